using System.Net;
using System.Reflection;
using ReportWorker.Expressions;
using ReportWorker.Mail.Lines;

namespace ReportWorker.Mail;

/// <summary>What must hold of the settings of any mail server. Secrets are never repeated.</summary>
internal static class MailServerChecks
{
    /// <summary>Everything that is wrong.</summary>
    /// <param name="section">Where the settings stand.</param>
    /// <param name="server">The settings; there is a host.</param>
    /// <param name="ways">The ways to sign in that make sense there.</param>
    public static IEnumerable<Message> Failures(string section, MailServerOptions server, IReadOnlyCollection<MailAuth> ways)
    {
        var host = server.Host!.Trim();
        IEnumerable<Message> name = Uri.CheckHostName(host.Trim('[', ']')) == UriHostNameType.Unknown ? [Messages.HostInvalid(host, section)] : [];
        return name
            .Concat(Ranges(section, server))
            .Concat(Kinds(section, server, ways))
            .Concat(server.Auth == MailAuth.OAuth ? OAuth(section, server) : SignIn(section, server))
            .Concat(ClearText(section, server, host))
            .Concat(Certificates(section, server));
    }

    /// <summary>True when the host is this machine.</summary>
    public static bool IsLoopback(string host) =>
        string.Equals(host, "localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));

    /// <summary>Values outside of what their attributes allow.</summary>
    public static IEnumerable<Message> Ranges(string section, object options) =>
        from property in options.GetType().GetProperties()
        let between = property.GetCustomAttribute<BetweenAttribute>()
        let value = property.GetValue(options)
        where between?.Allows(value) == false
        select Messages.OptionOutOfRange($"{section}:{property.Name}", value, between.Least, between.Most);

    private static IEnumerable<Message> Kinds(string section, MailServerOptions server, IReadOnlyCollection<MailAuth> ways)
    {
        if (!Enum.IsDefined(server.Security))
        {
            yield return Messages.OptionUnknown($"{section}:Security", server.Security, string.Join(", ", Enum.GetNames<MailSecurity>()));
        }

        if (!ways.Contains(server.Auth))
        {
            yield return Messages.OptionUnknown($"{section}:Auth", server.Auth, string.Join(", ", ways));
        }
    }

    private static IEnumerable<Message> SignIn(string section, MailServerOptions server)
    {
        if (server.Auth == MailAuth.None && HasCredentials(server))
        {
            yield return Messages.CredentialsUnused(section);
        }
        else if (server.Auth != MailAuth.None && (string.IsNullOrEmpty(server.UserName) || string.IsNullOrEmpty(server.Password)))
        {
            yield return Messages.CredentialsMissing(server.Auth, section);
        }
    }

    private static IEnumerable<Message> OAuth(string section, MailServerOptions server)
    {
        var missing = new (string Key, string? Value)[]
        {
            ("UserName", server.UserName),
            ("OAuth:TokenUrl", server.OAuth.TokenUrl),
            ("OAuth:ClientId", server.OAuth.ClientId),
            ("OAuth:ClientSecret", server.OAuth.ClientSecret),
        }.Where(pair => string.IsNullOrWhiteSpace(pair.Value)).Select(pair => $"{section}:{pair.Key}").ToList();
        if (missing.Count > 0)
        {
            yield return Messages.OAuthMissing(section, string.Join(", ", missing));
        }

        var url = server.OAuth.TokenUrl;
        if (!string.IsNullOrWhiteSpace(url)
            && !(Uri.TryCreate(url, UriKind.Absolute, out var parsed) && (parsed.Scheme == "https" || (parsed.Scheme == "http" && IsLoopback(parsed.Host)))))
        {
            yield return Messages.TokenUrlInvalid($"{section}:OAuth:TokenUrl", url);
        }
    }

    private static IEnumerable<Message> ClearText(string section, MailServerOptions server, string host) =>
        server.Security == MailSecurity.None && (server.Auth != MailAuth.None || HasCredentials(server)) && !IsLoopback(host)
            ? [Messages.CredentialsInClearText(host, section)]
            : [];

    private static IEnumerable<Message> Certificates(string section, MailServerOptions server)
    {
        if (!string.IsNullOrWhiteSpace(server.CertificateThumbprint) && ServerCertificate.Normalise(server.CertificateThumbprint) is null)
        {
            yield return Messages.ThumbprintInvalid($"{section}:CertificateThumbprint", server.CertificateThumbprint);
        }

        if (!string.IsNullOrWhiteSpace(server.CertificateAuthorities)
            && ServerCertificate.WhyUnreadable(section, server.CertificateAuthorities) is { } unreadable)
        {
            yield return unreadable;
        }
    }

    private static bool HasCredentials(MailServerOptions server) => !string.IsNullOrEmpty(server.UserName) || !string.IsNullOrEmpty(server.Password);
}
