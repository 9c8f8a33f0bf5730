namespace ReportWorker.Sheets.Writing;

/// <summary>
/// Estimates how much room a text takes, because programs fit the height of rows neither for merged cells nor before they are opened. The
/// widths are those of Times New Roman, a little wide.
/// </summary>
public static class TextFit
{
    // The edges of a cell and a step of indent.
    private const double Padding = 2;

    // In digits, which are half as wide as letters are high.
    private const double Usual = 0.98;
    private const double Narrow = 0.62;
    private const double Capital = 1.42;
    private const double Wide = 1.58;

    /// <summary>How many lines a text takes in a cell.</summary>
    /// <param name="text">The text; its own line ends count.</param>
    /// <param name="width">The cell's width, in digits of the book's font.</param>
    /// <param name="scale">The size of the text's letters by that of the book's font; bold ones count a tenth more.</param>
    public static int Lines(string text, decimal width, decimal scale = 1)
    {
        var room = ((double)width - Padding) / (double)scale;
        return text.Split('\n').Sum(line => LinesOf(line, Math.Max(room, 1)));
    }

    private static int LinesOf(string line, double room)
    {
        var (lines, used) = (1, 0.0);
        foreach (var word in line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var width = word.Sum(WidthOf);
            if (used > 0 && used + width > room)
            {
                (lines, used) = (lines + 1, 0);
            }

            for (; width > room; width -= room)
            {
                lines++;
            }

            used += width + Narrow;
        }

        return lines;
    }

    private static double WidthOf(char letter) => letter switch
    {
        'm' or 'w' or 'M' or 'W' or '%' or '…' => Wide,
        'i' or 'l' or 'j' or 't' or 'f' or 'r' or 's' or 'í' or 'ì' or 'ỉ' or 'ĩ' or 'ị' or '.' or ',' or ';' or ':' or '(' or ')' or '-' or '/' => Narrow + 0.1,
        _ when char.IsUpper(letter) => Capital,
        _ => Usual,
    };
}
