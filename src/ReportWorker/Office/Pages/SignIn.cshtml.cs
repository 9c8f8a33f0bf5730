using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using ReportWorker.Core.Accounts;
using ReportWorker.Office.Outside;
using ReportWorker.Office.Rights;
using ReportWorker.Office.Session;

namespace ReportWorker.Office.Pages;

/// <summary>The way in. What failed is not told: not whether there is such an account, nor whether it is locked.</summary>
[AllowAnonymous]
internal sealed class SignInModel(Visitor visitor, OfficeSignIn signIn, SignInLimits limits, OutsideWays ways, ILogger<SignInModel> logger) : OfficePage(visitor)
{
    /// <summary>Who.</summary>
    [BindProperty, StringLength(AccountName.MaxLength)]
    public string? Name { get; set; }

    /// <summary>The password.</summary>
    [BindProperty, StringLength(Longest)]
    public string? Password { get; set; }

    /// <summary>Where to then.</summary>
    [BindProperty(SupportsGet = true), StringLength(2000)]
    public string? Next { get; set; }

    /// <summary>Why somebody from outside is sent back here.</summary>
    [BindProperty(SupportsGet = true)]
    public OutsideRefusal Refused { get; set; }

    /// <summary>What that person is called outside.</summary>
    [TempData(Key = OutsideEntrance.Notice)]
    public string? OutsideName { get; set; }

    /// <summary>Other ways in.</summary>
    public OutsideWays Ways => ways;

    /// <summary>The address of another way in.</summary>
    public string WayTo(string path) => path + (Url.IsLocalUrl(Next) ? QueryString.Create("next", Next!) : default); // it is one

    /// <summary>The form.</summary>
    [Anybody]
    public IActionResult OnGet() => Visitor.Account is not null ? LocalRedirect("/") : Refused switch
    {
        OutsideRefusal.Unknown => Again(OutsideName is { } name ? Messages.OutsideUnknown(name) : Messages.OutsideNameless()),
        OutsideRefusal.Failed => Again(Messages.OutsideFailed()),
        OutsideRefusal.Away => Again(Messages.OutsideAway()),
        _ => Page(),
    };

    /// <summary>A try.</summary>
    [Anybody]
    public async Task<IActionResult> OnPostAsync()
    {
        var name = AccountName.TryParse(Name, out var known) ? known : default;
        if (!limits.Admits(HttpContext.Connection.RemoteIpAddress, name))
        {
            Log.TooManySignIns(logger, HttpContext.Connection.RemoteIpAddress);
            Response.StatusCode = StatusCodes.Status429TooManyRequests;
            return Again(Messages.TooManySignIns());
        }

        if (!ModelState.IsValid)
        {
            return Again(Messages.SignInFailed());
        }

        var result = await signIn.WithPasswordAsync(name, Password ?? "");
        if (result.RequiresTwoFactor)
        {
            return RedirectToPage("/SignInCode", new { Next });
        }

        if (!result.Succeeded)
        {
            return Again(Messages.SignInFailed());
        }

        await signIn.NoteAsync(name);
        return LocalRedirect(Url.IsLocalUrl(Next) ? Next : "/");
    }
}
