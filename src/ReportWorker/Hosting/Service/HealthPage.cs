using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace ReportWorker.Hosting.Service;

/// <summary>The health page: all that lies behind the door for monitors.</summary>
internal static class HealthPage
{
    // Letters stay as they are.
    private static readonly JsonWriterOptions Letters = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Answers a monitor. Two addresses need no routing, which compiles code for them when the first request comes.</summary>
    public static Task AnswerAsync(HttpContext context)
    {
        if (!HttpMethods.IsGet(context.Request.Method))
        {
            context.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
            context.Response.Headers.Allow = HttpMethods.Get;
            return Task.CompletedTask;
        }

        if (context.Request.Path == "/health/live")
        {
            return WriteAsync(context, new LiveAnswer("live"), HealthJson.Default.LiveAnswer);
        }

        if (context.Request.Path == "/health/ready")
        {
            return LookAsync(context);
        }

        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }

    private static async Task LookAsync(HttpContext context)
    {
        var report = await context.RequestServices.GetRequiredService<Health>().LookAsync(context.RequestAborted);
        context.Response.StatusCode = report.Status == Health.Failing ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status200OK;
        await WriteAsync(context, report, HealthJson.Default.HealthReport);
    }

    private static async Task WriteAsync<T>(HttpContext context, T answer, JsonTypeInfo<T> type)
    {
        context.Response.ContentType = "application/json; charset=utf-8";
        await using (var writer = new Utf8JsonWriter(context.Response.BodyWriter, Letters))
        {
            JsonSerializer.Serialize(writer, answer, type);
        }

        await context.Response.BodyWriter.FlushAsync(context.RequestAborted);
    }
}
