namespace ReportWorker.Mail;

/// <summary>How the line to a mail server is protected. Nothing falls back to less than what is configured.</summary>
public enum MailSecurity
{
    /// <summary>Clear text first, then STARTTLS; a server that does not offer it is not used.</summary>
    StartTls,

    /// <summary>TLS from the first byte, usually on port 465 (SMTP) or 993 (IMAP).</summary>
    SslOnConnect,

    /// <summary>Clear text; never with credentials unless the server is on this machine.</summary>
    None,
}

/// <summary>How the service signs in to a mail server.</summary>
public enum MailAuth
{
    /// <summary>Not at all: the server knows this machine by its address.</summary>
    None,

    /// <summary>User name and password, by the strongest mechanism that the server offers.</summary>
    Basic,

    /// <summary>NTLM, with a user name of the form <c>DOMAIN\user</c> or <c>user@domain</c>.</summary>
    Ntlm,

    /// <summary>A token of an identity provider (XOAUTH2, client credentials).</summary>
    OAuth,
}

/// <summary>How a mail server is reached, whatever is spoken with it.</summary>
public abstract class MailServerOptions
{
    /// <summary>The server's name or address, without a port. Empty: there is none.</summary>
    public string? Host { get; set; }

    /// <summary>The server's port.</summary>
    [Between(1, 65535)]
    public int Port { get; set; }

    /// <summary>How the line is protected.</summary>
    public MailSecurity Security { get; set; } = MailSecurity.StartTls;

    /// <summary>How the service signs in.</summary>
    public MailAuth Auth { get; set; }

    /// <summary>The user name; with OAuth the mailbox that the token is for.</summary>
    public string? UserName { get; set; }

    /// <summary>The password, for Basic and Ntlm. Best given as a variable or a file of its own.</summary>
    public string? Password { get; set; }

    /// <summary>Where tokens come from, for OAuth.</summary>
    public OAuthOptions OAuth { get; set; } = new();

    /// <summary>
    /// The SHA-256 of the one server certificate that is accepted, whoever issued it, whatever name stands in it and however old it is; 64
    /// hexadecimal digits, with or without colons. Empty: the certificate's chain and name are checked.
    /// </summary>
    public string? CertificateThumbprint { get; set; }

    /// <summary>
    /// A PEM file with certificates of issuers that are trusted besides the system's. Revocation lists are not asked for then: an intranet's
    /// issuer seldom has one that can be reached. Empty: only the system's issuers.
    /// </summary>
    public string? CertificateAuthorities { get; set; }

    /// <summary>How long connecting, TLS and signing in, a token's fetching included, may take altogether.</summary>
    [Between("00:00:01", "00:10:00")]
    public TimeSpan ConnectTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How long the server may take to answer a command.</summary>
    [Between("00:00:01", "00:10:00")]
    public TimeSpan CommandTimeout { get; set; } = TimeSpan.FromMinutes(2);
}
