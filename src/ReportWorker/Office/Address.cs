using System.Globalization;
using Microsoft.AspNetCore.Http.Extensions;
using ReportWorker.Core.Ledger;

namespace ReportWorker.Office;

/// <summary>Addresses of the page's views.</summary>
internal static class Address
{
    /// <summary>A path with those parts of the query that have a value.</summary>
    public static string Of(string path, params ReadOnlySpan<(string Name, object? Value)> query)
    {
        var builder = new QueryBuilder();
        foreach (var (name, value) in query)
        {
            if (Convert.ToString(value, CultureInfo.InvariantCulture) is { Length: > 0 } text)
            {
                builder.Add(name, text);
            }
        }

        return path + builder.ToQueryString();
    }

    /// <summary>A due report.</summary>
    public static string Of(DueKey due) => "/due/" + Escape(due);

    /// <summary>An edition.</summary>
    public static string Of(EditionKey edition) => "/editions/" + Escape(edition);

    /// <summary>A page about an edition.</summary>
    public static string Of(EditionKey edition, string page) => $"/{page}/{Escape(edition)}";

    /// <summary>An edition's figure.</summary>
    public static string OfFigure(EditionKey edition, string code, string? unit) => Of("/figures/" + Escape(edition), ("code", code), ("unit", unit));

    /// <summary>Who owes what for a period.</summary>
    public static string OfOwing(string period, string? unit = null) => Of("/owing/" + Uri.EscapeDataString(period), ("unit", unit));

    private static string Escape(object key) => string.Join('/', key.ToString()!.Split('/').Select(Uri.EscapeDataString)); // keys have names
}
