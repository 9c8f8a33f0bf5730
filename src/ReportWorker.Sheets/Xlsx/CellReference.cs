using System.Globalization;

namespace ReportWorker.Sheets.Xlsx;

/// <summary>Reads references to cells, such as <c>C12</c> and <c>'Biểu 1'!$C$12</c>.</summary>
internal static class CellReference
{
    /// <summary>The most rows of a sheet.</summary>
    public const int MostRows = 1_048_576;

    /// <summary>The most columns of a sheet.</summary>
    public const int MostColumns = 16_384;

    /// <summary>Row from 1 and column from 0; null when it is no reference to one cell of a sheet.</summary>
    public static (int Row, int Column)? Read(ReadOnlySpan<char> text)
    {
        var column = 0;
        var at = 0;
        for (; at < text.Length && at < 4 && char.IsAsciiLetter(text[at]); at++)
        {
            column = (column * 26) + (text[at] & 0x1F);
        }

        return at is > 0 and < 4 && column <= MostColumns && ReadRow(text[at..]) is { } row ? (row, column - 1) : null;
    }

    /// <summary>The number of a row; null when it is none.</summary>
    public static int? ReadRow(ReadOnlySpan<char> text) =>
        text.Length is > 0 and <= 7 && text[0] != '0'
        && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var row) && row <= MostRows
            ? row
            : null;

    /// <summary>Both ends of a range such as <c>A1:C3</c>, or of a single cell.</summary>
    public static ((int Row, int Column) First, (int Row, int Column) Last)? ReadRange(ReadOnlySpan<char> text)
    {
        var colon = text.IndexOf(':');
        var first = Read(colon < 0 ? text : text[..colon]);
        var last = colon < 0 ? first : Read(text[(colon + 1)..]);
        return first is { } from && last is { } to && to.Row >= from.Row && to.Column >= from.Column ? (from, to) : null;
    }

    /// <summary>A cell with its sheet; null for anything else, such as ranges and formulas.</summary>
    public static NamedCell? ReadWithSheet(string text)
    {
        var mark = text.LastIndexOf('!');
        if (mark < 1)
        {
            return null;
        }

        var sheet = text[..mark];
        if (sheet is ['\'', .. var quoted, '\''])
        {
            sheet = quoted.Replace("''", "'", StringComparison.Ordinal);
        }

        return Read(text[(mark + 1)..].Replace("$", "", StringComparison.Ordinal)) is { } cell
            ? new NamedCell(sheet, cell.Row, cell.Column)
            : null;
    }
}
