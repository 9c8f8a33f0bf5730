using ReportWorker.Expressions;

namespace ReportWorker.Core;

/// <content>What is said of answers that wait, are corrected, or come from another database.</content>
internal static partial class Messages
{
    public static Message DecisionWithoutReason() => new(IntakeSource, nameof(DecisionWithoutReason));

    public static Message SubmissionUnknown(long id) => new(IntakeSource, nameof(SubmissionUnknown), id);

    public static Message SubmissionIsTaken(long id, string unit, string form, string period) =>
        new(IntakeSource, nameof(SubmissionIsTaken), id, unit, form, period);

    public static Message SubmissionNotDecidable(long id, Message state) => new(IntakeSource, nameof(SubmissionNotDecidable), id, state);

    public static Message SubmissionMoved(long id) => new(IntakeSource, nameof(SubmissionMoved), id);

    public static Message SubmissionOvertaken(long id, int revision, long counting, int newer) =>
        new(IntakeSource, nameof(SubmissionOvertaken), id, revision, counting, newer);

    public static Message CorrectionWithoutNote() => new(IntakeSource, nameof(CorrectionWithoutNote));

    public static Message CorrectionOfBlank(string indicator, string unit) => new(IntakeSource, nameof(CorrectionOfBlank), indicator, unit);

    public static Message CorrectionSame(string indicator, string unit, string value) =>
        new(IntakeSource, nameof(CorrectionSame), indicator, unit, value);

    public static Message CorrectionBlank() => new(IntakeSource, nameof(CorrectionBlank));

    public static Message CorrectionOvertaken(string unit) => new(IntakeSource, nameof(CorrectionOvertaken), unit);

    public static Message CorrectionBehindWaiting(long id, int revision, Message state) =>
        new(IntakeSource, nameof(CorrectionBehindWaiting), id, revision, state);

    public static Message CorrectionAskedNowhere(string indicator, string period) =>
        new(IntakeSource, nameof(CorrectionAskedNowhere), indicator, period);

    public static Message CorrectionOfSeveralForms(string indicator, string forms) =>
        new(IntakeSource, nameof(CorrectionOfSeveralForms), indicator, forms);

    public static Message NoPullSources(string name) => new(IntakeSource, nameof(NoPullSources), name);

    public static Message PullSourceUnknown(string name, string known) => new(IntakeSource, nameof(PullSourceUnknown), name, known);
}
