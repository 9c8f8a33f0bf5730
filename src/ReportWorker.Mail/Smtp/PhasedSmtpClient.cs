using MailKit;
using MailKit.Net.Smtp;
using MimeKit;

namespace ReportWorker.Mail.Smtp;

/// <summary>MailKit's client, told to leave the bytes alone and to say when the data starts.</summary>
internal sealed class PhasedSmtpClient : SmtpClient
{
    /// <summary>What RFC 3461, 4.4, allows.</summary>
    private const int LongestEnvelopeId = 100;

    private readonly SmtpOptions _options;
    private bool _senderAccepted;

    /// <summary>A client that wants no more than the headers of what comes back.</summary>
    public PhasedSmtpClient(SmtpOptions options) =>
        (_options, DeliveryStatusNotificationType) = (options, MailKit.Net.Smtp.DeliveryStatusNotificationType.HeadersOnly);

    /// <summary>The attempt that is running.</summary>
    public SmtpAttempt? Attempt { get; set; }

    /// <summary>How many copies went through.</summary>
    public int Used { get; set; }

    /// <summary>Remembers that the server knows whom the message is from; with PIPELINING it answers RCPT even if it does not.</summary>
    protected override void OnSenderAccepted(MimeMessage message, MailboxAddress mailbox, SmtpResponse response) =>
        _senderAccepted = true;

    /// <summary>The reply to RCPT has been read and DATA has not been said: the last moment at which nothing has left.</summary>
    protected override void OnRecipientAccepted(MimeMessage message, MailboxAddress mailbox, SmtpResponse response)
    {
        if (!_senderAccepted)
        {
            return;
        }

        _senderAccepted = false;
        // MailKit has no asynchronous form of this; one blocked thread per channel, for one database update.
        Attempt?.StartDataAsync().GetAwaiter().GetResult();
        Timeout = (int)_options.DataTimeout.TotalMilliseconds;
    }

    /// <summary>Does nothing: the message is stored in its final bytes, which any server can carry.</summary>
    protected override void Prepare(FormatOptions options, MimeMessage message, EncodingConstraint constraint, int maxLineLength)
    {
    }

    /// <summary>The size, and the proof that what MailKit will write is what was stored.</summary>
    protected override async Task<long> GetSizeAsync(FormatOptions options, MimeMessage message, CancellationToken cancellationToken)
    {
        var stored = Attempt!.Copy.Message; // Set before every send.
        using var written = new MemoryStream(stored.Length);
        await message.WriteToAsync(options, written, cancellationToken);
        return written.GetBuffer().AsSpan(0, (int)written.Length).SequenceEqual(stored.Span)
            ? stored.Length
            : throw new BytesWouldChangeException();
    }

    /// <summary>By what a server that reports later names the message; used where it offers such reports (DSN).</summary>
    protected override string GetEnvelopeId(MimeMessage message) =>
        message.MessageId is { Length: <= LongestEnvelopeId } id ? id : string.Empty;

    /// <summary>Of what a server is to report.</summary>
    protected override DeliveryStatusNotification? GetDeliveryStatusNotifications(MimeMessage message, MailboxAddress mailbox) =>
        DeliveryStatusNotification.Failure | DeliveryStatusNotification.Delay;

    /// <summary>The message would not leave as it was stored.</summary>
    public sealed class BytesWouldChangeException : Exception;
}
