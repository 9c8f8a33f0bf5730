using ReportWorker.Office.Outside;

namespace ReportWorker.Office;

/// <summary>Tells browsers what they may do with an answer: nothing but what the page needs.</summary>
internal sealed class OfficeHeaders(RequestDelegate next, OutsideWays ways)
{
    /// <summary>A PDF that we made, which a page of ours may show: what a browser shows it with, and nothing else.</summary>
    public const string PolicyOfPdf = "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'self'";

    // Scripts, styles and pictures of our own and nothing else; no inline ones. Signing out is a form whose answer may send on to the provider, which browsers
    // hold for a form that is sent there.
    private readonly string _policy =
        $"default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; frame-src 'self'; form-action 'self'{(ways.Provider is { } provider ? " " + provider : "")}; "
        + "base-uri 'none'; frame-ancestors 'none'";

    /// <summary>Answers the request.</summary>
    public Task InvokeAsync(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = _policy;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        if (context.Request.IsHttps)
        {
            headers.StrictTransportSecurity = "max-age=31536000";
        }

        // At the end: what else sets it, such as antiforgery, says less.
        context.Response.OnStarting(() =>
        {
            if (context.GetEndpoint()?.Metadata.GetMetadata<Kept>() is null)
            {
                headers.CacheControl = "no-store";
                headers.Pragma = default;
            }

            return Task.CompletedTask;
        });
        return next(context);
    }

    /// <summary>An endpoint whose answers may be kept.</summary>
    internal sealed class Kept;
}
