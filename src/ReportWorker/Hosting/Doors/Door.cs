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

/// <summary>Lets each request to what lies behind its door, and nowhere else.</summary>
internal static class DoorKeeper
{
    private static readonly object Key = new();

    /// <summary>Notes the door that connections come in through.</summary>
    public static void Mark(ConnectionContext connection, Door door) => connection.Items[Key] = door;

    /// <summary>The door that a request came in through; null when it came through none.</summary>
    public static Door? DoorOf(HttpContext context) => context.Features.Get<IConnectionItemsFeature>()?.Items[Key] as Door?;

    /// <summary>What comes in through the door for monitors ends at their page; what comes in through none, nowhere.</summary>
    /// <param name="app">The host; what it adds from here on lies behind the office's door.</param>
    /// <param name="health">The page for monitors.</param>
    public static void UseDoors(this WebApplication app, RequestDelegate health) => app.Use((context, next) =>
    {
        switch (DoorOf(context))
        {
            case Door.Health:
                return health(context);
            case Door.Office:
                return next(context);
            default:
                context.Response.StatusCode = StatusCodes.Status404NotFound;
                return Task.CompletedTask;
        }
    });
}
