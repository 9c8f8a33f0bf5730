using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using MailKit;
using ReportWorker.Expressions;

namespace ReportWorker.Mail.Lines;

/// <summary>
/// Decides whether a server is the one that is meant. With a pinned certificate only that one is; otherwise its name and its chain must be
/// right, up to an issuer of the system's or of the configured file. It remembers what it refused, for people.
/// </summary>
internal sealed class ServerCertificate(string section, MailServerOptions options)
{
    private const string ForServers = "1.3.6.1.5.5.7.3.1"; // Extended key usage: TLS server authentication.

    private X509Certificate2? _seen;
    private Message? _why;

    private bool IsPinned => !string.IsNullOrWhiteSpace(options.CertificateThumbprint);

    private bool HasAuthorities => !string.IsNullOrWhiteSpace(options.CertificateAuthorities);

    /// <summary>The thumbprint without colons, in small letters; null when it is none.</summary>
    public static string? Normalise(string thumbprint)
    {
        var digits = thumbprint.Replace(":", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal).ToLowerInvariant();
        return digits.Length == 2 * SHA256.HashSizeInBytes && digits.All(char.IsAsciiHexDigitLower) ? digits : null;
    }

    /// <summary>What is wrong with a file of issuers; null when nothing is.</summary>
    public static Message? WhyUnreadable(string section, string file) => Read(section, file).Wrong;

    private static (X509Certificate2Collection Issuers, Message? Wrong) Read(string section, string file)
    {
        var key = $"{section}:{nameof(MailServerOptions.CertificateAuthorities)}";
        var issuers = new X509Certificate2Collection();
        try
        {
            issuers.ImportFromPemFile(file);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or CryptographicException)
        {
            return (issuers, Messages.AuthoritiesUnreadable(key, file, Reason.Of(exception)));
        }

        return (issuers, issuers.Count > 0 ? null : Messages.AuthoritiesEmpty(key, file));
    }

    /// <summary>Has the client ask here.</summary>
    /// <exception cref="ServerDownException">The file of issuers cannot be read any more.</exception>
    public void Guard(MailService client)
    {
        client.CheckCertificateRevocation = !IsPinned && !HasAuthorities;
        var authorities = HasAuthorities && !IsPinned ? Authorities() : null;
        client.ServerCertificateValidationCallback = (_, certificate, chain, errors) =>
        {
            if (certificate is null)
            {
                return false;
            }

            _seen = X509CertificateLoader.LoadCertificate(certificate.GetRawCertData());
            _why = Judge(_seen, chain, errors, authorities);
            return _why is null;
        };
    }

    /// <summary>What was refused and why; null when no certificate was.</summary>
    public Message? WhyRefused(string server) => _seen is { } seen && _why is { } why
        ? Messages.CertificateRefused(
            server, why, seen.Subject, seen.Issuer, seen.NotAfter.ToUniversalTime(), seen.GetCertHashString(HashAlgorithmName.SHA256), section)
        : null;

    private X509Certificate2Collection Authorities()
    {
        var (issuers, wrong) = Read(section, options.CertificateAuthorities!);
        return wrong is null ? issuers : throw new ServerDownException(wrong);
    }

    private Message? Judge(X509Certificate2 certificate, X509Chain? chain, SslPolicyErrors errors, X509Certificate2Collection? authorities)
    {
        if (IsPinned)
        {
            var pinned = Normalise(options.CertificateThumbprint!);
            return certificate.GetCertHashString(HashAlgorithmName.SHA256).Equals(pinned, StringComparison.OrdinalIgnoreCase)
                ? null
                : Messages.CertificateNotPinned(section);
        }

        if (errors.HasFlag(SslPolicyErrors.RemoteCertificateNameMismatch))
        {
            return Messages.CertificateForOtherName(options.Host!.Trim());
        }

        if (errors == SslPolicyErrors.None)
        {
            return null;
        }

        if (authorities is null)
        {
            return WhatIsWrong(chain);
        }

        using var ours = new X509Chain();
        ours.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        ours.ChainPolicy.CustomTrustStore.AddRange(authorities);
        ours.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        ours.ChainPolicy.ApplicationPolicy.Add(new Oid(ForServers));
        ours.ChainPolicy.ExtraStore.AddRange(chain?.ChainElements.Select(element => element.Certificate).ToArray() ?? []);
        return ours.Build(certificate) ? null : WhatIsWrong(ours);
    }

    private static Message WhatIsWrong(X509Chain? chain)
    {
        var found = (chain?.ChainStatus ?? []).Aggregate(X509ChainStatusFlags.NoError, (all, status) => all | status.Status);
        return found.HasFlag(X509ChainStatusFlags.NotTimeValid) ? Messages.CertificateNotTimely()
            : found.HasFlag(X509ChainStatusFlags.UntrustedRoot) || found.HasFlag(X509ChainStatusFlags.PartialChain) ? Messages.CertificateIssuerUnknown()
            : Messages.CertificateChainWrong(found.ToString());
    }
}
