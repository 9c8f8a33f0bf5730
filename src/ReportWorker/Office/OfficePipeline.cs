using ReportWorker.Core.Auditing;
using ReportWorker.Office.Session;

namespace ReportWorker.Office;

/// <summary>What a request goes through.</summary>
internal static class OfficePipeline
{
    /// <summary>Adds the page to the host.</summary>
    public static void UseOffice(this WebApplication app)
    {
        app.UseMiddleware<OfficeHeaders>();
        app.UseMiddleware<OfficeLanguages>();
        app.UseMiddleware<OfficeFailures>();
        app.UseAuthentication();
        app.UseAuthorization();
        app.Use(ActAsVisitorAsync);
        app.Services.GetRequiredService<Assets>().Map(app);
        app.MapRazorPages();
    }

    // The audit trail names the person, not the service.
    private static async Task ActAsVisitorAsync(HttpContext context, RequestDelegate next)
    {
        var services = context.RequestServices;
        var name = services.GetRequiredService<Visitor>().Account?.Name.Value;
        using (name is null ? null : services.GetRequiredService<Auditor>().ActFor(name))
        {
            await next(context);
        }
    }
}
