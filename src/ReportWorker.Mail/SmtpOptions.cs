using System.ComponentModel.DataAnnotations;

namespace ReportWorker.Mail;

/// <summary>How the line to the mail server is protected. Nothing falls back to less than what is configured.</summary>
public enum SmtpSecurity
{
    /// <summary>Clear text first, then STARTTLS; a server that does not offer it is not used.</summary>
    StartTls,

    /// <summary>TLS from the first byte, usually on port 465.</summary>
    SslOnConnect,

    /// <summary>Clear text; never with credentials unless the server is on this machine.</summary>
    None,
}

/// <summary>How the service signs in to the mail server.</summary>
public enum SmtpAuth
{
    /// <summary>Not at all: the server knows this machine by its address.</summary>
    None,

    /// <summary>User name and password, by the strongest mechanism that the server offers.</summary>
    Basic,

    /// <summary>NTLM, with a user name of the form <c>DOMAIN\user</c> or <c>user@domain</c>.</summary>
    Ntlm,

    /// <summary>A token of an identity provider. Refused when configured: this version cannot do it.</summary>
    OAuth,
}

/// <summary>Section <c>Mail:Smtp</c>: the mail server.</summary>
public sealed class SmtpOptions
{
    /// <summary>The server's name or address, without a port. Empty: messages go to the pickup folder.</summary>
    public string? Host { get; set; }

    /// <summary>The server's port.</summary>
    [Range(1, 65535)]
    public int Port { get; set; } = 587;

    /// <summary>How the line is protected.</summary>
    public SmtpSecurity Security { get; set; } = SmtpSecurity.StartTls;

    /// <summary>How the service signs in.</summary>
    public SmtpAuth Auth { get; set; } = SmtpAuth.None;

    /// <summary>The user name, for Basic and Ntlm.</summary>
    public string? UserName { get; set; }

    /// <summary>The password, for Basic and Ntlm. Best given as environment variable <c>REPORTWORKER_Mail__Smtp__Password</c>.</summary>
    public string? Password { get; set; }

    /// <summary>How long connecting, TLS and signing in may take altogether.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:10:00", ParseLimitsInInvariantCulture = true)]
    public TimeSpan ConnectTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How long the server may take to answer a command before the data.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:10:00", ParseLimitsInInvariantCulture = true)]
    public TimeSpan CommandTimeout { get; set; } = TimeSpan.FromMinutes(2);

    /// <summary>
    /// How long the server may stay silent while it takes the data and after the final dot: ten minutes by RFC 5321, 4.5.3.2.6.
    /// A shorter one makes uncertain deliveries.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:01", "01:00:00", ParseLimitsInInvariantCulture = true)]
    public TimeSpan DataTimeout { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>How many messages are handed over at once, each over a connection of its own; Exchange Online allows 3.</summary>
    [Range(1, 20)]
    public int Connections { get; set; } = 3;

    /// <summary>How many messages leave in a minute at most, over all connections of one service; Exchange Online allows 30. 0: as many as can.</summary>
    [Range(0, 60_000)]
    public int PerMinute { get; set; }
}
