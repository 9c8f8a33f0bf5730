using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Https;
using ReportWorker.Core.Problems;
using ReportWorker.Hosting.Service;

namespace ReportWorker.Hosting.Doors;

/// <summary>A door that is configured and stays shut, and why.</summary>
/// <param name="Url">Where it would be.</param>
/// <param name="Reason">Why.</param>
internal sealed record ShutDoor(string Url, string Reason);

/// <summary>Opens the doors: one server, a door for monitors and one for people. Each opens whether or not the other can.</summary>
internal static class DoorOpening
{
    /// <summary>What a form of the page may send.</summary>
    private const long MostBytes = 1_000_000;

    /// <summary>Adds the server.</summary>
    /// <param name="builder">The host.</param>
    /// <param name="health">The health page's address; empty for none.</param>
    /// <param name="office">The office's door; null for none.</param>
    /// <param name="language">What reasons are told in.</param>
    /// <returns>True when the office's door opens.</returns>
    public static bool AddDoors(this WebApplicationBuilder builder, string health, OfficeDoor? office, OfficeLanguage language)
    {
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        var shut = new List<ShutDoor>();
        var isOfficeOpen = false;
        if (office is not null)
        {
            // First: where the health page answers, the page does.
            isOfficeOpen = office.Problem is null && Open(builder, office.Address, office, Door.Office, shut);
            shut.AddRange(office.Problem is { } problem ? [new ShutDoor(office.Address.Url.ToString(), problem.ToString(language.Culture))] : []);
        }

        var isHealthOpen = Open(builder, DoorAddress.Parse(health), null, Door.Health, shut);
        var kestrel = builder.Services.Last(service => service.ServiceType == typeof(IServer));
        builder.Services.Remove(kestrel);
        builder.Services.AddSingleton<IServer>(services => new OptionalServer(
            (IServer)(kestrel.ImplementationFactory?.Invoke(services) ?? ActivatorUtilities.CreateInstance(services, kestrel.ImplementationType!)), // one of both is there
            isHealthOpen || isOfficeOpen,
            shut,
            services.GetRequiredService<ILogger<OptionalServer>>()));
        return isOfficeOpen;
    }

    private static bool Open(WebApplicationBuilder builder, DoorAddress? address, OfficeDoor? office, Door door, List<ShutDoor> shut)
    {
        if (address is null)
        {
            return false;
        }

        if (address.WhyShut() is { } reason)
        {
            shut.Add(new ShutDoor(address.Url.ToString(), reason));
            return false;
        }

        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.Limits.MaxRequestBodySize = MostBytes;
            address.Listen(kestrel, listen => Configure(listen, office, door));
        });
        return true;
    }

    private static void Configure(ListenOptions listen, OfficeDoor? office, Door door)
    {
        listen.Protocols = HttpProtocols.Http1;
        if (office?.Certificate is { } certificate)
        {
            listen.Protocols = HttpProtocols.Http1AndHttp2;
            listen.UseHttps(new HttpsConnectionAdapterOptions { ServerCertificate = certificate });
        }

        listen.Use(next => connection =>
        {
            DoorKeeper.Mark(connection, door);
            return next(connection);
        });
    }
}
