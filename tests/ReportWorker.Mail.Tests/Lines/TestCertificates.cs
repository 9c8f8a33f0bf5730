using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace ReportWorker.Mail.Tests.Lines;

/// <summary>Certificates of servers, made for one test.</summary>
internal static class TestCertificates
{
    private const string ForServers = "1.3.6.1.5.5.7.3.1";
    private const string ForClients = "1.3.6.1.5.5.7.3.2";

    /// <summary>One that vouches for itself.</summary>
    public static X509Certificate2 SelfSigned(string host = "127.0.0.1")
    {
        using var key = RSA.Create(2048);
        return Usable(Request($"CN={host}", key, host, ForServers).CreateSelfSigned(DateTimeOffset.UnixEpoch.AddYears(50), DateTimeOffset.UnixEpoch.AddYears(80)));
    }

    /// <summary>An issuer, as an intranet has one.</summary>
    public static X509Certificate2 Authority(string name = "CN=CA nội bộ")
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest(name, key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: true, false, 0, critical: true));
        return Usable(request.CreateSelfSigned(DateTimeOffset.UnixEpoch.AddYears(40), DateTimeOffset.UnixEpoch.AddYears(90)));
    }

    /// <summary>One by that issuer, for a server unless said otherwise, valid from 2020 to the end of the year.</summary>
    public static X509Certificate2 IssuedBy(X509Certificate2 authority, string host = "127.0.0.1", int until = 2050, bool forServers = true)
    {
        using var key = RSA.Create(2048);
        var request = Request($"CN={host}", key, host, forServers ? ForServers : ForClients);
        var issued = request.Create(
            authority, new DateTimeOffset(2020, 1, 1, 0, 0, 0, TimeSpan.Zero), new DateTimeOffset(until, 12, 31, 0, 0, 0, TimeSpan.Zero), RandomNumberGenerator.GetBytes(8));
        return Usable(issued.CopyWithPrivateKey(key));
    }

    public static string Thumbprint(X509Certificate2 certificate) => certificate.GetCertHashString(HashAlgorithmName.SHA256);

    private static CertificateRequest Request(string name, RSA key, string host, string purpose)
    {
        var request = new CertificateRequest(name, key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        if (IPAddress.TryParse(host, out var address))
        {
            names.AddIpAddress(address);
        }
        else
        {
            names.AddDnsName(host);
        }

        request.CertificateExtensions.Add(names.Build());
        request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new Oid(purpose)], critical: false));
        return request;
    }

    // A key that lives in memory only is not taken by every platform's TLS.
    private static X509Certificate2 Usable(X509Certificate2 made) => X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pfx), password: null);
}
