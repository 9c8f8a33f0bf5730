namespace ReportWorker.Mail;

/// <summary>Section <c>Mail</c>: who writes, and on which way messages leave.</summary>
public sealed class MailOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Mail";

    /// <summary>The mail server; used when it names a host, otherwise <see cref="PickupDirectory"/> is.</summary>
    public SmtpOptions Smtp { get; set; } = new();

    /// <summary>
    /// The folder in which messages are left as .eml files when no <c>Smtp:Host</c> is set; it is made when it is missing.
    /// An absolute path: the host resolves a relative one against the folder of the configuration.
    /// </summary>
    public string? PickupDirectory { get; set; }

    /// <summary>The sending address, with or without a name (<c>Văn phòng Quận ủy &lt;vp@example.vn&gt;</c>); also the envelope's sender.</summary>
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
    public int MaxMegabytes { get; set; } = 10;

    /// <summary>
    /// Where people find files that are too large for mail, as the notice tells them: a folder or an address. Empty: the folder among the recipients, if there
    /// is one; otherwise they are asked to answer.
    /// </summary>
    public string? LargeFilesAt { get; set; }

    /// <summary>While true nothing leaves; what is queued stays queued.</summary>
    public bool Paused { get; set; }
}
