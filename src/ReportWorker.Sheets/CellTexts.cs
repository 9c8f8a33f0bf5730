using System.Globalization;

namespace ReportWorker.Sheets;

/// <summary>Values as spreadsheets keep them, made into what they show.</summary>
internal static class CellTexts
{
    private const char Lost = '\uFFFD';

    /// <summary>
    /// A number with 15 significant digits, so that 0.1 + 0.2 is 0.3, and without trailing zeros; null when it is too large to be kept in full.
    /// </summary>
    public static decimal? Shown(double number) =>
        double.IsFinite(number) && decimal.TryParse(
            number.ToString("G15", CultureInfo.InvariantCulture), NumberStyles.Float, CultureInfo.InvariantCulture, out var shown)
            ? shown / 1.0000000000000000000000000000m
            : null;

    /// <summary>A cell of a number; a text when the number is too large.</summary>
    public static SheetCell Number(double number) => Shown(number) is { } shown
        ? SheetCell.OfNumber(shown)
        : SheetCell.OfText(number.ToString("G15", CultureInfo.InvariantCulture));

    /// <summary>The text with a mark in place of halves of characters, which neither XML nor a database can hold.</summary>
    public static string WellFormed(string text) => !text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF')
        ? text
        : string.Create(text.Length, text, static (mended, original) =>
        {
            for (var at = 0; at < original.Length; at++)
            {
                var isPair = at + 1 < original.Length && char.IsSurrogatePair(original[at], original[at + 1]);
                mended[at] = isPair || !char.IsSurrogate(original[at]) ? original[at] : Lost;
                if (isPair)
                {
                    at++;
                    mended[at] = original[at];
                }
            }
        });
}
