using System.Globalization;
using ReportWorker.Core.Definitions;
using ReportWorker.Core.Units;

namespace ReportWorker.Core.Reports;

/// <summary>Reads the part <c>number</c> of a report.</summary>
internal static class DocumentNumberReader
{
    private static readonly Dictionary<string, NumberCounter?> Words = new() { ["year"] = new NumberCounter([]) };

    /// <summary>The parts of the document number; null where there is none.</summary>
    public static DocumentNumber? Read(DefinitionMap? map)
    {
        if (map is null)
        {
            return null;
        }

        map.RequireKey("kind");
        var (kind, organisation) = (Part(map, "kind"), Part(map, "organisation"));
        var counter = map.IsMap("counter") ? Terms(map.Map("counter")!) : map.Word("counter", Words);
        map.RefuseOtherKeys();
        return kind is null ? null : new DocumentNumber(kind, organisation) { Counter = counter };
    }

    private static string? Part(DefinitionMap map, string key)
    {
        var text = map.Text(key);
        if (text?.Length > Unit.MaxSymbol)
        {
            map.Refuse(key, Messages.TextTooLong(text.Length, Unit.MaxSymbol));
        }

        return text;
    }

    private static NumberCounter? Terms(DefinitionMap map)
    {
        if (!map.RequireKey("terms"))
        {
            return null;
        }

        var terms = map.Scalars("terms").Select(term => Day(term.Value)).ToList();
        map.RefuseOtherKeys();
        if (terms.Count > 0 && !terms.Contains(null) && terms.Zip(terms.Skip(1)).All(pair => pair.First < pair.Second))
        {
            return new NumberCounter([.. terms.OfType<DateOnly>()]);
        }

        map.Refuse("terms", Messages.TermsExpected());
        return null;
    }

    private static DateOnly? Day(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
