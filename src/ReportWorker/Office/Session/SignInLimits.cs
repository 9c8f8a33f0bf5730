using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using ReportWorker.Core.Accounts;

namespace ReportWorker.Office.Session;

/// <summary>How often somebody may try to sign in, from one address and for one account, on this node.</summary>
internal sealed class SignInLimits : IDisposable
{
    /// <summary>Attempts in a minute for one account; the lock after five wrong ones is another matter.</summary>
    public const int PerAccount = 10;

    /// <summary>Attempts in a minute from one address, behind which a whole office may be.</summary>
    public const int PerAddress = 60;

    /// <summary>Of an IPv6 address, what one subscriber has.</summary>
    private const int SubscriberBytes = 8;

    private readonly PartitionedRateLimiter<AccountName> _accounts = PartitionedRateLimiter.Create<AccountName, string>(name => Window(name.Value, PerAccount));
    private readonly PartitionedRateLimiter<IPAddress> _addresses = PartitionedRateLimiter.Create<IPAddress, string>(address => Window(Key(address), PerAddress));

    /// <summary>True when it may be tried now.</summary>
    /// <param name="address">Where from; null counts as one address.</param>
    /// <param name="name">For whom.</param>
    public bool Admits(IPAddress? address, AccountName name)
    {
        using var from = _addresses.AttemptAcquire(address ?? IPAddress.None);
        using var to = _accounts.AttemptAcquire(name);
        return from.IsAcquired && to.IsAcquired;
    }

    /// <summary>True when somebody whose name is not known yet may try now.</summary>
    /// <param name="address">Where from; null counts as one address.</param>
    public bool Admits(IPAddress? address)
    {
        using var from = _addresses.AttemptAcquire(address ?? IPAddress.None);
        return from.IsAcquired;
    }

    /// <inheritdoc />
    public void Dispose()
    {
        _accounts.Dispose();
        _addresses.Dispose();
    }

    private static RateLimitPartition<string> Window(string key, int most) =>
        RateLimitPartition.GetFixedWindowLimiter(key, _ => new FixedWindowRateLimiterOptions { PermitLimit = most, Window = TimeSpan.FromMinutes(1), QueueLimit = 0 });

    private static string Key(IPAddress address)
    {
        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return plain.AddressFamily == AddressFamily.InterNetworkV6 ? Convert.ToHexString(plain.GetAddressBytes().AsSpan(0, SubscriberBytes)) : plain.ToString();
    }
}
