using System.Net;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.WebUtilities;
using ReportWorker.Core.Accounts;
using ReportWorker.Hosting.Doors;

namespace ReportWorker.Office.Session;

/// <summary>The way in while there is no account: a link in the log, good for one account, for an hour, and from this machine only.</summary>
internal sealed class FirstAdministrator(IAccountStore accounts, OfficeDoor door, TimeProvider clock, ILogger<FirstAdministrator> logger) : IOfficeStart
{
    private static readonly TimeSpan Lasts = TimeSpan.FromHours(1);

    private static readonly string[] Forwarding = ["Forwarded", "X-Forwarded-For", "X-Real-IP", "Via"];

    private byte[]? _token;
    private DateTimeOffset _until;

    /// <inheritdoc />
    public async Task AnnounceAsync(CancellationToken cancellationToken)
    {
        Log.OfficeOpens(logger, door.Address.Url);
        if (door.Keys is null)
        {
            Log.KeysInClearText(logger);
        }

        if (!await accounts.AnyAsync(cancellationToken))
        {
            var token = WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(32));
            (_token, _until) = (Encoding.ASCII.GetBytes(token), clock.GetUtcNow() + Lasts);
            Log.FirstAccount(logger, new Uri(door.Address.FromHere, "/first?token=" + token), _until);
        }
    }

    /// <summary>True when the link is the one that was told, still holds and is opened on this machine.</summary>
    public bool Admits(HttpContext context, string? token)
    {
        var held = _token;
        return held is not null
            && clock.GetUtcNow() < _until
            && IsHere(context)
            && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(token ?? ""), held);
    }

    /// <summary>The link has done its work.</summary>
    public void Close() => _token = null;

    // A proxy on this machine brings others' requests, and says so.
    private static bool IsHere(HttpContext context) =>
        context.Connection is { RemoteIpAddress: { } remote, LocalIpAddress: var local }
        && (IPAddress.IsLoopback(remote) || remote.Equals(local))
        && !Forwarding.Any(context.Request.Headers.ContainsKey);
}
