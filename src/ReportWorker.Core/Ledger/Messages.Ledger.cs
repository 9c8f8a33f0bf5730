using ReportWorker.Core.Periods;
using ReportWorker.Expressions;

namespace ReportWorker.Core;

/// <content>What Ledger/ says.</content>
internal static partial class Messages
{
    public static Message UnitNotInTree(string unit, string period, DataWindow window) =>
        new(Source, nameof(UnitNotInTree), unit, period, window.From, window.To);

    public static Message UnitNotInScope(string unit, string report, string possible) =>
        new(Source, nameof(UnitNotInScope), unit, report, possible);

    public static Message NoUnitInScope(string report, string period) =>
        new(Source, nameof(NoUnitInScope), report, period);

    public static Message UnitNeeded(string report, string possible) =>
        new(Source, nameof(UnitNeeded), report, possible);

    public static Message LedgerBusy(string due) =>
        new(Source, nameof(LedgerBusy), due);

    public static Message NobodyToSendTo() =>
        new(Source, nameof(NobodyToSendTo));

    public static Message EditionMoved(string edition) =>
        new(Source, nameof(EditionMoved), edition);

    public static Message NotAnOpenDraft(string edition, Message kind, Message state) =>
        new(Source, nameof(NotAnOpenDraft), edition, kind, state);

    public static Message DueNotReleasable(string due, Message state) =>
        new(Source, nameof(DueNotReleasable), due, state);

    public static Message NotReleased(string edition) =>
        new(Source, nameof(NotReleased), edition);

    public static Message Objection(string text) =>
        new(Source, nameof(Objection), text);

    public static Message OfficialStands(string edition) =>
        new(Source, nameof(OfficialStands), edition);

    public static Message UnknownEdition(string text) =>
        new(Source, nameof(UnknownEdition), text);

    public static Message NoEditionName(string text) =>
        new(Source, nameof(NoEditionName), text);

    public static Message AmbiguousEdition(string text, string possible) =>
        new(Source, nameof(AmbiguousEdition), text, possible);

    public static Message WaiverNotPrinted(string report) =>
        new(Source, nameof(WaiverNotPrinted), report);

    public static Message ReasonWrong(Message why) =>
        new(Source, nameof(ReasonWrong), why);

    public static Message ReasonEmpty() =>
        new(Source, nameof(ReasonEmpty));

    public static Message CorrectedUnreadable(string due, string reason) =>
        new(Source, nameof(CorrectedUnreadable), due, reason);

    public static Message CorrectionNeedsReason(string edition) =>
        new(Source, nameof(CorrectionNeedsReason), edition);

    public static Message CorrectionNotPrinted(string report) =>
        new(Source, nameof(CorrectionNotPrinted), report);

    public static Message DraftBeforeRelease(string draft, string edition) =>
        new(Source, nameof(DraftBeforeRelease), draft, edition);

    public static Message DraftOfCorrection(string edition) =>
        new(Source, nameof(DraftOfCorrection), edition);

    public static Message NothingToCorrect(string due) =>
        new(Source, nameof(NothingToCorrect), due);
}
