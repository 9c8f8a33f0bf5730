using ReportWorker.Expressions;

namespace ReportWorker;

/// <content>What is said about drafts that come back edited.</content>
internal static partial class Messages
{
    public static Message HelpEditionAdopt() => new(Source, nameof(HelpEditionAdopt));

    public static Message HelpAdoptFile() => new(Source, nameof(HelpAdoptFile));

    public static Message HelpAdoptOf() => new(Source, nameof(HelpAdoptOf));

    public static Message HelpAdoptReason() => new(Source, nameof(HelpAdoptReason));

    public static Message AdoptedWith(string edition, string draft, int count) => new(Source, nameof(AdoptedWith), edition, draft, count);
}
