using ReportWorker.Expressions;

namespace ReportWorker;

/// <content>What commands and watching say about signed scans.</content>
internal static partial class Messages
{
    public static Message HelpEditionSign() => new(Source, nameof(HelpEditionSign));

    public static Message HelpSignedFile() => new(Source, nameof(HelpSignedFile));

    public static Message HelpReleaseSigned() => new(Source, nameof(HelpReleaseSigned));

    public static Message SignedQueued(string edition, int count) => new(Source, nameof(SignedQueued), edition, count);

    public static Message SignedOnly(string edition) => new(Source, nameof(SignedOnly), edition);

    public static Message CheckSigned() => new(Source, nameof(CheckSigned));

    public static Message SignedMissing(int count, string editions) => new(Source, nameof(SignedMissing), count, editions);
}
