using ReportWorker.Core.Aggregation;
using ReportWorker.Core.Indicators;
using ReportWorker.Core.Periods;
using ReportWorker.Core.Reports.Profiles;
using ReportWorker.Core.Units;
using ReportWorker.Core.Vietnamese.Calendar;
using ReportWorker.Expressions;

namespace ReportWorker.Core.Reports;

/// <summary>What is reported: one folder under <c>templates/</c>, read and checked.</summary>
/// <param name="Code">The folder's name.</param>
/// <param name="Title">What people call it.</param>
/// <param name="Scope">Which units it can be made for.</param>
/// <param name="Period">The kind of period it is owed for.</param>
/// <param name="Window">Which days count.</param>
/// <param name="Forms">The forms whose values count in it.</param>
/// <param name="TemplatePath">The Word file.</param>
/// <param name="Profile">The format that its documents follow; null for none.</param>
/// <param name="Schedule">When it is owed; null for a report that is only asked for by hand.</param>
/// <param name="Gate">What must hold before it leaves.</param>
/// <param name="Recipients">Who gets it.</param>
/// <param name="Mail">The texts around it.</param>
/// <param name="Number">The parts of its document number.</param>
public sealed record ReportDefinition(
    string Code,
    string Title,
    ReportScope Scope,
    PeriodKind Period,
    WindowRule Window,
    IReadOnlyList<Form> Forms,
    string TemplatePath,
    ProfileChoice? Profile,
    ReportSchedule? Schedule,
    ReportGate Gate,
    ReportRecipients Recipients,
    ReportMail Mail,
    DocumentNumber? Number)
{
    /// <summary>The earlier periods that its figures are held against.</summary>
    public IReadOnlyList<ComparisonBasis> Compare { get; init; } = [];

    /// <summary>Who sees what is released before the others do; null for nobody.</summary>
    public ReportPreview? Preview { get; init; }

    /// <summary>How secret its documents are; null where the documents tell.</summary>
    public Classification? Classification { get; init; }
}

/// <summary>Which units a report can be made for; all conditions that are given must hold.</summary>
/// <param name="Levels">Their levels; null for any.</param>
/// <param name="Kinds">Their kinds; null for any.</param>
/// <param name="Units">Their codes; null for any.</param>
public sealed record ReportScope(IReadOnlyList<string>? Levels, IReadOnlySet<string>? Kinds, IReadOnlySet<string>? Units)
{
    /// <summary>True when the report can be made for the unit.</summary>
    public bool Includes(Unit unit) =>
        (Levels is null || Levels.Contains(unit.Level))
        && (Kinds is null || Kinds.Contains(unit.Kind))
        && (Units is null || Units.Contains(unit.Code.Value));
}

/// <summary>When a report is owed.</summary>
/// <param name="Due">What its due times come from.</param>
/// <param name="TimeZone">The zone that its times are told in.</param>
/// <param name="Shift">Where a due time goes that falls on a day on which offices are closed.</param>
/// <param name="Opens">From which day on units' answers are waited for; null when nothing is said before the due time.</param>
public sealed record ReportSchedule(DueRule Due, TimeZoneInfo TimeZone, DayShift Shift, DeadlineRule? Opens)
{
    /// <summary>When an automatic release lets a report go; null for as soon as it is due.</summary>
    public ReleaseRule? Releases { get; init; }

    /// <summary>The cron text; null where due times are told from periods.</summary>
    public string? Cron => (Due as DueRule.ByCron)?.Text;
}

/// <summary>When an automatic release lets a report go; until then people read its draft, and may hold it.</summary>
/// <param name="Day">The day; it moves over closed days as a due time does.</param>
/// <param name="At">The time of that day.</param>
public sealed record ReleaseRule(DeadlineRule Day, TimeOnly At);

/// <summary>What due times come from.</summary>
public abstract record DueRule
{
    private DueRule()
    {
    }

    /// <summary>A cron text: its first fire time within a period owes one due report per scope unit.</summary>
    /// <param name="Text">Quartz's cron text.</param>
    /// <param name="Period">Which period a fire time owes.</param>
    public sealed record ByCron(string Text, OwedPeriod Period) : DueRule;

    /// <summary>A day and a time told from each period.</summary>
    /// <param name="Day">The day.</param>
    /// <param name="At">The time of the day.</param>
    /// <param name="Months">Only periods whose last day lies in one of these months, 1 to 12; null for all.</param>
    public sealed record ByPeriod(DeadlineRule Day, TimeOnly At, IReadOnlySet<int>? Months) : DueRule;
}

/// <summary>Which period a fire time owes.</summary>
public enum OwedPeriod
{
    /// <summary>The one that contains the fire time's day.</summary>
    Current,

    /// <summary>The one before that.</summary>
    Previous,
}

/// <summary>What must hold before a report leaves.</summary>
/// <param name="Release">Who decides.</param>
/// <param name="MinimumCoverage">The share of expected answers that must be there, 0 to 1.</param>
public sealed record ReportGate(ReleaseMode Release, decimal MinimumCoverage)
{
    /// <summary>True when official editions are sent with a signed scan only.</summary>
    public bool Signed { get; init; }

    /// <summary>True when who made a draft, or edited it last, may not release it.</summary>
    public bool TwoPeople { get; init; }
}

/// <summary>Who decides that a report may leave.</summary>
public enum ReleaseMode
{
    /// <summary>A person, each time.</summary>
    Manual,

    /// <summary>The rule: complete and no error.</summary>
    Automatic,
}

/// <summary>Groups of recipients, by the kind of edition.</summary>
/// <param name="Draft">Who gets drafts.</param>
/// <param name="Official">Who gets official editions.</param>
public sealed record ReportRecipients(IReadOnlyList<string> Draft, IReadOnlyList<string> Official);

/// <summary>The texts around a report; text templates over the report's model.</summary>
/// <param name="Subject">The subject.</param>
/// <param name="FileName">The document's file name without extension.</param>
/// <param name="Text">The plain body.</param>
/// <param name="Html">The HTML body.</param>
/// <param name="Highlights">The figures that the mail shows, at most five.</param>
public sealed record ReportMail(
    TextTemplate Subject, TextTemplate FileName, TextTemplate Text, TextTemplate Html, IReadOnlyList<Indicator> Highlights);

/// <summary>The parts of a document number that do not change: <c>Số …-BC/QU</c>.</summary>
/// <param name="Kind">The kind of document, such as <c>BC</c>.</param>
/// <param name="Organisation">The issuing organisation's abbreviation, such as <c>QU</c>; null for that of the report's unit.</param>
public sealed record DocumentNumber(string Kind, string? Organisation)
{
    /// <summary>Proposes numbers; null where people type them in without one.</summary>
    public NumberCounter? Counter { get; init; }

    /// <summary>Both as documents write them behind the number: <c>BC/QU</c>; null for a unit without an abbreviation.</summary>
    public string? SymbolOf(Unit unit) => (Organisation ?? unit.Symbol) is { } organisation ? $"{Kind}/{organisation}" : null;
}
