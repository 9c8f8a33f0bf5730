using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using ReportWorker.Core.Accounts;

namespace ReportWorker.Office.Session;

/// <summary>Holds each request's cookie against the account as it is stored: what was taken away is gone with the next click.</summary>
internal sealed class SessionEvents(IAccountStore accounts, Visitor visitor, IOptions<IdentityOptions> options) : CookieAuthenticationEvents
{
    /// <inheritdoc />
    public override async Task ValidatePrincipal(CookieValidatePrincipalContext context)
    {
        var principal = context.Principal;
        var stamp = principal?.FindFirstValue(options.Value.ClaimsIdentity.SecurityStampClaimType);
        if (long.TryParse(principal?.FindFirstValue(ClaimTypes.NameIdentifier), NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            && await accounts.FindAsync(id, context.HttpContext.RequestAborted) is { IsDisabled: false } account
            && account.SecurityStamp == stamp)
        {
            visitor.Enter(account, Enum.TryParse<OutsideWay>(principal.FindFirstValue(ClaimTypes.AuthenticationMethod), out var way) ? way : null);
            return;
        }

        context.RejectPrincipal();
        await context.HttpContext.SignOutAsync(context.Scheme.Name);
    }

    /// <inheritdoc />
    public override Task RedirectToLogin(RedirectContext<CookieAuthenticationOptions> context)
    {
        // Relative: a host that the request names must not be sent back. What was posted is not asked for again.
        var request = context.Request;
        var next = HttpMethods.IsGet(request.Method) && request.Path != "/" ? QueryString.Create("next", request.Path + request.QueryString) : QueryString.Empty;
        context.Response.Redirect("/sign-in" + next);
        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public override Task RedirectToAccessDenied(RedirectContext<CookieAuthenticationOptions> context)
    {
        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }
}
