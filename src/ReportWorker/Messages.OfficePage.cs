using System.Resources;
using ReportWorker.Expressions;

namespace ReportWorker;

/// <content>What every page of the office says.</content>
internal static partial class Messages
{
    private static readonly ResourceManager OfficeSource = new("ReportWorker.Resources.OfficeMessages", typeof(Messages).Assembly);

    public static Message SkipToContent() => new(OfficeSource, nameof(SkipToContent));

    public static Message MainMenu() => new(OfficeSource, nameof(MainMenu));

    public static Message PageHome() => new(OfficeSource, nameof(PageHome));

    public static Message PageAccounts() => new(OfficeSource, nameof(PageAccounts));

    public static Message PageAccount() => new(OfficeSource, nameof(PageAccount));

    public static Message PageTrouble() => new(OfficeSource, nameof(PageTrouble));

    public static Message PageForbidden() => new(OfficeSource, nameof(PageForbidden));

    public static Message PageNotFound() => new(OfficeSource, nameof(PageNotFound));

    public static Message PageStale() => new(OfficeSource, nameof(PageStale));

    public static Message PageTooLarge() => new(OfficeSource, nameof(PageTooLarge));

    public static Message PageFailed() => new(OfficeSource, nameof(PageFailed));

    public static Message YourRoles() => new(OfficeSource, nameof(YourRoles));

    public static Message NoRoles() => new(OfficeSource, nameof(NoRoles));

    public static Message RoleAt(Message role, Message where) => new(OfficeSource, nameof(RoleAt), role, where);

    public static Message UnderUnit(string unit) => new(OfficeSource, nameof(UnderUnit), unit);

    public static Message Everywhere() => new(OfficeSource, nameof(Everywhere));
}
