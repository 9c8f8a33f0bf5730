using System.Resources;
using ReportWorker.Core.Accounts;
using ReportWorker.Core.Aggregation;
using ReportWorker.Core.Intake;
using ReportWorker.Core.Intake.Arriving;
using ReportWorker.Core.Intake.Branches;
using ReportWorker.Core.Intake.Reminding;
using ReportWorker.Core.Ledger;
using ReportWorker.Core.Mailing;
using ReportWorker.Core.Periods;
using ReportWorker.Core.Vietnamese.Calendar;
using ReportWorker.Expressions;

namespace ReportWorker.Core.Problems;

/// <summary>States and kinds in people's words. Programs get the names of the enumerations.</summary>
public static class Names
{
    private static readonly ResourceManager Source = new("ReportWorker.Core.Resources.Names", typeof(Names).Assembly);

    /// <summary>What an edition is for.</summary>
    public static Message Of(EditionKind kind) => Of(nameof(EditionKind), kind);

    /// <summary>What became of an edition.</summary>
    public static Message Of(EditionState state) => Of(nameof(EditionState), state);

    /// <summary>How far a due report has come.</summary>
    public static Message Of(DueState state) => Of(nameof(DueState), state);

    /// <summary>How far a delivery has come.</summary>
    public static Message Of(DeliveryState state) => Of(nameof(DeliveryState), state);

    /// <summary>What a message is for.</summary>
    public static Message Of(MessagePurpose purpose) => Of(nameof(MessagePurpose), purpose);

    /// <summary>What kind of period.</summary>
    public static Message Of(PeriodKind kind) => Of(nameof(PeriodKind), kind);

    /// <summary>How an owed answer stands.</summary>
    public static Message Of(AnswerState state) => Of(nameof(AnswerState), state);

    /// <summary>How the answers of a branch stand.</summary>
    public static Message Of(BranchState state) => Of(nameof(BranchState), state);

    /// <summary>Why a unit is not reminded.</summary>
    public static Message Of(ReminderObstacle obstacle) => Of(nameof(ReminderObstacle), obstacle);

    /// <summary>How a submission stands.</summary>
    public static Message Of(SubmissionState state) => Of(nameof(SubmissionState), state);

    /// <summary>What became of a file that came in.</summary>
    public static Message Of(ArrivalOutcome outcome) => Of(nameof(ArrivalOutcome), outcome);

    /// <summary>How a submission came.</summary>
    public static Message Of(SubmissionWay way) => Of(nameof(SubmissionWay), way);

    /// <summary>What a file is that came along.</summary>
    public static Message Of(SubmissionFileKind kind) => Of(nameof(SubmissionFileKind), kind);

    /// <summary>What a person is at the office.</summary>
    public static Message Of(Role role) => Of(nameof(Role), role);

    /// <summary>How an account stands.</summary>
    public static Message Of(AccountState state) => Of(nameof(AccountState), state);

    /// <summary>Who says outside that somebody is somebody.</summary>
    public static Message Of(OutsideWay way) => Of(nameof(OutsideWay), way);

    /// <summary>Why offices are closed.</summary>
    public static Message Of(Holiday holiday) => Of(nameof(Holiday), holiday);

    private static Message Of<T>(string type, T value)
        where T : struct, Enum => new(Source, type + value);
}
