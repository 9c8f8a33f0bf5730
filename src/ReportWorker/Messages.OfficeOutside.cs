using ReportWorker.Expressions;

namespace ReportWorker;

/// <content>What is said of coming in from outside.</content>
internal static partial class Messages
{
    public static Message ScopeNeeded(string key, string value) => new(OfficeSource, nameof(ScopeNeeded), key, value);

    public static Message WithOpenId() => new(OfficeSource, nameof(WithOpenId));

    public static Message WithWindows() => new(OfficeSource, nameof(WithWindows));

    public static Message WithPassword() => new(OfficeSource, nameof(WithPassword));

    public static Message OutsideUnknown(string name) => new(OfficeSource, nameof(OutsideUnknown), name);

    public static Message OutsideNameless() => new(OfficeSource, nameof(OutsideNameless));

    public static Message OutsideFailed() => new(OfficeSource, nameof(OutsideFailed));

    public static Message OutsideAway() => new(OfficeSource, nameof(OutsideAway));

    public static Message NoTicket() => new(OfficeSource, nameof(NoTicket));

    public static Message TicketRefused() => new(OfficeSource, nameof(TicketRefused));

    public static Message Outside() => new(OfficeSource, nameof(Outside));

    public static Message OutsideLead() => new(OfficeSource, nameof(OutsideLead));

    public static Message OutsideTied(Message way, string name) => new(OfficeSource, nameof(OutsideTied), way, name);

    public static Message OutsideOpen() => new(OfficeSource, nameof(OutsideOpen));

    public static Message OutsideBound() => new(OfficeSource, nameof(OutsideBound));

    public static Message FieldOutsideWay() => new(OfficeSource, nameof(FieldOutsideWay));

    public static Message FieldOutsideName() => new(OfficeSource, nameof(FieldOutsideName));

    public static Message Tie() => new(OfficeSource, nameof(Tie));

    public static Message Untie() => new(OfficeSource, nameof(Untie));

    public static Message WrongOutsideName() => new(OfficeSource, nameof(WrongOutsideName));

    public static Message OutsideTaken() => new(OfficeSource, nameof(OutsideTaken));
}
