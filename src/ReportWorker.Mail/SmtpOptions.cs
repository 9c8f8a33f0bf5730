namespace ReportWorker.Mail;

/// <summary>Section <c>Mail:Smtp</c>: the mail server that messages are handed to; without one they go to the pickup folder.</summary>
public sealed class SmtpOptions : MailServerOptions
{
    /// <summary>The section's name.</summary>
    internal const string Section = "Mail:Smtp";

    /// <summary>A server on the submission port.</summary>
    public SmtpOptions() => Port = 587;

    /// <summary>
    /// How long the server may stay silent while it takes the data and after the final dot: ten minutes by RFC 5321, 4.5.3.2.6.
    /// A shorter one makes uncertain deliveries.
    /// </summary>
    [Between("00:00:01", "01:00:00")]
    public TimeSpan DataTimeout { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>How many messages are handed over at once, each over a connection of its own; Exchange Online allows 3.</summary>
    [Between(1, 20)]
    public int Connections { get; set; } = 3;

    /// <summary>How many messages leave in a minute at most, over all connections of one service; Exchange Online allows 30. 0: as many as can.</summary>
    [Between(0, 60_000)]
    public int PerMinute { get; set; }
}
