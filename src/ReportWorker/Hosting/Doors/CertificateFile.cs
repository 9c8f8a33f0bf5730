using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using ReportWorker.Expressions;
using ReportWorker.Hosting.Configuration.Sections;

namespace ReportWorker.Hosting.Doors;

/// <summary>A certificate as it was found: usable, or with what is wrong with it.</summary>
/// <param name="Certificate">The certificate with its private key; null when there is none or it is not usable.</param>
/// <param name="Problem">What is wrong; null when nothing is.</param>
internal sealed record CertificateFile(X509Certificate2? Certificate, Message? Problem)
{
    /// <summary>Reads it.</summary>
    /// <param name="settings">Where it is.</param>
    public static CertificateFile Read(CertificateSettings settings)
    {
        if (settings.File.Length == 0)
        {
            return new CertificateFile(null, null);
        }

        try
        {
            var certificate = Load(settings);
            if (certificate.HasPrivateKey)
            {
                return new CertificateFile(certificate, null);
            }

            certificate.Dispose();
            return new CertificateFile(null, Messages.CertificateWithoutKey(settings.File));
        }
        catch (Exception failure) when (failure is CryptographicException or IOException or UnauthorizedAccessException or ArgumentException)
        {
            return new CertificateFile(null, Messages.CertificateUnreadable(settings.File, failure.Message.Split('\n')[0].Trim()));
        }
    }

    private static X509Certificate2 Load(CertificateSettings settings)
    {
        var password = settings.Password.Length == 0 ? null : settings.Password;
        if (Path.GetExtension(settings.File).ToLowerInvariant() is ".pfx" or ".p12")
        {
            return X509CertificateLoader.LoadPkcs12FromFile(settings.File, password);
        }

        var keyFile = settings.KeyFile.Length == 0 ? null : settings.KeyFile;
        using var pem = password is null
            ? X509Certificate2.CreateFromPemFile(settings.File, keyFile)
            : X509Certificate2.CreateFromEncryptedPemFile(settings.File, password, keyFile);

        // Windows' TLS does not take keys that live in memory only.
        return X509CertificateLoader.LoadPkcs12(pem.Export(X509ContentType.Pfx), null);
    }
}
