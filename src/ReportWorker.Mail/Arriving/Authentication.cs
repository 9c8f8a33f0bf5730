using MimeKit;
using MimeKit.Cryptography;

namespace ReportWorker.Mail.Arriving;

/// <summary>
/// What the office's own mail server found out about a sender (RFC 8601). Only the topmost of its own lines counts: it was written last, and the
/// server takes away those under its name that come from outside.
/// </summary>
internal static class Authentication
{
    public static bool Proves(MimeMessage mail, string? trustedServer)
    {
        if (string.IsNullOrWhiteSpace(trustedServer) || mail.From.Mailboxes.Count() != 1)
        {
            return false;
        }

        var domain = mail.From.Mailboxes.First().Domain;
        foreach (var header in mail.Headers.Where(header => header.Id == HeaderId.AuthenticationResults))
        {
            if (AuthenticationResults.TryParse(header.RawValue, out var results)
                && string.Equals(results.AuthenticationServiceIdentifier, trustedServer.Trim(), StringComparison.OrdinalIgnoreCase))
            {
                return results.Results.Any(result => Proves(result, domain));
            }
        }

        return false;
    }

    /// <summary>DMARC says that the address in the From line is the sender's domain's; a signature (DKIM) or a sign-in says so when it is of the same domain.</summary>
    private static bool Proves(AuthenticationMethodResult result, string domain) =>
        result.Result.Equals("pass", StringComparison.OrdinalIgnoreCase) && result.Method.ToLowerInvariant() switch
        {
            "dmarc" => Property(result, "header", "from") is not { } named || SameDomain(named, domain),
            "dkim" => Property(result, "header", "d") is { } signed && SameDomain(signed, domain),
            "auth" => Property(result, "smtp", "auth") is { } account && SameDomain(account, domain),
            _ => false,
        };

    private static string? Property(AuthenticationMethodResult result, string type, string name) =>
        result.Properties.FirstOrDefault(property =>
            property.PropertyType.Equals(type, StringComparison.OrdinalIgnoreCase) && property.Property.Equals(name, StringComparison.OrdinalIgnoreCase))?.Value;

    private static bool SameDomain(string named, string domain) =>
        named[(named.LastIndexOf('@') + 1)..].Equals(domain, StringComparison.OrdinalIgnoreCase);
}
