using System.Text;

namespace ReportWorker.Docx.Lists;

/// <summary>The property that makes a paragraph an item of a list (<c>w:numPr</c>), around the number of the list.</summary>
internal static class ItemMarkup
{
    /// <summary>What stands before the number.</summary>
    /// <param name="prefix">The prefix of the namespace with its colon.</param>
    /// <param name="level">The level, from 0 to 8.</param>
    public static byte[] Before(string prefix, int level) => Encoding.UTF8.GetBytes(FormattableString.Invariant(
        $"<{prefix}numPr><{prefix}ilvl {prefix}val=\"{level}\"/><{prefix}numId {prefix}val=\""));

    /// <summary>What stands behind the number.</summary>
    public static byte[] Behind(string prefix) => Encoding.UTF8.GetBytes($"\"/></{prefix}numPr>");
}
