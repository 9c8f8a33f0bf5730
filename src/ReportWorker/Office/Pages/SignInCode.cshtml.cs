using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using ReportWorker.Office.Rights;
using ReportWorker.Office.Session;

namespace ReportWorker.Office.Pages;

/// <summary>The second half of the way in, for who has come through the first.</summary>
[AllowAnonymous]
internal sealed class SignInCodeModel(Visitor visitor, OfficeSignIn signIn, SignInLimits limits) : OfficePage(visitor)
{
    /// <summary>The code of the authenticator, or a recovery code.</summary>
    [BindProperty, StringLength(20)]
    public string? Code { get; set; }

    /// <summary>Where to then.</summary>
    [BindProperty(SupportsGet = true), StringLength(2000)]
    public string? Next { get; set; }

    /// <summary>The form.</summary>
    [Anybody]
    public async Task<IActionResult> OnGetAsync() => await WhoAsync() is null ? LocalRedirect("/sign-in") : Page();

    /// <summary>A code of the authenticator.</summary>
    [Anybody]
    public Task<IActionResult> OnPostAsync() =>
        TryAsync(code => signIn.TwoFactorAuthenticatorSignInAsync(code, isPersistent: false, rememberClient: false));

    /// <summary>A recovery code.</summary>
    [Anybody]
    public Task<IActionResult> OnPostRecoveryAsync() => TryAsync(signIn.WithRecoveryCodeAsync);

    private async Task<OfficeUser?> WhoAsync() => await signIn.GetTwoFactorAuthenticationUserAsync();

    private async Task<IActionResult> TryAsync(Func<string, Task<Microsoft.AspNetCore.Identity.SignInResult>> attempt)
    {
        if (await WhoAsync() is not { Account.Name: var name })
        {
            return LocalRedirect("/sign-in");
        }

        if (!limits.Admits(HttpContext.Connection.RemoteIpAddress, name))
        {
            Response.StatusCode = StatusCodes.Status429TooManyRequests;
            return Again(Messages.TooManySignIns());
        }

        if (!ModelState.IsValid || string.IsNullOrWhiteSpace(Code) || !(await attempt(Code.Trim())).Succeeded)
        {
            return Again(Messages.CodeFailed());
        }

        await signIn.NoteAsync(name);
        return LocalRedirect(Url.IsLocalUrl(Next) ? Next : "/");
    }
}
