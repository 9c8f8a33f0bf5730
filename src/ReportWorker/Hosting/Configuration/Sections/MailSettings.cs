namespace ReportWorker.Hosting.Configuration.Sections;

/// <summary>The way out for messages.</summary>
internal sealed class MailSettings
{
    /// <summary>The mail server.</summary>
    public SmtpSettings Smtp { get; set; } = new();

    /// <summary>Where messages are put as .eml files when no mail server is named. Empty: <c>outbox</c> in the data folder.</summary>
    public string PickupDirectory { get; set; } = "";

    /// <summary>Whose name stands on messages: <c>Name &lt;address&gt;</c> or an address.</summary>
    public string From { get; set; } = "ReportWorker <reportworker@localhost.localdomain>";

    /// <summary>The responsible clerk's address. Empty: answers go to the sender.</summary>
    public string ReplyTo { get; set; } = "";

    /// <summary>For a pilot: every message goes to this address instead of its recipient's. Empty: to its recipient.</summary>
    public string RedirectAllTo { get; set; } = "";

    /// <summary>True keeps everything in the queue.</summary>
    public bool Paused { get; set; }
}

/// <summary>The mail server.</summary>
internal sealed class SmtpSettings
{
    /// <summary>Its name. Empty: the pickup folder is used.</summary>
    public string Host { get; set; } = "";

    /// <summary>Its port, 1 to 65535.</summary>
    public int Port { get; set; } = 587;

    /// <summary>How the line is protected: <c>StartTls</c>, <c>SslOnConnect</c> or <c>None</c> (never with a password beyond loopback).</summary>
    public SmtpSecurity Security { get; set; } = SmtpSecurity.StartTls;

    /// <summary>How to sign in: <c>None</c>, <c>Basic</c>, <c>Ntlm</c> or <c>OAuth</c>.</summary>
    public SmtpAuth Auth { get; set; } = SmtpAuth.None;

    /// <summary>The account.</summary>
    public string UserName { get; set; } = "";

    /// <summary>Its password or token; better in the environment than in a file.</summary>
    public string Password { get; set; } = "";
}

/// <summary>How the line to a mail server is protected.</summary>
internal enum SmtpSecurity
{
    /// <summary>TLS after a greeting.</summary>
    StartTls,

    /// <summary>TLS from the first byte.</summary>
    SslOnConnect,

    /// <summary>Not at all.</summary>
    None,
}

/// <summary>How to sign in at a mail server.</summary>
internal enum SmtpAuth
{
    /// <summary>Not at all.</summary>
    None,

    /// <summary>Name and password.</summary>
    Basic,

    /// <summary>Windows' own way.</summary>
    Ntlm,

    /// <summary>A token.</summary>
    OAuth,
}
