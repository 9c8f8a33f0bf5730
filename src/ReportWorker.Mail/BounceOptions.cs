namespace ReportWorker.Mail;

/// <summary>Section <c>Mail:Bounces</c>: the mailbox that messages come back to which could not be delivered; not read without a host.</summary>
public sealed class BounceOptions : ImapOptions
{
    /// <summary>The section's name.</summary>
    internal const string Section = "Mail:Bounces";

    /// <summary>The address that bounces go to, the envelope's sender; the server must let the service send under it. Empty: <c>Mail:From</c>.</summary>
    public string? Address { get; set; }

    /// <summary>How often the mailbox is read.</summary>
    [Between("00:00:01", "1.00:00:00")]
    public TimeSpan Every { get; set; } = TimeSpan.FromMinutes(5);
}
