using ReportWorker.Core.Ledger;
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

    public static Message NotAnOpenDraft(string edition, EditionKind kind, EditionState state) =>
        new(Source, nameof(NotAnOpenDraft), edition, kind.ToString().ToLowerInvariant(), state.ToString().ToLowerInvariant());

    public static Message DueNotReleasable(string due, DueState state) =>
        new(Source, nameof(DueNotReleasable), due, state.ToString().ToLowerInvariant());

    public static Message StandsAgainst(string edition, string text) =>
        new(Source, nameof(StandsAgainst), edition, text);

    public static Message UnknownEdition(string text) =>
        new(Source, nameof(UnknownEdition), text);

    public static Message NoEditionName(string text) =>
        new(Source, nameof(NoEditionName), text);

    public static Message AmbiguousEdition(string text, string possible) =>
        new(Source, nameof(AmbiguousEdition), text, possible);
}
