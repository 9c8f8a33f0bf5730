namespace ReportWorker.Core.Vietnamese.Calendar;

/// <summary>Why offices are closed on a day.</summary>
public enum Holiday
{
    /// <summary>New Year of the common calendar.</summary>
    NewYear,

    /// <summary>Tết, the lunar New Year.</summary>
    LunarNewYear,

    /// <summary>The anniversary of the Hùng Kings.</summary>
    HungKings,

    /// <summary>The day of victory.</summary>
    Victory,

    /// <summary>International Labour Day.</summary>
    Labour,

    /// <summary>National Day and the day beside it.</summary>
    National,

    /// <summary>The day of Vietnamese culture.</summary>
    Culture,

    /// <summary>A day in place of a holiday on a weekend.</summary>
    Substitute,

    /// <summary>The end of the week.</summary>
    Weekend,

    /// <summary>A day that a decision closes.</summary>
    Decision,
}
