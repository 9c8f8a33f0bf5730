namespace ReportWorker.Core.Periods;

/// <summary>The kinds of period; their names in YAML are lower-case with hyphens (<c>half-year</c>).</summary>
public enum PeriodKind
{
    /// <summary><c>2020-06</c>.</summary>
    Month,

    /// <summary><c>2020-Q2</c>.</summary>
    Quarter,

    /// <summary><c>2020-H1</c>, <c>2020-H2</c>.</summary>
    HalfYear,

    /// <summary><c>2016-8M</c>: the first months of a year, one to twelve.</summary>
    FirstMonths,

    /// <summary><c>2017</c>.</summary>
    Year,

    /// <summary><c>2020-W27</c>: a week of ISO 8601, Monday to Sunday.</summary>
    Week,

    /// <summary><c>2020-06-09</c>: as of a day.</summary>
    Day,

    /// <summary><c>2020-03-01..2020-06-09</c>.</summary>
    Range,
}
