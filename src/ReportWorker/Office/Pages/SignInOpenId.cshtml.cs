using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using ReportWorker.Office.Outside;
using ReportWorker.Office.Rights;
using ReportWorker.Office.Session;

namespace ReportWorker.Office.Pages;

/// <summary>Sends to the provider of OpenID Connect; where none is configured it is not there.</summary>
[AllowAnonymous]
internal sealed class SignInOpenIdModel(Visitor visitor, OutsideWays ways, SignInLimits limits) : OfficePage(visitor)
{
    /// <summary>Where to then.</summary>
    [BindProperty(SupportsGet = true), StringLength(2000)]
    public string? Next { get; set; }

    /// <summary>Sends there.</summary>
    [Anybody]
    public async Task<IActionResult> OnGetAsync()
    {
        if (ways.OpenId is null)
        {
            return NotFound();
        }

        if (!limits.Admits(HttpContext.Connection.RemoteIpAddress))
        {
            return StatusCode(StatusCodes.Status429TooManyRequests);
        }

        try
        {
            await HttpContext.ChallengeAsync(OpenIdWay.Scheme, new AuthenticationProperties { RedirectUri = Url.IsLocalUrl(Next) ? Next : "/" });
            return new EmptyResult();
        }
        catch (Exception failure) when (OpenIdWay.IsAway(failure) && !Response.HasStarted)
        {
            return LocalRedirect(OutsideEntrance.Refused(OutsideRefusal.Away));
        }
    }
}
