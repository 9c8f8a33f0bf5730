using ReportWorker.Expressions;

namespace ReportWorker.Core;

/// <content>What Mailing/ says.</content>
internal static partial class Messages
{
    public static Message MessageAltered(long id) =>
        new(Source, nameof(MessageAltered), id);

    public static Message NoEditionBeginning(string text) =>
        new(Source, nameof(NoEditionBeginning), text);

    public static Message UnknownDelivery(long id) =>
        new(Source, nameof(UnknownDelivery), id);

    public static Message DeliveryNotDecidable(long id, Message state, string allowed) =>
        new(Source, nameof(DeliveryNotDecidable), id, state, allowed);

    public static Message DeliveryMoved(long id) =>
        new(Source, nameof(DeliveryMoved), id);
}
