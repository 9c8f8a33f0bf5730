namespace ReportWorker.Sheets.Xls;

/// <summary>Reads the records of cells.</summary>
internal sealed class XlsCellReader(XlsGlobals globals, SheetLimits limits, string sheet, BiffCursor cursor)
{
    private const int MostColumns = 256;

    /// <summary>True for records that hold cells with something in them.</summary>
    public static bool IsCell(ushort type) => type is BiffType.Number or BiffType.Rk or BiffType.MulRk or BiffType.LabelSst or BiffType.Label
        or BiffType.RString or BiffType.BoolErr or BiffType.Formula;

    /// <summary>Reads the current record, and with a formula the one that holds its text.</summary>
    public void Read(Action<int, SheetCell> put)
    {
        var (row, column) = (cursor.Word(0), cursor.Word(2));
        var count = cursor.Type == BiffType.MulRk ? (cursor.Bytes.Length - 6) / 6 : 1;
        if (column + count > MostColumns)
        {
            throw SheetException.Damaged(sheet, SheetRow.ColumnName(column) + (row + 1));
        }

        if (cursor.Type == BiffType.MulRk)
        {
            for (var i = 0; i < count; i++)
            {
                put(column + i, Number(Rk(cursor.Long(6 + (6 * i))), cursor.Word(4 + (6 * i))));
            }

            return;
        }

        var cell = Cell(row, column);
        if (cell.Text.Length > limits.MaxCellLength)
        {
            throw new SheetException(new SheetFailure.CellTooLong(row + 1, column + 1, limits.MaxCellLength, sheet));
        }

        put(column, cell);
    }

    private SheetCell Cell(int row, int column) => cursor.Type switch
    {
        BiffType.Number => Number(cursor.Double(6), cursor.Word(4)),
        BiffType.Rk => Number(Rk(cursor.Long(6)), cursor.Word(4)),
        BiffType.LabelSst => cursor.Long(6) is var index && index < globals.Texts.Count
            ? SheetCell.OfText(globals.Texts[(int)index])
            : throw SheetException.Damaged(sheet, SheetRow.ColumnName(column) + (row + 1)),
        BiffType.BoolErr => cursor.Byte(7) == 0 ? Flag(cursor.Byte(6)) : Error(cursor.Byte(6)),
        BiffType.Formula => Result() with { Formula = "" },
        _ => SheetCell.OfText(new BiffText(cursor, 6).Read(limits.MaxCellLength + 1)),
    };

    // A result that is no number says so where a number never has all bits set.
    private SheetCell Result()
    {
        if (cursor.Word(12) != 0xFFFF)
        {
            return Number(cursor.Double(6), cursor.Word(4));
        }

        return cursor.Byte(6) switch
        {
            0 => ResultText(),
            1 => Flag(cursor.Byte(8)),
            2 => Error(cursor.Byte(8)),
            _ => SheetCell.Blank,
        };
    }

    // Between a formula and its text may stand what several formulas share.
    private SheetCell ResultText()
    {
        while (cursor.PeekType() is BiffType.String or 0x04BC or 0x0221 or 0x0236)
        {
            cursor.Next();
            if (cursor.Type == BiffType.String)
            {
                return SheetCell.OfText(new BiffText(cursor, 0).Read(limits.MaxCellLength + 1));
            }
        }

        return SheetCell.Blank;
    }

    private SheetCell Number(double number, int format)
    {
        if (!double.IsFinite(number))
        {
            throw SheetException.Damaged(sheet);
        }

        return format < globals.ShowsDay.Count && globals.ShowsDay[format] ? SerialDay.Cell(number, globals.From1904) : CellTexts.Number(number);
    }

    // Thirty bits of a whole number or of the upper half of a double, perhaps in hundredths.
    private static double Rk(uint rk)
    {
        var number = (rk & 2) != 0 ? (int)rk >> 2 : BitConverter.Int64BitsToDouble((long)(rk & 0xFFFFFFFC) << 32);
        return (rk & 1) != 0 ? number / 100 : number;
    }

    private static SheetCell Flag(byte value) => new(CellKind.Flag, value != 0 ? "TRUE" : "FALSE");

    private static SheetCell Error(byte code) => new(CellKind.Error, code switch
    {
        0x00 => "#NULL!",
        0x07 => "#DIV/0!",
        0x0F => "#VALUE!",
        0x17 => "#REF!",
        0x1D => "#NAME?",
        0x24 => "#NUM!",
        _ => "#N/A",
    });
}
