namespace ReportWorker.Core.Indicators;

/// <summary>What kind of quantity an indicator is.</summary>
public enum IndicatorKind
{
    /// <summary>Happened during the period; summed over time.</summary>
    Flow,

    /// <summary>Counted from a fixed start up to a cut-off day.</summary>
    Cumulative,

    /// <summary>Stands at a moment; the last value counts.</summary>
    Stock,

    /// <summary>Yes or no for a unit; over units the yeses are counted.</summary>
    Flag,

    /// <summary>A number, date or text that the office enters for the report.</summary>
    Parameter,

    /// <summary>Computed from other indicators after they were added up.</summary>
    Formula,
}

/// <summary>What a value of an indicator looks like.</summary>
public enum ValueType
{
    /// <summary>A decimal number of at most six places; a flag is 1 or 0.</summary>
    Number,

    /// <summary>A day.</summary>
    Date,

    /// <summary>Text of one line.</summary>
    Text,
}

/// <summary>How the values of a unit and its children become the unit's figure.</summary>
public enum OverUnits
{
    /// <summary>Added.</summary>
    Sum,

    /// <summary>The number of units whose value is not zero.</summary>
    Count,

    /// <summary>The value of the latest submission.</summary>
    Last,

    /// <summary>The smallest.</summary>
    Min,

    /// <summary>The largest.</summary>
    Max,

    /// <summary>The mean of the units' values, each weighted by another indicator of the same unit.</summary>
    Average,

    /// <summary>Not at all: each unit has its own.</summary>
    None,
}

/// <summary>How the values of finer periods become one value for a longer period.</summary>
public enum OverTime
{
    /// <summary>Added.</summary>
    Sum,

    /// <summary>The last one.</summary>
    Last,

    /// <summary>The first one.</summary>
    First,

    /// <summary>Not at all.</summary>
    None,
}

/// <summary>How an indicator is printed where a template says nothing else.</summary>
public enum FormatStyle
{
    /// <summary>Grouped by thousands: 12.720.</summary>
    Number,

    /// <summary>As <see cref="Number"/>, one digit with a leading zero: 06.</summary>
    Pad2,

    /// <summary>A ratio as a percentage: 25,3%.</summary>
    Percent,

    /// <summary>A day: 20/3/2020.</summary>
    Date,

    /// <summary>As it was entered.</summary>
    Text,
}
