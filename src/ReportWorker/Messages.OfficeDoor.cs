using ReportWorker.Expressions;

namespace ReportWorker;

/// <content>What is said of the doors.</content>
internal static partial class Messages
{
    public static Message OfficeNeedsHttps(string key, string value) => new(OfficeSource, nameof(OfficeNeedsHttps), key, value);

    public static Message OfficeSharesPort(string key, int port) => new(OfficeSource, nameof(OfficeSharesPort), key, port);

    public static Message CertificateWithoutKey(string file) => new(OfficeSource, nameof(CertificateWithoutKey), file);

    public static Message CertificateUnreadable(string file, string reason) => new(OfficeSource, nameof(CertificateUnreadable), file, reason);

    public static Message CheckOffice() => new(OfficeSource, nameof(CheckOffice));

    public static Message OfficeNotOpen(string url, string reason) => new(OfficeSource, nameof(OfficeNotOpen), url, reason);

    public static Message OfficeOpen(string url) => new(OfficeSource, nameof(OfficeOpen), url);

    public static Message OfficeFree(string url) => new(OfficeSource, nameof(OfficeFree), url);

    public static Message CertificateEnds(string file, string day) => new(OfficeSource, nameof(CertificateEnds), file, day);

    public static Message KeysInClearText() => new(OfficeSource, nameof(KeysInClearText));
}
