using ReportWorker.Expressions;

namespace ReportWorker.Mail;

/// <content>What Lines/ says of certificates and tokens.</content>
internal static partial class Messages
{
    public static Message AuthoritiesEmpty(string key, string file) => new(Source, nameof(AuthoritiesEmpty), key, file);

    public static Message AuthoritiesUnreadable(string key, string file, string reason) =>
        new(Source, nameof(AuthoritiesUnreadable), key, file, reason);

    public static Message CertificateChainWrong(string status) => new(Source, nameof(CertificateChainWrong), status);

    public static Message CertificateForOtherName(string host) => new(Source, nameof(CertificateForOtherName), host);

    public static Message CertificateIssuerUnknown() => new(Source, nameof(CertificateIssuerUnknown));

    public static Message CertificateNotPinned(string section) => new(Source, nameof(CertificateNotPinned), section);

    public static Message CertificateNotTimely() => new(Source, nameof(CertificateNotTimely));

    public static Message CertificateRefused(
        string server, Message why, string subject, string issuer, DateTime until, string thumbprint, string section) =>
        new(Source, nameof(CertificateRefused), server, why, subject, issuer, until, thumbprint, section);

    public static Message OAuthMissing(string section, string keys) => new(Source, nameof(OAuthMissing), section, keys);

    public static Message ThumbprintInvalid(string key, string value) => new(Source, nameof(ThumbprintInvalid), key, value);

    public static Message TokenRefused(string url, string reply, string section) => new(Source, nameof(TokenRefused), url, reply, section);

    public static Message TokenServerSilent(string url, double seconds, string section) =>
        new(Source, nameof(TokenServerSilent), url, seconds, section);

    public static Message TokenServerUnreachable(string url, string reason, string section) =>
        new(Source, nameof(TokenServerUnreachable), url, reason, section);

    public static Message TokenUnreadable(string url, string section) => new(Source, nameof(TokenUnreadable), url, section);

    public static Message TokenUrlInvalid(string key, string value) => new(Source, nameof(TokenUrlInvalid), key, value);
}
