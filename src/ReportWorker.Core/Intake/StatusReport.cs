using ReportWorker.Core.Aggregation;
using ReportWorker.Core.Periods;
using ReportWorker.Core.Units;

namespace ReportWorker.Core.Intake;

/// <summary>Who owes what for a period.</summary>
/// <param name="Period">The period.</param>
/// <param name="Scope">The unit that was asked about, with all below it; null for all units.</param>
/// <param name="Forms">The forms that somebody in the scope owes.</param>
public sealed record StatusReport(PeriodKey Period, UnitCode? Scope, IReadOnlyList<FormStatus> Forms)
{
    /// <summary>How many answers are owed.</summary>
    public int Expected => Forms.Sum(form => form.Units.Count);

    /// <summary>How many of them are here, late ones too.</summary>
    public int Received => Expected - Missing;

    /// <summary>How many of those came late.</summary>
    public int Late => Count(AnswerState.Late);

    /// <summary>How many are not here.</summary>
    public int Missing => Count(AnswerState.Missing);

    /// <summary>How many units owe an answer that is not here and have no address to be reminded at.</summary>
    /// <param name="isReminded">True for the code of a form that units are reminded of.</param>
    public int WithoutAddress(Predicate<string> isReminded) => Forms.Where(form => isReminded(form.Code)).SelectMany(form => form.Units)
        .Where(unit => unit is { State: AnswerState.Missing, HasAddress: false }).Select(unit => unit.Unit).Distinct().Count();

    /// <summary>How many answers came after the cut-off and wait for the office.</summary>
    public int WaitingLate => Count(SubmissionState.Late);

    /// <summary>How many answers wait for a confirmation.</summary>
    public int Unconfirmed => Count(SubmissionState.Unconfirmed);

    /// <summary>How many answers were sent back and have not come again.</summary>
    public int Returned => Count(SubmissionState.Returned);

    private int Count(SubmissionState state) => Forms.Sum(form => form.Units.Count(unit => unit.Newest?.State == state));

    private int Count(AnswerState state) => Forms.Sum(form => form.Units.Count(unit => unit.State == state));
}

/// <summary>Who owes a form.</summary>
/// <param name="Code">The form's code.</param>
/// <param name="Label">Its name, in Vietnamese.</param>
/// <param name="Units">The units that owe it, in the order of the tree, then by period.</param>
public sealed record FormStatus(string Code, string Label, IReadOnlyList<UnitStatus> Units);

/// <summary>Whether a unit has answered a form for a period.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Name">Its name.</param>
/// <param name="Period">The period of the form.</param>
/// <param name="Deadline">The last day on which an answer is on time; null where nobody says.</param>
/// <param name="State">How it stands.</param>
/// <param name="Submission">The counting answer; null while it is missing.</param>
public sealed record UnitStatus(
    UnitCode Unit, string Name, PeriodKey Period, DateOnly? Deadline, AnswerState State, SubmissionHead? Submission)
{
    /// <summary>True when it is known where the unit is written to.</summary>
    public bool HasAddress { get; init; }

    /// <summary>What came after the counting answer and waits, or was refused; null when nothing did.</summary>
    public SubmissionHead? Newest { get; init; }

    internal static UnitStatus Of(OwedForm owed, SubmissionHead? newest) =>
        new(owed.Unit.Code, owed.Unit.Name, owed.Asked.Period, owed.Deadline, owed.State, owed.Submission)
        {
            HasAddress = owed.Unit.Email is not null,
            Newest = newest,
        };
}
