namespace ReportWorker.Mail;

/// <summary>Section <c>Mail:Forms</c>: the mailbox that units send their forms to; not read without a host.</summary>
public sealed class FormsOptions : ImapOptions
{
    /// <summary>The section's name.</summary>
    internal const string Section = "Mail:Forms";

    /// <summary>
    /// The name under which the office's own mail server writes down whose a message is (<c>authserv-id</c> of <c>Authentication-Results</c>, RFC 8601); it must
    /// take away such lines that come from outside. Empty: nobody is believed by his address, only forms that this program made.
    /// </summary>
    public string? TrustedServer { get; set; }

    /// <summary>How often the mailbox is read, besides whenever the server tells that something came.</summary>
    [Between("00:00:01", "1.00:00:00")]
    public TimeSpan Every { get; set; } = TimeSpan.FromMinutes(2);

    /// <summary>The most answers to one address a day; what comes beyond that is taken and not answered.</summary>
    [Between(1, 1000)]
    public int MostReplies { get; set; } = 50;

    /// <summary>The largest message that is read, in megabytes (1,000,000 bytes).</summary>
    [Between(1, 200)]
    public int MaxMegabytes { get; set; } = 30;
}
