using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace ReportWorker.Hosting.Doors;

/// <summary>Where a door is.</summary>
/// <param name="Url">As the settings have it; it was checked.</param>
internal sealed record DoorAddress(Uri Url)
{
    /// <summary>True when connections are encrypted.</summary>
    public bool IsEncrypted => Url.Scheme == Uri.UriSchemeHttps;

    /// <summary>True when only this machine reaches it.</summary>
    public bool IsLoopback => Url.IsLoopback;

    /// <summary>What a person on this machine types to get there.</summary>
    public Uri FromHere => Address is null || Address.Equals(IPAddress.Any) || Address.Equals(IPAddress.IPv6Any) ? new UriBuilder(Url) { Host = "localhost" }.Uri : Url;

    private IPAddress? Address => IPAddress.TryParse(Url.DnsSafeHost, out var address) ? address : null;

    private bool IsLocalhost => Url.Host.Equals("localhost", StringComparison.OrdinalIgnoreCase);

    /// <summary>Reads it; null when the text is no address of http or https, or has a path.</summary>
    public static DoorAddress? Parse(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var url) && (url.Scheme == Uri.UriSchemeHttp || url.Scheme == Uri.UriSchemeHttps) && url.PathAndQuery == "/"
            ? new DoorAddress(url) : null;

    /// <summary>Opens it when the server starts.</summary>
    public void Listen(KestrelServerOptions kestrel, Action<ListenOptions> configure)
    {
        if (IsLocalhost)
        {
            kestrel.ListenLocalhost(Url.Port, configure);
        }
        else if (Address is { } address)
        {
            kestrel.Listen(address, Url.Port, configure);
        }
        else
        {
            kestrel.ListenAnyIP(Url.Port, configure);
        }
    }

    /// <summary>Why it cannot be opened now; null when it can. One server has all doors, and one that does not open would keep the others shut.</summary>
    public string? WhyShut()
    {
        try
        {
            var address = IsLocalhost ? IPAddress.Loopback : Address ?? (Socket.OSSupportsIPv6 ? IPAddress.IPv6Any : IPAddress.Any);
            using var socket = new Socket(address.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
            if (!OperatingSystem.IsWindows())
            {
                socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.ReuseAddress, true); // as the server does: connections that have just ended are no hindrance
            }

            socket.Bind(new IPEndPoint(address, Url.Port));
            socket.Listen();
            return null;
        }
        catch (SocketException failure)
        {
            return failure.Message;
        }
    }
}
