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

    /// <summary>The certificate that encrypts the keys of cookies and second factors in the database; the same on all nodes.</summary>
    public CertificateSettings Keys { get; set; } = new();
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
