using System.Globalization;
using System.Text.RegularExpressions;

namespace ReportWorker.Core.Periods;

/// <summary>
/// A period by its public name: <c>2020-06</c>, <c>2020-Q2</c>, <c>2020-H1</c>, <c>2016-8M</c>, <c>2017</c>, <c>2020-W27</c>,
/// <c>2020-06-09</c>, <c>2020-03-01..2020-06-09</c>. It knows the calendar days that the name says, not which days a report counts.
/// </summary>
public sealed partial record PeriodKey : IComparable<PeriodKey>
{
    private PeriodKey(PeriodKind kind, int number, DateOnly first, DateOnly last, string text) =>
        (Kind, Number, First, Last, Text) = (kind, number, first, last, text);

    /// <summary>What kind of period.</summary>
    public PeriodKind Kind { get; }

    /// <summary>Which one in its year: the month, quarter, half, week or count of months; 0 where the kind has none.</summary>
    public int Number { get; }

    /// <summary>The first calendar day that the name says.</summary>
    public DateOnly First { get; }

    /// <summary>The last calendar day that the name says.</summary>
    public DateOnly Last { get; }

    /// <summary>The key as text, in its one canonical form.</summary>
    public string Text { get; }

    /// <summary>The year the period is named after (of a week: the ISO year).</summary>
    public int Year => Kind == PeriodKind.Week ? ISOWeek.GetYear(First.ToDateTime(TimeOnly.MinValue)) : Last.Year;

    private bool EndsMonth => Last.Day == DateTime.DaysInMonth(Last.Year, Last.Month);

    /// <summary>The days that the name says, as a window.</summary>
    public DataWindow Calendar => new(First, Last);

    /// <summary>Reads a key; false when the text is none, the days do not exist, or their years are not from 1900 to 2999.</summary>
    public static bool TryParse(string? text, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out PeriodKey? key)
    {
        key = text is null ? null : Read(text);
        key = key is { First.Year: >= 1900, Last.Year: <= 2999 } ? key : null;
        return key is not null;
    }

    /// <summary>Reads a key that is known to be one.</summary>
    /// <exception cref="FormatException">The text is no period key.</exception>
    public static PeriodKey Parse(string text) =>
        TryParse(text, out var key) ? key : throw new FormatException($"'{text}' is no period key.");

    /// <summary>The period of a kind that contains the day; of <see cref="PeriodKind.FirstMonths"/>: the months up to and with that day's.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The kind is a range, which no day alone determines.</exception>
    public static PeriodKey Containing(DateOnly day, PeriodKind kind) => kind switch
    {
        PeriodKind.Month => OfMonths(PeriodKind.Month, day.Year, day.Month, 1, day.Month),
        PeriodKind.Quarter => OfMonths(PeriodKind.Quarter, day.Year, (day.Month + 2) / 3, 3, ((day.Month + 2) / 3 * 3) - 2),
        PeriodKind.HalfYear => OfMonths(PeriodKind.HalfYear, day.Year, day.Month <= 6 ? 1 : 2, 6, day.Month <= 6 ? 1 : 7),
        PeriodKind.FirstMonths => OfMonths(PeriodKind.FirstMonths, day.Year, day.Month, day.Month, 1),
        PeriodKind.Year => OfMonths(PeriodKind.Year, day.Year, 0, 12, 1),
        PeriodKind.Week => OfWeek(day),
        PeriodKind.Day => new PeriodKey(PeriodKind.Day, 0, day, day, Iso(day)),
        PeriodKind.Range => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No day alone determines a range."),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Unknown kind of period."),
    };

    /// <summary>The period of the same kind just before; of first months and ranges: the same days one year earlier.</summary>
    public PeriodKey Previous() => Kind is PeriodKind.FirstMonths or PeriodKind.Range ? LastYear() : Containing(First.AddDays(-1), Kind);

    /// <summary>
    /// The same period one year earlier; of a week the one of the same number, or the last where that year has fewer; of 29 February the
    /// 28th.
    /// </summary>
    public PeriodKey LastYear() => Kind switch
    {
        PeriodKind.FirstMonths => OfMonths(Kind, Year - 1, Number, Number, 1),
        PeriodKind.Range => OfRange(First.AddYears(-1), Last.AddYears(-1)),
        PeriodKind.Week => Week(Year - 1, Math.Min(Number, ISOWeek.GetWeeksInYear(Year - 1))) ?? Previous(),
        _ => Containing(First.AddYears(-1), Kind),
    };

    /// <summary>From the beginning of the year to the end of this period: the first months where it ends with a month, a range otherwise.</summary>
    public PeriodKey YearToDate() => EndsMonth
        ? OfMonths(PeriodKind.FirstMonths, Last.Year, Last.Month, Last.Month, 1)
        : OfRange(new DateOnly(Last.Year, 1, 1), Last);

    /// <summary>How many months it has; null for one that is no number of whole months.</summary>
    public int? Months => First.Day == 1 && EndsMonth
        ? ((Last.Year - First.Year) * 12) + Last.Month - First.Month + 1
        : null;

    /// <inheritdoc />
    public int CompareTo(PeriodKey? other)
    {
        if (other is null)
        {
            return 1;
        }

        var byLast = Last.CompareTo(other.Last);
        return byLast != 0 ? byLast : string.CompareOrdinal(Text, other.Text);
    }

    /// <inheritdoc />
    public bool Equals(PeriodKey? other) => other is not null && Text == other.Text;

    /// <inheritdoc />
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Text);

    /// <inheritdoc />
    public override string ToString() => Text;

    private static PeriodKey? Read(string text)
    {
        if (Pattern().Match(text) is not { Success: true } match)
        {
            return null;
        }

        int Part(string name) => int.Parse(match.Groups[name].ValueSpan, CultureInfo.InvariantCulture);
        bool Has(string name) => match.Groups[name].Success;
        return (Has("range"), Has("day"), Has("month"), Has("quarter"), Has("half"), Has("months"), Has("week")) switch
        {
            (true, _, _, _, _, _, _) => Range(match.Groups["day"].Value, match.Groups["range"].Value),
            (_, true, _, _, _, _, _) => Day(match.Groups["day"].Value) is { } day ? Containing(day, PeriodKind.Day) : null,
            _ when Part("year") == 0 => null,
            (_, _, true, _, _, _, _) => Part("month") is >= 1 and <= 12 and var m ? OfMonths(PeriodKind.Month, Part("year"), m, 1, m) : null,
            (_, _, _, true, _, _, _) => OfMonths(PeriodKind.Quarter, Part("year"), Part("quarter"), 3, (Part("quarter") * 3) - 2),
            (_, _, _, _, true, _, _) => OfMonths(PeriodKind.HalfYear, Part("year"), Part("half"), 6, (Part("half") * 6) - 5),
            (_, _, _, _, _, true, _) => Part("months") is <= 12 and var n ? OfMonths(PeriodKind.FirstMonths, Part("year"), n, n, 1) : null,
            (_, _, _, _, _, _, true) => Week(Part("year"), Part("week")),
            _ => OfMonths(PeriodKind.Year, Part("year"), 0, 12, 1),
        };
    }

    private static PeriodKey OfMonths(PeriodKind kind, int year, int number, int months, int firstMonth)
    {
        var first = new DateOnly(year, firstMonth, 1);
        var text = kind switch
        {
            PeriodKind.Month => string.Create(CultureInfo.InvariantCulture, $"{year:0000}-{number:00}"),
            PeriodKind.Quarter => string.Create(CultureInfo.InvariantCulture, $"{year:0000}-Q{number}"),
            PeriodKind.HalfYear => string.Create(CultureInfo.InvariantCulture, $"{year:0000}-H{number}"),
            PeriodKind.FirstMonths => string.Create(CultureInfo.InvariantCulture, $"{year:0000}-{number}M"),
            _ => string.Create(CultureInfo.InvariantCulture, $"{year:0000}"),
        };
        var last = firstMonth + months > 12 ? new DateOnly(year, 12, 31) : first.AddMonths(months).AddDays(-1);
        return new PeriodKey(kind, number, first, last, text);
    }

    private static PeriodKey OfWeek(DateOnly day)
    {
        var date = day.ToDateTime(TimeOnly.MinValue);
        var (year, week) = (ISOWeek.GetYear(date), ISOWeek.GetWeekOfYear(date));
        var monday = DateOnly.FromDateTime(ISOWeek.ToDateTime(year, week, DayOfWeek.Monday));
        var text = string.Create(CultureInfo.InvariantCulture, $"{year:0000}-W{week:00}");
        return new PeriodKey(PeriodKind.Week, week, monday, monday.AddDays(6), text);
    }

    private static PeriodKey? Week(int year, int week) =>
        year is > 1 and < 9999 && week >= 1 && week <= ISOWeek.GetWeeksInYear(year)
            ? OfWeek(DateOnly.FromDateTime(ISOWeek.ToDateTime(year, week, DayOfWeek.Monday)))
            : null;

    private static PeriodKey? Range(string from, string to) =>
        Day(from) is { } first && Day(to) is { } last && first <= last ? OfRange(first, last) : null;

    private static PeriodKey OfRange(DateOnly first, DateOnly last) =>
        new(PeriodKind.Range, 0, first, last, $"{Iso(first)}..{Iso(last)}");

    private static DateOnly? Day(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    [GeneratedRegex(
        @"^((?<day>[0-9]{4}-[0-9]{2}-[0-9]{2})(\.\.(?<range>[0-9]{4}-[0-9]{2}-[0-9]{2}))?|(?<year>[0-9]{4})(-((?<month>[0-9]{2})|Q(?<quarter>[1-4])|H(?<half>[12])|(?<months>[1-9][0-9]?)M|W(?<week>[0-9]{2})))?)\z",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Pattern();
}
