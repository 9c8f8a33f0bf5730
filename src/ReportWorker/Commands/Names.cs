using ReportWorker.Core.Ledger;
using ReportWorker.Core.Mailing;
using ReportWorker.Core.Periods;
using ReportWorker.Expressions;

namespace ReportWorker.Commands;

/// <summary>The domain's states in people's words. Programs get the names of the contract.</summary>
internal static class Names
{
    public static Message Of(bool flag) => flag ? Messages.Yes() : Messages.No();

    public static Message Of(EditionKind kind) => kind switch
    {
        EditionKind.Draft => Messages.KindDraft(),
        EditionKind.Official => Messages.KindOfficial(),
        EditionKind.Correction => Messages.KindCorrection(),
        _ => Messages.Text(kind.ToString()),
    };

    public static Message Of(DueState state) => state switch
    {
        DueState.Expected => Messages.DueExpected(),
        DueState.Collecting => Messages.DueCollecting(),
        DueState.Ready => Messages.DueReady(),
        DueState.Held => Messages.DueHeld(),
        DueState.Drafted => Messages.DueDrafted(),
        DueState.Released => Messages.DueReleased(),
        DueState.Sent => Messages.DueSent(),
        DueState.Cancelled => Messages.DueCancelled(),
        _ => Messages.Text(state.ToString()),
    };

    public static Message Of(DeliveryState state) => state switch
    {
        DeliveryState.Queued => Messages.DeliveryQueued(),
        DeliveryState.Sending => Messages.DeliverySending(),
        DeliveryState.Deferred => Messages.DeliveryDeferred(),
        DeliveryState.Sent => Messages.DeliverySent(),
        DeliveryState.Failed => Messages.DeliveryFailed(),
        DeliveryState.Uncertain => Messages.DeliveryUncertain(),
        DeliveryState.Held => Messages.DeliveryHeld(),
        DeliveryState.Bounced => Messages.DeliveryBounced(),
        DeliveryState.Cancelled => Messages.DeliveryCancelled(),
        _ => Messages.Text(state.ToString()),
    };

    public static Message Of(PeriodKind kind) => kind switch
    {
        PeriodKind.Month => Messages.PeriodMonth(),
        PeriodKind.Quarter => Messages.PeriodQuarter(),
        PeriodKind.HalfYear => Messages.PeriodHalfYear(),
        PeriodKind.FirstMonths => Messages.PeriodFirstMonths(),
        PeriodKind.Year => Messages.PeriodYear(),
        PeriodKind.Week => Messages.PeriodWeek(),
        PeriodKind.Day => Messages.PeriodDay(),
        PeriodKind.Range => Messages.PeriodRange(),
        _ => Messages.Text(kind.ToString()),
    };
}
