using System.Globalization;

namespace ReportWorker.Core.Intake;

/// <summary>Reads days as <c>2020-03-20</c> or <c>20/3/2020</c>, between 1900 and 2200.</summary>
internal static class DayReader
{
    private static readonly string[] DayFirst = ["d/M/yyyy", "dd/MM/yyyy", "d/MM/yyyy", "dd/M/yyyy"];

    /// <summary>Reads a day.</summary>
    /// <param name="text">The cell.</param>
    /// <param name="dayFirst">True where slashes are known to mean day/month; else a month of 12 or less before a day of 12 or less is ambiguous.</param>
    /// <param name="day">The day.</param>
    public static CellReading Read(string text, bool dayFirst, out DateOnly day)
    {
        var isIso = DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day);
        if (!isIso && !DateOnly.TryParseExact(text, DayFirst, CultureInfo.InvariantCulture, DateTimeStyles.None, out day))
        {
            return CellReading.Wrong;
        }

        return !IsWithin(day) ? CellReading.Wrong
            : isIso || dayFirst || day.Day > 12 || day.Day == day.Month ? CellReading.Right
            : CellReading.Ambiguous;
    }

    /// <summary>True for days that are read.</summary>
    public static bool IsWithin(DateOnly day) => day.Year is >= 1900 and <= 2200;
}
