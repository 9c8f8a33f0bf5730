using System.Buffers;

namespace ReportWorker.Core.Intake;

/// <summary>
/// Writes .csv files that spreadsheets open without taking text for formulas, and takes the guard off again where such a file comes back.
/// </summary>
internal static class CsvText
{
    /// <summary>What makes spreadsheets read UTF-8.</summary>
    public const string ByteOrderMark = "\uFEFF";

    private const char Guard = '\'';

    private static readonly SearchValues<char> Special = SearchValues.Create("\",;\t\r\n");

    /// <summary>A line of cells, with its end.</summary>
    public static string Line(params IEnumerable<string?> cells) => string.Join(',', cells.Select(cell => Quoted(Guarded(cell ?? "")))) + "\n";

    /// <summary>A cell in quotes where it needs them.</summary>
    public static string Quoted(string text) =>
        text.AsSpan().IndexOfAny(Special) < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    /// <summary>A text that no spreadsheet takes for a formula: a quote stands before what could be one, and before what begins with a quote.</summary>
    public static string Guarded(string text) => NeedsGuard(text) ? Guard + text : text;

    /// <summary>The text without that quote.</summary>
    public static string Unguarded(string text) => text is [Guard, .. var rest] && NeedsGuard(rest) ? rest : text;

    private static bool NeedsGuard(string text) => text is ['=' or '+' or '-' or '@' or '\t' or '\r' or Guard, ..];
}
