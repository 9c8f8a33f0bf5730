using System.Resources;
using ReportWorker.Expressions;

namespace ReportWorker;

/// <content>What the commands for units' answers say.</content>
internal static partial class Messages
{
    private static readonly ResourceManager IntakeSource = new("ReportWorker.Resources.IntakeMessages", typeof(Messages).Assembly);

    public static Message HelpSubmission() => new(IntakeSource, nameof(HelpSubmission));

    public static Message HelpDecisionNote() => new(IntakeSource, nameof(HelpDecisionNote));

    public static Message HelpDataSet() => new(IntakeSource, nameof(HelpDataSet));

    public static Message HelpDataList() => new(IntakeSource, nameof(HelpDataList));

    public static Message HelpDataShow() => new(IntakeSource, nameof(HelpDataShow));

    public static Message HelpDataAccept() => new(IntakeSource, nameof(HelpDataAccept));

    public static Message HelpDataConfirm() => new(IntakeSource, nameof(HelpDataConfirm));

    public static Message HelpDataReject() => new(IntakeSource, nameof(HelpDataReject));

    public static Message HelpDataReturn() => new(IntakeSource, nameof(HelpDataReturn));

    public static Message HelpDataPull() => new(IntakeSource, nameof(HelpDataPull));

    public static Message HelpSource() => new(IntakeSource, nameof(HelpSource));

    public static Message HelpUnitOfValue() => new(IntakeSource, nameof(HelpUnitOfValue));

    public static Message HelpIndicatorToSet() => new(IntakeSource, nameof(HelpIndicatorToSet));

    public static Message HelpValue() => new(IntakeSource, nameof(HelpValue));

    public static Message HelpClear() => new(IntakeSource, nameof(HelpClear));

    public static Message HelpCorrectionNote() => new(IntakeSource, nameof(HelpCorrectionNote));

    public static Message HelpFormOfValue() => new(IntakeSource, nameof(HelpFormOfValue));

    public static Message HelpSubmissionState(string states) => new(IntakeSource, nameof(HelpSubmissionState), states);

    public static Message ValueOrClear() => new(IntakeSource, nameof(ValueOrClear));

    public static Message ValueSet(string indicator, string unit, string before, string after, long id, int revision) =>
        new(IntakeSource, nameof(ValueSet), indicator, unit, before, after, id, revision);

    public static Message SubmissionDecided(long id, string unit, string form, string period, int revision, Message state) =>
        new(IntakeSource, nameof(SubmissionDecided), id, unit, form, period, revision, state);

    public static Message DecisionTold(string address) => new(IntakeSource, nameof(DecisionTold), address);

    public static Message DecisionNotTold(string unit) => new(IntakeSource, nameof(DecisionNotTold), unit);

    public static Message FilesWritten(int count) => new(IntakeSource, nameof(FilesWritten), count);

    public static Message FileWritten(Message kind, string path) => new(IntakeSource, nameof(FileWritten), kind, path);

    public static Message FileNotWritten(Message kind, string name) => new(IntakeSource, nameof(FileNotWritten), kind, name);

    public static Message CheckFormFolder() => new(IntakeSource, nameof(CheckFormFolder));

    public static Message FormFolderWorks(string folder) => new(IntakeSource, nameof(FormFolderWorks), folder);

    public static Message FormFolderNotWorking(string folder, string reason) => new(IntakeSource, nameof(FormFolderNotWorking), folder, reason);

    public static Message ListIsCut(int most) => new(IntakeSource, nameof(ListIsCut), most);

    public static Message DataStatusWaiting(int late, int unconfirmed, int returned) =>
        new(IntakeSource, nameof(DataStatusWaiting), late, unconfirmed, returned);

    public static Message ColumnWay() => new(IntakeSource, nameof(ColumnWay));

    public static Message ColumnSender() => new(IntakeSource, nameof(ColumnSender));

    public static Message ColumnNote() => new(IntakeSource, nameof(ColumnNote));

    public static Message ColumnCell() => new(IntakeSource, nameof(ColumnCell));

    public static Message ColumnCounting() => new(IntakeSource, nameof(ColumnCounting));

    public static Message ColumnCountingNow() => new(IntakeSource, nameof(ColumnCountingNow));

    public static Message ColumnDiffers() => new(IntakeSource, nameof(ColumnDiffers));

    public static Message ColumnBasedOn() => new(IntakeSource, nameof(ColumnBasedOn));

    public static Message ColumnNewest() => new(IntakeSource, nameof(ColumnNewest));

    public static Message ColumnNewestState() => new(IntakeSource, nameof(ColumnNewestState));

    public static Message CountsItself() => new(IntakeSource, nameof(CountsItself));

    public static Message CountsAnother(long id, int revision) => new(IntakeSource, nameof(CountsAnother), id, revision);

    public static Message CountsNone() => new(IntakeSource, nameof(CountsNone));

    public static Message FileNotKept() => new(IntakeSource, nameof(FileNotKept));

    public static Message CheckSources() => new(IntakeSource, nameof(CheckSources));

    public static Message SourceReadEvery(string source, string database, string every) =>
        new(IntakeSource, nameof(SourceReadEvery), source, database, every);

    public static Message SourceReadByHand(string source, string database) => new(IntakeSource, nameof(SourceReadByHand), source, database);

    public static Message TraceTyped(string who, string note) => new(IntakeSource, nameof(TraceTyped), who, note);

    public static Message HelpDataArrivals() => new(IntakeSource, nameof(HelpDataArrivals));

    public static Message HelpArrivalOutcome(string outcomes) => new(IntakeSource, nameof(HelpArrivalOutcome), outcomes);
}
