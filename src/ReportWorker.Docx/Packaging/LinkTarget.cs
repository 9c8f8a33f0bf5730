using System.Diagnostics.CodeAnalysis;

namespace ReportWorker.Docx.Packaging;

/// <summary>Where a link may lead: to the web or to a mailbox. Everything else may run or fetch something.</summary>
internal static class LinkTarget
{
    private static readonly string[] Schemes = ["http://", "https://", "mailto:"];

    /// <summary>True for a target that a document may name.</summary>
    public static bool IsAllowed(string target) => Schemes.Any(s => target.StartsWith(s, StringComparison.OrdinalIgnoreCase));

    /// <summary>
    /// The target that a text names, escaped as a URI; false if it names none that is allowed. Word writes <c>http://</c> before whatever is
    /// typed as an address, also before a tag whose value begins with a scheme of its own: that one holds.
    /// </summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out string? target)
    {
        target = null;
        var address = text.Trim();
        var rest = address[(address.IndexOf("://", StringComparison.Ordinal) is var end and >= 0 ? end + 3 : 0)..];
        if (IsAllowed(rest))
        {
            address = rest;
        }

        if (IsAllowed(address) && Uri.TryCreate(address, UriKind.Absolute, out var uri))
        {
            target = uri.AbsoluteUri;
        }

        return target is not null;
    }
}
