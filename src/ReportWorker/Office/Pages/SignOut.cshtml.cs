using Microsoft.AspNetCore.Mvc;
using ReportWorker.Core.Accounts;
using ReportWorker.Office.Outside;
using ReportWorker.Office.Rights;
using ReportWorker.Office.Session;

namespace ReportWorker.Office.Pages;

/// <summary>The way out.</summary>
internal sealed class SignOutModel(Visitor visitor, OfficeSignIn signIn, OutsideWays ways) : OfficePage(visitor)
{
    /// <summary>Ends the session in this browser, and the one at the provider where it offers that.</summary>
    [Needs(Right.OwnAccount), BeforeOwnPassword]
    public async Task<IActionResult> OnPostAsync()
    {
        await signIn.SignOutAsync();
        var notice = Done("/sign-in", Messages.SignedOut());
        return Visitor.CameBy == OutsideWay.OpenId && ways.OpenId is not null && await OpenIdWay.EndAsync(HttpContext) is { } end ? Redirect(end) : notice;
    }
}
