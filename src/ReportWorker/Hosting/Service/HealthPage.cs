using ReportWorker.Hosting.Doors;

namespace ReportWorker.Hosting.Service;

/// <summary>The health page.</summary>
internal static class HealthPage
{
    /// <summary>Adds it to the host.</summary>
    /// <returns>Its endpoints.</returns>
    public static IReadOnlyList<IEndpointConventionBuilder> Map(WebApplication app)
    {
        // Plain delegates: what binds parameters by itself compiles code at the start.
        var behind = new Behind(Door.Health);
        return
        [
            app.MapGet("/health/live", context => context.Response.WriteAsJsonAsync(new LiveAnswer("live"), HealthJson.Http.LiveAnswer, cancellationToken: context.RequestAborted)).WithMetadata(behind),
            app.MapGet("/health/ready", async context =>
            {
                var report = await context.RequestServices.GetRequiredService<Health>().LookAsync(context.RequestAborted);
                context.Response.StatusCode = report.Status == Health.Failing ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status200OK;
                await context.Response.WriteAsJsonAsync(report, HealthJson.Http.HealthReport, cancellationToken: context.RequestAborted);
            }).WithMetadata(behind),
        ];
    }
}
