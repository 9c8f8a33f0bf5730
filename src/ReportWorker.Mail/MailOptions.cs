using ReportWorker.Core.Mailing;

namespace ReportWorker.Mail;

/// <summary>Section <c>Mail</c>: who writes, and on which way messages leave.</summary>
public sealed class MailOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Mail";

    /// <summary>The mail server; used when it names a host, otherwise <see cref="PickupDirectory"/> is.</summary>
    public SmtpOptions Smtp { get; set; } = new();

    /// <summary>The mailbox that messages come back to which could not be delivered.</summary>
    public BounceOptions Bounces { get; set; } = new();

    /// <summary>The mailbox that units send their forms to.</summary>
    public FormsOptions Forms { get; set; } = new();

    /// <summary>
    /// The folder in which messages are left as .eml files when no <c>Smtp:Host</c> is set; it is made when it is missing.
    /// An absolute path: the host resolves a relative one against the folder of the configuration.
    /// </summary>
    public string? PickupDirectory { get; set; }

    /// <summary>
    /// The sending address, with or without a name (<c>Văn phòng Quận ủy &lt;vp@example.vn&gt;</c>); also the envelope's sender, unless
    /// <c>Bounces:Address</c> is set.
    /// </summary>
    public string From { get; set; } = "ReportWorker <reportworker@localhost>";

    /// <summary>Where answers go: the responsible clerk. Empty: to <see cref="From"/>.</summary>
    public string? ReplyTo { get; set; }

    /// <summary>
    /// For a pilot: every message is handed over for this address instead of its recipient's. Only the envelope changes;
    /// the message itself, its To header included, stays byte for byte what was queued. Folders get nothing meanwhile; their messages go there too. Empty: off.
    /// </summary>
    public string? RedirectAllTo { get; set; }

    /// <summary>
    /// The largest message in megabytes (1,000,000 bytes), attachments as they travel, a third larger than the files; what is larger is zipped, divided, or
    /// replaced by a notice. Where the mail server says less, that holds. 10 is what Exchange, Zimbra and Postfix take as they come. 0: no limit.
    /// </summary>
    [Between(0, 1000)]
    public int MaxMegabytes { get; set; } = 10;

    /// <summary>
    /// Where people find files that are too large for mail, as the notice tells them: a folder or an address. Empty: the folder among the recipients, if there
    /// is one; otherwise they are asked to answer.
    /// </summary>
    public string? LargeFilesAt { get; set; }

    /// <summary>While true nothing leaves; what is queued stays queued.</summary>
    public bool Paused { get; set; }

    /// <summary>
    /// What becomes of a message that was handed over and not answered, which may have arrived or not: <c>Hold</c> waits until somebody decides,
    /// <c>AutoOnce</c> sends the same message once more after <see cref="UncertainWait"/>, so that the recipient may have it twice.
    /// </summary>
    public UncertainPolicy Uncertain { get; set; } = UncertainPolicy.Hold;

    /// <summary>How long <c>AutoOnce</c> waits for a late answer; 1 second to 7 days.</summary>
    [Between("00:00:01", "7.00:00:00")]
    public TimeSpan UncertainWait { get; set; } = TimeSpan.FromMinutes(30);

    /// <summary>For how long a message that the server puts off is tried again before it fails; 1 hour to 30 days.</summary>
    [Between("01:00:00", "30.00:00:00")]
    public TimeSpan GiveUpAfter { get; set; } = TimeSpan.FromDays(5);
}
