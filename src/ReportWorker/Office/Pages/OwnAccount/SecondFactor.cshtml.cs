using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using ReportWorker.Core.Accounts;
using ReportWorker.Office.Rights;
using ReportWorker.Office.Session;

namespace ReportWorker.Office.Pages.OwnAccount;

/// <summary>Turns the second factor on and off.</summary>
internal sealed class SecondFactorModel(Visitor visitor, UserManager<OfficeUser> users, OfficeSignIn signIn, OwnPassword own, SignInLimits limits) : OfficePage(visitor)
{
    private const int CodesMade = 10;

    /// <summary>The password, before the secret is shown or taken away.</summary>
    [BindProperty, StringLength(Longest)]
    public string? Current { get; set; }

    /// <summary>The first code, which shows that the authenticator has the secret.</summary>
    [BindProperty, StringLength(20)]
    public string? Code { get; set; }

    /// <summary>The secret while it is being set up; null otherwise.</summary>
    public string? Secret { get; private set; }

    /// <summary>The secret as authenticators read it.</summary>
    public string? Address =>
        Secret is null ? null : $"otpauth://totp/ReportWorker:{Uri.EscapeDataString(Visitor.Account!.Name.Value)}?secret={Secret}&issuer=ReportWorker&digits=6&period=30"; // somebody is signed in

    /// <summary>The recovery codes, which are shown once.</summary>
    public IReadOnlyList<string> RecoveryCodes { get; private set; } = [];

    /// <summary>How it is.</summary>
    [Needs(Right.OwnAccount)]
    public void OnGet()
    {
    }

    /// <summary>Makes a secret and shows it.</summary>
    [Needs(Right.OwnAccount)]
    public async Task<IActionResult> OnPostBeginAsync()
    {
        if (!ModelState.IsValid || await own.CheckAsync(Current) is not { } user || user.Account.HasSecondFactor)
        {
            return Again(Messages.WrongPassword());
        }

        var result = await users.ResetAuthenticatorKeyAsync(user);
        if (!result.Succeeded)
        {
            return Again(result);
        }

        await signIn.RefreshSignInAsync(user);
        Secret = await users.GetAuthenticatorKeyAsync(user);
        return Page();
    }

    /// <summary>Turns it on.</summary>
    [Needs(Right.OwnAccount)]
    public async Task<IActionResult> OnPostConfirmAsync()
    {
        if (await MeAsync() is not { Account.HasSecondFactor: false } user || await users.GetAuthenticatorKeyAsync(user) is not { } secret)
        {
            return LocalRedirect("/account/second-factor");
        }

        if (!limits.Admits(null, user.Account.Name) || !ModelState.IsValid
            || !await users.VerifyTwoFactorTokenAsync(user, TokenOptions.DefaultAuthenticatorProvider, Code ?? ""))
        {
            Secret = secret;
            return Again(Messages.CodeFailed());
        }

        var result = await users.SetTwoFactorEnabledAsync(user, enabled: true);
        var codes = result.Succeeded ? await users.GenerateNewTwoFactorRecoveryCodesAsync(user, CodesMade) : null;
        if (codes is null)
        {
            return Again(Messages.ChangedMeanwhile());
        }

        await signIn.RefreshSignInAsync(user);
        RecoveryCodes = [.. codes];
        return Page();
    }

    /// <summary>Turns it off.</summary>
    [Needs(Right.OwnAccount)]
    public async Task<IActionResult> OnPostOffAsync()
    {
        if (!ModelState.IsValid || await own.CheckAsync(Current) is not { } user)
        {
            return Again(Messages.WrongPassword());
        }

        var result = await users.SetTwoFactorEnabledAsync(user, enabled: false);
        if (!result.Succeeded)
        {
            return Again(result);
        }

        await signIn.RefreshSignInAsync(user);
        return Done("/account", Messages.SecondFactorNowOff());
    }

    private Task<OfficeUser?> MeAsync() => users.FindByIdAsync(Visitor.Account!.Id.ToString(CultureInfo.InvariantCulture)); // somebody is signed in
}
