using ReportWorker.Expressions;

namespace ReportWorker;

/// <content>What the pages of deliveries say.</content>
internal static partial class Messages
{
    public static Message PageDeliveries() => new(KeepingSource, nameof(PageDeliveries));

    public static Message PageDelivery(string number) => new(KeepingSource, nameof(PageDelivery), number);

    public static Message DeliveriesNone() => new(KeepingSource, nameof(DeliveriesNone));

    public static Message AllStates(int count) => new(KeepingSource, nameof(AllStates), count);

    public static Message StateCount(Message state, int count) => new(KeepingSource, nameof(StateCount), state, count);

    public static Message Narrow() => new(KeepingSource, nameof(Narrow));

    public static Message FieldAny() => new(KeepingSource, nameof(FieldAny));

    public static Message FieldPurpose() => new(KeepingSource, nameof(FieldPurpose));

    public static Message FieldOf() => new(KeepingSource, nameof(FieldOf));

    public static Message HintOf() => new(KeepingSource, nameof(HintOf));

    public static Message FieldContains() => new(KeepingSource, nameof(FieldContains));

    public static Message ShowAll() => new(KeepingSource, nameof(ShowAll));

    public static Message FieldNumber() => new(KeepingSource, nameof(FieldNumber));

    public static Message FieldRecipient() => new(KeepingSource, nameof(FieldRecipient));

    public static Message FieldSubject() => new(KeepingSource, nameof(FieldSubject));

    public static Message FieldTries() => new(KeepingSource, nameof(FieldTries));

    public static Message FieldChanged() => new(KeepingSource, nameof(FieldChanged));

    public static Message FieldQueued() => new(KeepingSource, nameof(FieldQueued));

    public static Message FieldNextTry() => new(KeepingSource, nameof(FieldNextTry));

    public static Message FieldReply() => new(KeepingSource, nameof(FieldReply));

    public static Message FieldCopies() => new(KeepingSource, nameof(FieldCopies));

    public static Message FieldDecision() => new(KeepingSource, nameof(FieldDecision));

    public static Message FieldBegan() => new(KeepingSource, nameof(FieldBegan));

    public static Message FieldEnded() => new(KeepingSource, nameof(FieldEnded));

    public static Message FieldCameTo() => new(KeepingSource, nameof(FieldCameTo));

    public static Message Tries() => new(KeepingSource, nameof(Tries));

    public static Message NoTries() => new(KeepingSource, nameof(NoTries));

    public static Message SaveMessage() => new(KeepingSource, nameof(SaveMessage));

    public static Message MessageGone() => new(KeepingSource, nameof(MessageGone));

    public static Message Decide() => new(KeepingSource, nameof(Decide));

    public static Message DecideUncertain() => new(KeepingSource, nameof(DecideUncertain));

    public static Message DecideRetry() => new(KeepingSource, nameof(DecideRetry));

    public static Message DecideSent() => new(KeepingSource, nameof(DecideSent));

    public static Message DecideAgain() => new(KeepingSource, nameof(DecideAgain));

    public static Message DecideCancel() => new(KeepingSource, nameof(DecideCancel));

    public static Message DecisionKept(Message state) => new(KeepingSource, nameof(DecisionKept), state);

    public static Message PagesLabel() => new(KeepingSource, nameof(PagesLabel));

    public static Message PageOf(int number, int pages) => new(KeepingSource, nameof(PageOf), number, pages);

    public static Message PageBefore() => new(KeepingSource, nameof(PageBefore));

    public static Message PageAfter() => new(KeepingSource, nameof(PageAfter));
}
