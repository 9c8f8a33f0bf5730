namespace ReportWorker.Mail;

/// <summary>Where tokens come from: an identity provider's token address, asked with client credentials (RFC 6749, 4.4).</summary>
public sealed class OAuthOptions
{
    /// <summary>
    /// The provider's token address, such as <c>https://login.microsoftonline.com/TENANT/oauth2/v2.0/token</c>; https, unless it is on this
    /// machine.
    /// </summary>
    public string? TokenUrl { get; set; }

    /// <summary>The number or name under which the provider knows this program.</summary>
    public string? ClientId { get; set; }

    /// <summary>The secret that goes with it. Best given as a variable or a file of its own.</summary>
    public string? ClientSecret { get; set; }

    /// <summary>What the token is to be good for, such as <c>https://outlook.office365.com/.default</c>. Empty: the provider's default.</summary>
    public string? Scope { get; set; }
}
