using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using ReportWorker.Core.Accounts;
using ReportWorker.Office.Rights;
using ReportWorker.Office.Session;

namespace ReportWorker.Office.Pages.OwnAccount;

/// <summary>Another password. It ends the sessions in all other browsers.</summary>
internal sealed class PasswordModel(Visitor visitor, UserManager<OfficeUser> users, OfficeSignIn signIn, OwnPassword own) : OfficePage(visitor)
{
    /// <summary>The password until now.</summary>
    [BindProperty, StringLength(Longest)]
    public string? Current { get; set; }

    /// <summary>The password from now on.</summary>
    [BindProperty, StringLength(Longest)]
    public string? Password { get; set; }

    /// <summary>That password once more.</summary>
    [BindProperty, StringLength(Longest)]
    public string? Repeat { get; set; }

    /// <summary>The form.</summary>
    [Needs(Right.OwnAccount), BeforeOwnPassword]
    public void OnGet()
    {
    }

    /// <summary>Changes it.</summary>
    [Needs(Right.OwnAccount), BeforeOwnPassword]
    public async Task<IActionResult> OnPostAsync()
    {
        if (!ModelState.IsValid || Password is null || Password != Repeat)
        {
            return Again(Messages.PasswordsDiffer());
        }

        if (Password == Current)
        {
            return Again(Messages.PasswordIsOld());
        }

        if (await own.CheckAsync(Current) is not { } user)
        {
            return Again(Messages.WrongPassword());
        }

        user.Account = user.Account with { PasswordUntil = null };
        user.Acts.Add(Act.Password);
        var result = await users.ChangePasswordAsync(user, Current!, Password); // it was right
        if (!result.Succeeded)
        {
            return Again(result);
        }

        await signIn.RefreshSignInAsync(user);
        return Done("/account", Messages.PasswordChanged());
    }
}
