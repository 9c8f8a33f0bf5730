namespace ReportWorker.Hosting.Service;

/// <summary>The health page.</summary>
internal static class HealthPage
{
    /// <summary>Adds it to the host.</summary>
    public static void Map(WebApplication app)
    {
        app.MapGet("/health/live", () => Results.Json(new { status = "live" }));
        app.MapGet("/health/ready", async (Health health, CancellationToken cancellationToken) =>
        {
            var report = await health.LookAsync(cancellationToken);
            return Results.Json(report, statusCode: report.Status == Health.Failing ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status200OK);
        });
    }
}
