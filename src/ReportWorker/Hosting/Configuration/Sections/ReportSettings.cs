using ReportWorker.Core.Reports;

namespace ReportWorker.Hosting.Configuration.Sections;

/// <summary>What this installation says differently from a report's own file. Empty keeps what the file says.</summary>
internal sealed class ReportSettings
{
    /// <summary>False takes the report out of use.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>When it is owed.</summary>
    public ReportScheduleSettings Schedule { get; set; } = new();

    /// <summary>What must hold before it leaves.</summary>
    public ReportGateSettings Gate { get; set; } = new();
}

/// <summary>When a report is owed.</summary>
internal sealed class ReportScheduleSettings
{
    /// <summary>
    /// Quartz's cron text: seconds, minutes, hours, day of month, month, day of week, year. It takes the place of <c>due</c>, <c>at</c> and
    /// <c>months</c>, or of <c>cron</c>, in the report's own schedule, of which the rest stands (a <c>shift</c> moves these times too); or it gives
    /// the report a schedule.
    /// </summary>
    public string? Cron { get; set; }

    /// <summary>The zone the cron text is told in, as an IANA or Windows name.</summary>
    public string? TimeZone { get; set; }
}

/// <summary>What must hold before a report leaves.</summary>
internal sealed class ReportGateSettings
{
    /// <summary>Who decides: <c>Manual</c> (a person, each time) or <c>Automatic</c> (complete and without an error).</summary>
    public ReleaseMode? Release { get; set; }

    /// <summary>The share of expected answers that must be there, 0 to 1.</summary>
    public decimal? MinimumCoverage { get; set; }

    /// <summary>True when who made a draft, or edited it last, may not release it; not with <c>Automatic</c>.</summary>
    public bool? TwoPeople { get; set; }
}
