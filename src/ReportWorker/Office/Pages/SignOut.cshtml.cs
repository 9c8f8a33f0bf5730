using Microsoft.AspNetCore.Mvc;
using ReportWorker.Core.Accounts;
using ReportWorker.Office.Rights;
using ReportWorker.Office.Session;

namespace ReportWorker.Office.Pages;

/// <summary>The way out.</summary>
internal sealed class SignOutModel(Visitor visitor, OfficeSignIn signIn) : OfficePage(visitor)
{
    /// <summary>Ends the session in this browser.</summary>
    [Needs(Right.OwnAccount), BeforeOwnPassword]
    public async Task<IActionResult> OnPostAsync()
    {
        await signIn.SignOutAsync();
        return Done("/sign-in", Messages.SignedOut());
    }
}
