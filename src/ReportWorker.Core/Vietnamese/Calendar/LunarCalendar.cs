namespace ReportWorker.Core.Vietnamese.Calendar;

/// <summary>
/// Vietnam's lunisolar calendar, as days of the common one. Months begin with the day of the new moon at UTC+7; the one with the winter
/// solstice is the eleventh; of thirteen between two solstices, the first in which the sun enters no sign is the leap month. Positions of
/// sun and moon after J. Meeus, Astronomical Algorithms (1998), chapters 25 and 49, which hold to minutes in this and the next century.
/// </summary>
public static class LunarCalendar
{
    private const double Zone = 7.0 / 24;
    private const double MonthLength = 29.530588853;
    private const double FirstNewMoon = 2415021.076998695; // 1 January 1900
    private const int WinterSign = 9; // of twelve, counted from the spring equinox

    private static readonly int DayZero = new DateOnly(2000, 1, 1).DayNumber - 2451545; // between day numbers and Julian days

    /// <summary>The first day of the lunar year that begins in a common year.</summary>
    public static DateOnly NewYear(int year) => DayOf(year, 1, 1);

    /// <summary>A day of a lunar year by its common name; leap months are not meant.</summary>
    /// <param name="year">The lunar year, named after the common one in which it begins.</param>
    /// <param name="month">1 to 12.</param>
    /// <param name="day">1 to 30.</param>
    public static DateOnly DayOf(int year, int month, int day)
    {
        var eleventh = EleventhMonth(month < 11 ? year - 1 : year);
        var next = EleventhMonth(month < 11 ? year : year + 1);
        var months = (month + 1) % 12; // after the eleventh
        if (next - eleventh > 365 && months >= LeapMonth(eleventh))
        {
            months++;
        }

        return DateOnly.FromDayNumber(NewMoon(Number(eleventh) + months) + day - 1 + DayZero);
    }

    // The Julian day on which the month with the winter solstice begins.
    private static int EleventhMonth(int year)
    {
        var lastDay = new DateOnly(year, 12, 31).DayNumber - DayZero;
        var number = (int)Math.Floor((lastDay - FirstNewMoon) / MonthLength);
        var start = NewMoon(number);
        return Sign(start) >= WinterSign ? NewMoon(number - 1) : start;
    }

    // How many months after the eleventh the first one begins in which the sun stays in one sign.
    private static int LeapMonth(int eleventh)
    {
        var number = Number(eleventh);
        var months = 1;
        while (Sign(NewMoon(number + months)) != Sign(NewMoon(number + months + 1)))
        {
            months++;
        }

        return months;
    }

    private static int Number(int newMoon) => (int)Math.Floor(0.5 + ((newMoon - FirstNewMoon) / MonthLength));

    // The Julian day, as clocks at UTC+7 show it, of the n-th new moon since 1900.
    private static int NewMoon(int number)
    {
        var t = number / 1236.85;
        var mean = 2415020.75933 + (29.53058868 * number) + (0.0001178 * t * t) - (0.000000155 * t * t * t)
            + (0.00033 * Sin(166.56 + (132.87 * t) - (0.009173 * t * t)));
        var sun = 359.2242 + (29.10535608 * number) - (0.0000333 * t * t) - (0.00000347 * t * t * t);
        var moon = 306.0253 + (385.81691806 * number) + (0.0107306 * t * t) + (0.00001236 * t * t * t);
        var latitude = 21.2964 + (390.67050646 * number) - (0.0016528 * t * t) - (0.00000239 * t * t * t);
        var change = ((0.1734 - (0.000393 * t)) * Sin(sun)) + (0.0021 * Sin(2 * sun))
            - (0.4068 * Sin(moon)) + (0.0161 * Sin(2 * moon)) - (0.0004 * Sin(3 * moon))
            + (0.0104 * Sin(2 * latitude)) - (0.0051 * Sin(sun + moon)) - (0.0074 * Sin(sun - moon))
            + (0.0004 * Sin((2 * latitude) + sun)) - (0.0004 * Sin((2 * latitude) - sun)) - (0.0006 * Sin((2 * latitude) + moon))
            + (0.0010 * Sin((2 * latitude) - moon)) + (0.0005 * Sin((2 * moon) + sun));
        var clocks = -0.000278 + (0.000265 * t) + (0.000262 * t * t); // dynamical time before the clocks' time
        return (int)Math.Floor(mean + change - clocks + 0.5 + Zone);
    }

    // The sign that the sun stands in when the day begins at UTC+7.
    private static int Sign(int day)
    {
        var t = (day - 0.5 - Zone - 2451545) / 36525;
        var anomaly = 357.52910 + (35999.05030 * t) - (0.0001559 * t * t) - (0.00000048 * t * t * t);
        var longitude = 280.46645 + (36000.76983 * t) + (0.0003032 * t * t)
            + ((1.914600 - (0.004817 * t) - (0.000014 * t * t)) * Sin(anomaly))
            + ((0.019993 - (0.000101 * t)) * Sin(2 * anomaly)) + (0.000290 * Sin(3 * anomaly));
        return (int)((longitude - (360 * Math.Floor(longitude / 360))) / 30);
    }

    private static double Sin(double degrees) => Math.Sin(degrees * Math.PI / 180);
}
