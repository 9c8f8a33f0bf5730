using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using ReportWorker.Office.Outside;
using ReportWorker.Office.Rights;
using ReportWorker.Office.Session;

namespace ReportWorker.Office.Pages;

/// <summary>Asks the browser for a ticket of the Windows domain; where none is configured it is not there.</summary>
[AllowAnonymous]
internal sealed class SignInWindowsModel(Visitor visitor, OutsideWays ways, OutsideEntrance entrance, SignInLimits limits, ILogger<OutsideEntrance> logger) : OfficePage(visitor)
{
    /// <summary>Where to then.</summary>
    [BindProperty(SupportsGet = true), StringLength(2000)]
    public string? Next { get; set; }

    /// <summary>Looks at the ticket, or asks for one.</summary>
    [Anybody]
    public async Task<IActionResult> OnGetAsync()
    {
        if (!ways.Windows)
        {
            return NotFound();
        }

        if (!limits.Admits(HttpContext.Connection.RemoteIpAddress))
        {
            return StatusCode(StatusCodes.Status429TooManyRequests);
        }

        if (Kerberos.TicketOf(Request.Headers.Authorization) is not { } ticket)
        {
            // Browsers ask nobody anything: they send a ticket, or show this page.
            Response.StatusCode = StatusCodes.Status401Unauthorized;
            Response.Headers.WWWAuthenticate = Kerberos.Scheme;
            return Again(Messages.NoTicket());
        }

        var result = Kerberos.Look(ticket);
        if (result.Name is null)
        {
            Log.TicketRefused(logger, result.Why ?? "");
            Response.StatusCode = StatusCodes.Status403Forbidden;
            return Again(Messages.TicketRefused());
        }

        if (result.Answer is { } answer)
        {
            Response.Headers.WWWAuthenticate = $"{Kerberos.Scheme} {answer}";
        }

        return LocalRedirect(await entrance.AdmitAsync(HttpContext, result.Name, Url.IsLocalUrl(Next) ? Next : "/"));
    }
}
