using System.Globalization;

namespace ReportWorker.Sheets;

/// <summary>
/// Days as spreadsheets count them: from 1 January 1900 as 1, with a 29 February 1900 that never was as 60; or, in files that began on
/// old Macintoshes, from 1 January 1904 as 0.
/// </summary>
internal static class SerialDay
{
    private const double FirstBeyond = 2_958_466;
    private const int SecondsOfDay = 86_400;
    private const int NeverWas = 60;

    private static readonly string[] Iso = ["yyyy-MM-dd", "yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF"];

    private static readonly DateOnly BeforeNever = new(1899, 12, 31);
    private static readonly DateOnly AfterNever = new(1899, 12, 30);
    private static readonly DateOnly Zero1904 = new(1904, 1, 1);

    /// <summary>The cell of a number that its format shows as a day or time.</summary>
    public static SheetCell Cell(double serial, bool from1904)
    {
        if (double.IsNaN(serial) || serial < 0 || serial >= FirstBeyond)
        {
            return CellTexts.Number(serial) with { Kind = CellKind.Day };
        }

        var (days, seconds) = ((int)serial, (int)Math.Round((serial - Math.Floor(serial)) * SecondsOfDay));
        if (seconds == SecondsOfDay)
        {
            (days, seconds) = (days + 1, 0);
        }

        var day = DayOf(days, seconds, from1904);
        var date = day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? (!from1904 && days == NeverWas ? "1900-02-29" : "");
        var time = seconds == 0 && date.Length > 0
            ? ""
            : TimeOnly.MinValue.Add(TimeSpan.FromSeconds(seconds)).ToString("HH:mm:ss", CultureInfo.InvariantCulture);
        return new SheetCell(CellKind.Day, $"{date} {time}".Trim(), CellTexts.Shown(serial) ?? 0, day);
    }

    /// <summary>The cell of a day that is written as text, as some programs write them into .xlsx files; null when it is none.</summary>
    public static SheetCell? Cell(string iso, bool from1904)
    {
        if (!DateTime.TryParseExact(iso.TrimEnd('Z'), Iso, CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment))
        {
            return null;
        }

        var days = DateOnly.FromDateTime(moment).DayNumber - (from1904 ? Zero1904 : AfterNever).DayNumber;
        return Cell(days + moment.TimeOfDay.TotalDays, from1904);
    }

    private static DateOnly? DayOf(int days, int seconds, bool from1904) => (from1904, days) switch
    {
        (true, 0) when seconds > 0 => null,
        (true, _) => days <= DateOnly.MaxValue.DayNumber - Zero1904.DayNumber ? Zero1904.AddDays(days) : null,
        (false, 0 or NeverWas) => null,
        (false, < NeverWas) => BeforeNever.AddDays(days),
        _ => days <= DateOnly.MaxValue.DayNumber - AfterNever.DayNumber ? AfterNever.AddDays(days) : null,
    };
}
