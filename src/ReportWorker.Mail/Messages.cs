using System.Resources;
using ReportWorker.Expressions;

namespace ReportWorker.Mail;

/// <summary>The texts of this room, one factory a text.</summary>
internal static partial class Messages
{
    private static readonly ResourceManager Source = new("ReportWorker.Mail.Resources.Messages", typeof(Messages).Assembly);

    public static Message AddressInvalid(string key, string value) => new(Source, nameof(AddressInvalid), key, value);

    public static Message AddressUnusable(string address) => new(Source, nameof(AddressUnusable), address);

    public static Message BytesWouldChange() => new(Source, nameof(BytesWouldChange));

    public static Message CannotConnect(string server, string reason) => new(Source, nameof(CannotConnect), server, reason);

    public static Message ConnectTimedOut(string server, double seconds) => new(Source, nameof(ConnectTimedOut), server, seconds);

    public static Message CredentialsInClearText(string host) => new(Source, nameof(CredentialsInClearText), host);

    public static Message CredentialsMissing(SmtpAuth auth) => new(Source, nameof(CredentialsMissing), auth);

    public static Message CredentialsUnused() => new(Source, nameof(CredentialsUnused));

    public static Message FromIsPlaceholder(string from, string host) => new(Source, nameof(FromIsPlaceholder), from, host);

    public static Message HostInvalid(string host) => new(Source, nameof(HostInvalid), host);

    public static Message LineBroke(string server, string reason) => new(Source, nameof(LineBroke), server, reason);

    public static Message NoAnswer(string server, string reason) => new(Source, nameof(NoAnswer), server, reason);

    public static Message NoWayOut() => new(Source, nameof(NoWayOut));

    public static Message OAuthNotSupported() => new(Source, nameof(OAuthNotSupported));

    public static Message OptionOutOfRange(string key, object? value, object min, object max) =>
        new(Source, nameof(OptionOutOfRange), key, value, min, max);

    public static Message OptionUnknown(string key, object value, string choices) =>
        new(Source, nameof(OptionUnknown), key, value, choices);

    public static Message PickupAlreadyThere(string file) => new(Source, nameof(PickupAlreadyThere), file);

    public static Message PickupConflict(string file) => new(Source, nameof(PickupConflict), file);

    public static Message PickupFailed(string folder, string reason) => new(Source, nameof(PickupFailed), folder, reason);

    public static Message PickupLeft(string file) => new(Source, nameof(PickupLeft), file);

    public static Message PickupNotAbsolute(string folder) => new(Source, nameof(PickupNotAbsolute), folder);

    public static Message ServerRefuses(string server, string reply) => new(Source, nameof(ServerRefuses), server, reply);

    public static Message SignInNotOffered(string server, SmtpAuth auth) => new(Source, nameof(SignInNotOffered), server, auth);

    public static Message SignInRefused(string server, string reason) => new(Source, nameof(SignInRefused), server, reason);

    public static Message SignInWanted(string server, string reason) => new(Source, nameof(SignInWanted), server, reason);

    public static Message StartTlsNotOffered(string server) => new(Source, nameof(StartTlsNotOffered), server);

    public static Message TlsFailed(string server, string reason) => new(Source, nameof(TlsFailed), server, reason);

    public static Message TooLarge(int size, long limit) => new(Source, nameof(TooLarge), size, limit);
}
