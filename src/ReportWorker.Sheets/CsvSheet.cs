using ReportWorker.Sheets.Csv;

namespace ReportWorker.Sheets;

/// <summary>What came of opening a file as a table.</summary>
public abstract record SheetOpening
{
    private SheetOpening()
    {
    }

    /// <summary>The file can be read to its end.</summary>
    /// <param name="Sheet">The table.</param>
    public sealed record Opened(CsvSheet Sheet) : SheetOpening;

    /// <summary>The file cannot be read, for all of these reasons.</summary>
    /// <param name="Failures">The reasons, at least one.</param>
    public sealed record Refused(IReadOnlyList<SheetFailure> Failures) : SheetOpening;
}

/// <summary>
/// A .csv file in UTF-8 with commas or semicolons, whichever its first row has more of. Everything that could stop the reading is
/// found when it is opened; reading then takes memory for one row.
/// </summary>
public sealed class CsvSheet
{
    private readonly ReadOnlyMemory<byte> _content;

    private CsvSheet(ReadOnlyMemory<byte> content, char delimiter) => (_content, Delimiter) = (content, delimiter);

    /// <summary>What separates the cells.</summary>
    public char Delimiter { get; }

    /// <summary>Opens a file.</summary>
    /// <param name="content">All its bytes.</param>
    /// <param name="limits">How much it may hold.</param>
    public static SheetOpening Open(ReadOnlyMemory<byte> content, SheetLimits limits)
    {
        if (content.Length > limits.MaxBytes)
        {
            return new SheetOpening.Refused([new SheetFailure.TooManyBytes(content.Length, limits.MaxBytes)]);
        }

        if (FileSniffer.Judge(content.Span) is { } failure)
        {
            return new SheetOpening.Refused([failure]);
        }

        var text = FileSniffer.WithoutMark(content.Span);
        if (DelimiterOf(text) is not { } delimiter)
        {
            return new SheetOpening.Refused([new SheetFailure.Tabs()]);
        }

        var failures = CsvShape.Check(text, delimiter, limits);
        return failures.Count > 0
            ? new SheetOpening.Refused(failures)
            : new SheetOpening.Opened(new CsvSheet(content[^text.Length..], delimiter));
    }

    /// <summary>Reads the rows that are not blank, from the first; each is valid until the next is taken.</summary>
    public IEnumerable<SheetRow> Rows()
    {
        var cursor = new CsvCursor(_content, Delimiter);
        var row = new SheetRow(column => SheetCell.OfText(cursor.Cell(column)));
        while (cursor.Next())
        {
            (row.Line, row.Count) = (cursor.Line, cursor.Count);
            row.Number++;
            if (!IsBlank(row))
            {
                yield return row;
            }
        }
    }

    private static bool IsBlank(SheetRow row)
    {
        for (var column = 0; column < row.Count; column++)
        {
            if (!string.IsNullOrWhiteSpace(row[column]))
            {
                return false;
            }
        }

        return true;
    }

    private static char? DelimiterOf(ReadOnlySpan<byte> text)
    {
        text = text[Math.Max(0, text.IndexOfAnyExcept(" \t\r\n"u8))..];
        var end = text.IndexOfAny((byte)'\r', (byte)'\n');
        var heading = end < 0 ? text : text[..end];
        var (commas, semicolons) = (heading.Count((byte)','), heading.Count((byte)';'));
        return commas + semicolons == 0 && heading.Contains((byte)'\t') ? null : semicolons > commas ? ';' : ',';
    }
}
