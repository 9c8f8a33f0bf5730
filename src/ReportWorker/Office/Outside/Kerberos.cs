using System.Net;
using System.Net.Security;

namespace ReportWorker.Office.Outside;

/// <summary>What a ticket said.</summary>
/// <param name="Name">Who it is: <c>user@REALM</c>, on Windows <c>DOMAIN\user</c>; null when the ticket lets nobody in.</param>
/// <param name="Answer">What the browser is answered with, which shows it that we are who we are; null for nothing.</param>
/// <param name="Why">Why nobody is let in, for the log.</param>
internal sealed record TicketResult(string? Name, string? Answer, string? Why);

/// <summary>
/// Looks at Kerberos tickets that browsers send as <c>Negotiate</c>, in one step. NTLM, which takes several on one connection and can be relayed, is refused.
/// </summary>
internal static class Kerberos
{
    /// <summary>The scheme as headers have it.</summary>
    public const string Scheme = "Negotiate";

    // What a ticket with many groups has, in base 64.
    private const int Longest = 65_536;

    /// <summary>The ticket in a request; null when there is none.</summary>
    public static byte[]? TicketOf(string? header)
    {
        const string Start = Scheme + " ";
        if (header is not { Length: <= Longest } || !header.StartsWith(Start, StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var ticket = new byte[header.Length];
        return Convert.TryFromBase64String(header[Start.Length..].Trim(), ticket, out var length) && length > 0 ? ticket[..length] : null;
    }

    /// <summary>Looks at it, with the key that the machine has: a keytab, or its account in the domain.</summary>
    public static TicketResult Look(byte[] ticket)
    {
        if (ticket.AsSpan().StartsWith("NTLMSSP\0"u8))
        {
            return new TicketResult(null, null, "NTLM");
        }

        try
        {
            using var authentication = new NegotiateAuthentication(new NegotiateAuthenticationServerOptions { Package = Scheme, Credential = CredentialCache.DefaultNetworkCredentials });
            var answer = authentication.GetOutgoingBlob(ticket, out var status);
            if (status != NegotiateAuthenticationStatusCode.Completed || !authentication.IsAuthenticated)
            {
                return new TicketResult(null, null, status.ToString());
            }

            return authentication.Package == "Kerberos"
                ? new TicketResult(authentication.RemoteIdentity.Name, answer is null ? null : Convert.ToBase64String(answer), null)
                : new TicketResult(null, null, authentication.Package);
        }
        catch (Exception failure) when (failure is PlatformNotSupportedException or System.ComponentModel.Win32Exception or DllNotFoundException or TypeInitializationException or InvalidOperationException)
        {
            return new TicketResult(null, null, failure.Message); // a machine without Kerberos
        }
    }
}
