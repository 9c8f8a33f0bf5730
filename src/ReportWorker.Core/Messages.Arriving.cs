using System.Resources;
using ReportWorker.Expressions;

namespace ReportWorker.Core;

/// <summary>The texts about forms that units send.</summary>
internal static partial class Messages
{
    private static readonly ResourceManager ArrivingSource = new("ReportWorker.Core.Resources.ArrivingMessages", typeof(Messages).Assembly);

    public static Message NoFormInFile() => new(ArrivingSource, nameof(NoFormInFile));

    public static Message FormIdentityBroken() => new(ArrivingSource, nameof(FormIdentityBroken));

    public static Message FormNotInUse(string form, string period) => new(ArrivingSource, nameof(FormNotInUse), form, period);

    public static Message FormNotOwedAnyMore(string unit, string form, string period) => new(ArrivingSource, nameof(FormNotOwedAnyMore), unit, form, period);

    public static Message RowTwice(string code) => new(ArrivingSource, nameof(RowTwice), code);

    public static Message RowGone(string label) => new(ArrivingSource, nameof(RowGone), label);

    public static Message FormBlank() => new(ArrivingSource, nameof(FormBlank));

    public static Message BoxUnclear(string text) => new(ArrivingSource, nameof(BoxUnclear), text);

    public static Message FormulaWithoutValue() => new(ArrivingSource, nameof(FormulaWithoutValue));

    public static Message FormNotBelieved() => new(ArrivingSource, nameof(FormNotBelieved));

    public static Message ConfirmedByMail(string sender) => new(ArrivingSource, nameof(ConfirmedByMail), sender);

    public static Message AttachmentTooLarge() => new(ArrivingSource, nameof(AttachmentTooLarge));

    public static Message PhotoHeic(string name) => new(ArrivingSource, nameof(PhotoHeic), name);

    public static Message PhotosTooMany(string name, int most) => new(ArrivingSource, nameof(PhotosTooMany), name, most);

    public static Message PhotoDamaged(string name) => new(ArrivingSource, nameof(PhotoDamaged), name);

    public static Message Said(string text) => new(ArrivingSource, nameof(Said), text);

    public static Message FolderReturned(string file) => new(ArrivingSource, nameof(FolderReturned), file);

    public static Message FolderDoubtful(string file) => new(ArrivingSource, nameof(FolderDoubtful), file);

    public static Message FolderCopy(string copy) => new(ArrivingSource, nameof(FolderCopy), copy);

    public static Message FolderTryAgain() => new(ArrivingSource, nameof(FolderTryAgain));
}
