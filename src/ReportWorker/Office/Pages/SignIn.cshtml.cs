using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using ReportWorker.Core.Accounts;
using ReportWorker.Office.Rights;
using ReportWorker.Office.Session;

namespace ReportWorker.Office.Pages;

/// <summary>The way in. What failed is not told: not whether there is such an account, nor whether it is locked.</summary>
[AllowAnonymous]
internal sealed class SignInModel(Visitor visitor, OfficeSignIn signIn, SignInLimits limits, ILogger<SignInModel> logger) : OfficePage(visitor)
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

    /// <summary>The form.</summary>
    [Anybody]
    public IActionResult OnGet() => Visitor.Account is null ? Page() : LocalRedirect("/");

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
