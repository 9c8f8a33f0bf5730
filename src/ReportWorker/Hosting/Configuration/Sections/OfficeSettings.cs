namespace ReportWorker.Hosting.Configuration.Sections;

/// <summary>The office's page.</summary>
internal sealed class OfficeSettings
{
    /// <summary>
    /// Where the office's page is served, such as <c>https://bao-cao.example.vn:8443</c>; a name that is no address means all addresses of the machine. Beyond
    /// loopback only with https. Empty: nowhere.
    /// </summary>
    public string Url { get; set; } = "";

    /// <summary>The certificate of the page's https.</summary>
    public CertificateSettings Certificate { get; set; } = new();

    /// <summary>Signing in at a provider of OpenID Connect.</summary>
    public OpenIdSettings OpenId { get; set; } = new();

    /// <summary>True when people of a Windows domain may come in with their Kerberos tickets. Elsewhere than on Windows the machine needs a keytab (<c>KRB5_KTNAME</c>).</summary>
    public bool Windows { get; set; }

    /// <summary>The certificate that encrypts the keys of cookies and second factors in the database; the same on all nodes.</summary>
    public CertificateSettings Keys { get; set; } = new();
}

/// <summary>A provider of OpenID Connect.</summary>
internal sealed class OpenIdSettings
{
    /// <summary>The provider's address, below which <c>/.well-known/openid-configuration</c> lies: https, or http on this machine. Empty: none.</summary>
    public string Authority { get; set; } = "";

    /// <summary>What the provider knows the page as.</summary>
    public string ClientId { get; set; } = "";

    /// <summary>The page's secret at the provider; empty for a client that has none. Best given as a variable or a file of its own.</summary>
    public string ClientSecret { get; set; } = "";

    /// <summary>The claim of the id token with the name that administrators tie accounts to; it decides only until somebody has come with it.</summary>
    public string NameClaim { get; set; } = "preferred_username";

    /// <summary>What is asked for, with blanks between; <c>openid</c> must be among it.</summary>
    public string Scopes { get; set; } = "openid profile";

    /// <summary>What the link on the page says, such as <c>Đăng nhập bằng tài khoản thành phố</c>. Empty: a general text.</summary>
    public string Label { get; set; } = "";

    /// <summary>Where browsers find the page when that is not <c>Office:Url</c>, as behind a proxy. The provider sends back there.</summary>
    public string PageUrl { get; set; } = "";
}

/// <summary>A certificate with its private key.</summary>
internal sealed class CertificateSettings
{
    /// <summary>The certificate's file: <c>.pfx</c> or <c>.p12</c> with its key, or PEM. A relative path lies beside the configuration. Empty: none.</summary>
    public string File { get; set; } = "";

    /// <summary>The file of its private key, when that is a PEM file of its own.</summary>
    public string KeyFile { get; set; } = "";

    /// <summary>The password of the file or of the key. Best given as a variable or a file of its own.</summary>
    public string Password { get; set; } = "";
}
