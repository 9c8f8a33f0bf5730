using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Connections.Features;

namespace ReportWorker.Hosting.Doors;

/// <summary>Where a connection came in. What a request says of itself, such as its host, decides nothing.</summary>
internal enum Door
{
    /// <summary>Monitors ask here how the service is.</summary>
    Health,

    /// <summary>People work here.</summary>
    Office,
}

/// <summary>Which door an endpoint lies behind; without it, the office's.</summary>
/// <param name="Door">The door.</param>
internal sealed record Behind(Door Door);

/// <summary>Lets each request to what lies behind its door, and nowhere else.</summary>
internal static class DoorKeeper
{
    private static readonly object Key = new();

    /// <summary>Notes the door that connections come in through.</summary>
    public static void Mark(ConnectionContext connection, Door door) => connection.Items[Key] = door;

    /// <summary>The door that a request came in through; null when it came through none.</summary>
    public static Door? DoorOf(HttpContext context) => context.Features.Get<IConnectionItemsFeature>()?.Items[Key] as Door?;

    /// <summary>Answers 404 to what lies behind another door.</summary>
    public static void UseDoors(this WebApplication app) => app.Use((context, next) =>
    {
        var behind = context.GetEndpoint() is { } endpoint ? endpoint.Metadata.GetMetadata<Behind>()?.Door ?? Door.Office : Door.Office;
        if (DoorOf(context) == behind)
        {
            return next(context);
        }

        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    });
}
