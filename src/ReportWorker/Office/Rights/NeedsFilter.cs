using System.Reflection;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using ReportWorker.Office.Session;

namespace ReportWorker.Office.Rights;

/// <summary>Looks at what a handler needs before it runs. The answer is no, unless something says yes.</summary>
internal sealed class NeedsFilter(Visitor visitor) : IAsyncPageFilter
{
    /// <inheritdoc />
    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context)
    {
        visitor.Needed = context.HandlerMethod?.MethodInfo.GetCustomAttribute<NeedsAttribute>()?.Right;
        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (Refuse(context.HandlerMethod?.MethodInfo) is { } refusal)
        {
            context.Result = refusal;
            return;
        }

        await next();
    }

    private IActionResult? Refuse(MethodInfo? handler)
    {
        if (handler is null)
        {
            return new NotFoundResult(); // a page may be asked in ways that nobody answers
        }

        if (handler.IsDefined(typeof(AnybodyAttribute)))
        {
            return null;
        }

        if (visitor.MustChangePassword && !handler.IsDefined(typeof(BeforeOwnPasswordAttribute)))
        {
            return new LocalRedirectResult("/account/password");
        }

        var needs = handler.GetCustomAttribute<NeedsAttribute>();
        return needs is not null && visitor.Permissions is { } permissions && (needs.Everywhere ? permissions.HasForAll(needs.Right) : permissions.Has(needs.Right))
            ? null
            : new StatusCodeResult(StatusCodes.Status403Forbidden);
    }
}
