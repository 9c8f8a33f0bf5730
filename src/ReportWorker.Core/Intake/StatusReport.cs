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
    public int Expected => Forms.Sum(form => form.Expected);

    /// <summary>How many of them are here.</summary>
    public int Received => Forms.Sum(form => form.Received);

    /// <summary>How many are not.</summary>
    public int Missing => Expected - Received;
}

/// <summary>Who owes a form.</summary>
/// <param name="Code">The form's code.</param>
/// <param name="Label">Its name, in Vietnamese.</param>
/// <param name="Units">The units that owe it, in the order of the tree.</param>
public sealed record FormStatus(string Code, string Label, IReadOnlyList<UnitStatus> Units)
{
    /// <summary>How many units owe it.</summary>
    public int Expected => Units.Count;

    /// <summary>How many of them have answered.</summary>
    public int Received => Units.Count(unit => unit.IsReceived);

    /// <summary>How many have not.</summary>
    public int Missing => Expected - Received;
}

/// <summary>Whether a unit has answered a form.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Name">Its name.</param>
/// <param name="Submission">The counting answer; null while it is missing.</param>
public sealed record UnitStatus(UnitCode Unit, string Name, SubmissionHead? Submission)
{
    /// <summary>True when an answer is here.</summary>
    public bool IsReceived => Submission is not null;
}
