using System.Text.Encodings.Web;
using ReportWorker.Core.Problems;
using ReportWorker.Expressions;
using ReportWorker.Office.Session;

namespace ReportWorker.Office;

/// <summary>Says what went wrong in a page of its own, without telling more than the person can use.</summary>
internal sealed class OfficeFailures(RequestDelegate next, Assets assets, ILogger<OfficeFailures> logger)
{
    /// <summary>Answers the request.</summary>
    public async Task InvokeAsync(HttpContext context, Visitor visitor)
    {
        Message? reason = null;
        try
        {
            await next(context);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            return; // nobody waits for the answer
        }
        catch (BadHttpRequestException wrong) when (!context.Response.HasStarted)
        {
            context.Response.StatusCode = wrong.StatusCode;
        }
        catch (RequestRefusedException refused) when (!context.Response.HasStarted)
        {
            context.Response.StatusCode = refused.Kind == RefusalKind.WrongUsage ? StatusCodes.Status404NotFound : StatusCodes.Status503ServiceUnavailable;
            reason = refused.Problems[0].Message;
        }
        catch (Exception failure) when (!context.Response.HasStarted)
        {
            Log.PageFailed(logger, context.Request.Path, failure);
            context.Response.StatusCode = StatusCodes.Status500InternalServerError;
        }

        if (context.Response is { HasStarted: false, StatusCode: >= 400, ContentType: null })
        {
            await TellAsync(context, reason ?? ReasonOf(context.Response.StatusCode), visitor);
        }
    }

    private static Message ReasonOf(int status) => status switch
    {
        StatusCodes.Status403Forbidden => Messages.PageForbidden(),
        StatusCodes.Status404NotFound => Messages.PageNotFound(),
        StatusCodes.Status400BadRequest => Messages.PageStale(),
        StatusCodes.Status413PayloadTooLarge => Messages.PageTooLarge(),
        _ => Messages.PageFailed(),
    };

    private Task TellAsync(HttpContext context, Message reason, Visitor visitor)
    {
        string Say(Message message) => HtmlEncoder.Default.Encode(message.ToString(visitor.Culture));
        context.Response.ContentType = "text/html; charset=utf-8";
        return context.Response.WriteAsync(
            $"""
            <!DOCTYPE html>
            <html lang="{visitor.Culture.TwoLetterISOLanguageName}">
            <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>{Say(Messages.PageTrouble())} – ReportWorker</title>
            <link rel="stylesheet" href="{assets.Of("office.css")}"><link rel="icon" href="{assets.Of("icon.svg")}" type="image/svg+xml"></head>
            <body><main><h1>{Say(Messages.PageTrouble())}</h1><p>{Say(reason)}</p><p><a href="/">{Say(Messages.PageHome())}</a></p></main></body>
            </html>
            """,
            context.RequestAborted);
    }
}
