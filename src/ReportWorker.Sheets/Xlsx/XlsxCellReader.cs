using System.Globalization;

namespace ReportWorker.Sheets.Xlsx;

/// <summary>Reads the element of one cell.</summary>
internal sealed class XlsxCellReader(XlsxContext context, string sheet, XlsxPart part)
{
    private const int LongestNumber = 64;
    private const int ExactDigits = 15;

    // Each character of a text can be written as an escape of seven.
    private const int EscapeLength = 7;

    /// <summary>Reads the cell at which the part stands; the part then stands at its end.</summary>
    public SheetCell Read(int row, int column)
    {
        var (type, style) = (part.Attribute("t"), part.Attribute("s"));
        var (value, text, formula) = ReadContent(type);
        var cell = Cell(type, style, value, text) ?? throw SheetException.Damaged(part.Name, Name(row, column));
        if (cell.Text.Length > context.Limits.MaxCellLength || formula?.Length > context.Limits.MaxCellLength)
        {
            throw new SheetException(new SheetFailure.CellTooLong(row, column + 1, context.Limits.MaxCellLength, sheet));
        }

        // LibreOffice writes what was entered as true or false as the formula that gives it.
        return formula is null || (cell.Kind == CellKind.Flag && formula == $"{cell.Text}()") ? cell : cell with { Formula = formula };
    }

    private static string Name(int row, int column) => SheetRow.ColumnName(column) + row.ToString(CultureInfo.InvariantCulture);

    private (string? Value, string? Text, string? Formula) ReadContent(string? type)
    {
        var (value, text, formula) = ((string?)null, (string?)null, (string?)null);
        if (part.IsEmpty)
        {
            return (value, text, formula);
        }

        var most = context.Limits.MaxCellLength + 1;
        var depth = part.Depth;
        while (part.ReadInside(depth))
        {
            if (part.Depth != depth + 1)
            {
                continue;
            }

            switch (part.Element)
            {
                case "v":
                    value = part.Text(type == "str" ? most * EscapeLength : most);
                    break;
                case "f":
                    formula = part.Text(most);
                    break;
                case "is":
                    text = XlsxText.Item(part, most * EscapeLength);
                    break;
            }
        }

        return (value, text, formula);
    }

    // Null means that the cell does not hold what its type says.
    private SheetCell? Cell(string? type, string? style, string? value, string? text)
    {
        if (type == "inlineStr")
        {
            return SheetCell.OfText(text ?? "");
        }

        if (string.IsNullOrWhiteSpace(value))
        {
            return type == "str" || value is null or "" || type is null ? SheetCell.Blank : null;
        }

        return type switch
        {
            null or "n" => Number(value.AsSpan().Trim(), style),
            "s" => SharedText(value),
            "str" => SheetCell.OfText(XlsxText.Unescape(value)),
            "b" => value.Trim() switch
            {
                "1" or "true" => new SheetCell(CellKind.Flag, "TRUE"),
                "0" or "false" => new SheetCell(CellKind.Flag, "FALSE"),
                _ => null,
            },
            "e" => new SheetCell(CellKind.Error, value.Trim()),
            "d" => SerialDay.Cell(value.Trim(), context.From1904),
            _ => null,
        };
    }

    private SheetCell? SharedText(string value) =>
        int.TryParse(value, NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var index)
        && index < context.Texts.Count
            ? SheetCell.OfText(context.Texts[index])
            : null;

    private SheetCell? Number(ReadOnlySpan<char> value, string? style)
    {
        if (value.Length > LongestNumber || !(char.IsAsciiDigit(value[0]) || value[0] is '-' or '+' or '.'))
        {
            return null;
        }

        if (IsDay(style))
        {
            return double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var serial) && double.IsFinite(serial)
                ? SerialDay.Cell(serial, context.From1904)
                : null;
        }

        // Few digits are exact as they stand; more are what a double makes of them.
        if (value.Length <= ExactDigits
            && decimal.TryParse(value, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var exact))
        {
            return SheetCell.OfNumber(exact / 1.0000000000000000000000000000m);
        }

        return double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number)
            ? CellTexts.Number(number)
            : null;
    }

    private bool IsDay(string? style) =>
        style is not null && int.TryParse(style, NumberStyles.None, CultureInfo.InvariantCulture, out var index)
        && index < context.ShowsDay.Count && context.ShowsDay[index];
}
