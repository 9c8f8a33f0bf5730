using System.Globalization;

namespace ReportWorker.Docx.Charts;

/// <summary>The cells of the sheet behind a chart: labels in column A from row 2, series from column B with their names in row 1.</summary>
internal static class Cells
{
    /// <summary>The name of the sheet.</summary>
    public const string Sheet = "Sheet1";

    /// <summary>The letters of a column, from 0: A, B, … Z, AA.</summary>
    public static string Column(int column) =>
        (column >= 26 ? Column((column / 26) - 1) : "") + (char)('A' + (column % 26));

    /// <summary>The formula of the cell that names a series.</summary>
    public static string NameOf(int series) => $"{Sheet}!${Column(series + 1)}$1";

    /// <summary>The formula of the labels.</summary>
    public static string Labels(int points) => Range(0, points);

    /// <summary>The formula of the values of a series.</summary>
    public static string ValuesOf(int series, int points) => Range(series + 1, points);

    /// <summary>A number as a cell and a chart hold it.</summary>
    public static string Number(decimal number) => number.ToString("0.############################", CultureInfo.InvariantCulture);

    private static string Range(int column, int points)
    {
        var letters = Column(column);
        return points == 1
            ? $"{Sheet}!${letters}$2"
            : string.Create(CultureInfo.InvariantCulture, $"{Sheet}!${letters}$2:${letters}${points + 1}");
    }
}
