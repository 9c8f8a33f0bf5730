using ReportWorker.Expressions;

namespace ReportWorker.Core;

/// <content>What keeps a released edition from being sent, and signed scans.</content>
internal static partial class Messages
{
    public static Message WaitsForSigned() => new(Source, nameof(WaitsForSigned));

    public static Message ClassifiedDraft(string mark) => new(Source, nameof(ClassifiedDraft), mark);

    public static Message ClassifiedReleased(string mark) => new(Source, nameof(ClassifiedReleased), mark);

    public static Message NotToBeSigned(string edition, Message kind, Message state) => new(Source, nameof(NotToBeSigned), edition, kind, state);

    public static Message SignedBefore(string edition, string hash) => new(Source, nameof(SignedBefore), edition, hash);

    public static Message SignedFile(string name) => new(Source, nameof(SignedFile), name);

    public static Message ScanTooLarge(int megabytes, int most) => new(Source, nameof(ScanTooLarge), megabytes, most);

    public static Message ScanNoPdf() => new(Source, nameof(ScanNoPdf));

    public static Message ScanBroken() => new(Source, nameof(ScanBroken));

    public static Message ScanEncrypted() => new(Source, nameof(ScanEncrypted));

    public static Message ScanRuns(string what) => new(Source, nameof(ScanRuns), what);

    public static Message AnotherPersonReleases(string edition, string maker) => new(Source, nameof(AnotherPersonReleases), edition, maker);

    public static Message NoPdfToRead(string why) => new(Source, nameof(NoPdfToRead), why);
}
