namespace ReportWorker.Mail;

/// <summary>A mailbox that is read over IMAP.</summary>
public abstract class ImapOptions : MailServerOptions
{
    /// <summary>A server on the port for STARTTLS, which wants a password.</summary>
    protected ImapOptions() => (Port, Auth) = (143, MailAuth.Basic);

    /// <summary>The folder that is read. Everything in it is read and put away: it must serve nothing else.</summary>
    public string Folder { get; set; } = "INBOX";

    /// <summary>Where messages go that were read; made when it is missing. <c>/</c> stands between a folder and one below it.</summary>
    public string ProcessedFolder { get; set; } = "ReportWorker/Processed";

    /// <summary>Where messages go that a person has to look at.</summary>
    public string QuarantineFolder { get; set; } = "ReportWorker/Quarantine";
}
