using System.Globalization;
using Microsoft.AspNetCore.Identity;

namespace ReportWorker.Office.Session;

/// <summary>Asks who is signed in for the password once more, before something that a borrowed browser must not do.</summary>
internal sealed class OwnPassword(Visitor visitor, UserManager<OfficeUser> users, OfficeSignIn signIn, SignInLimits limits)
{
    /// <summary>The account, when the password is right; wrong ones count as they do at the way in.</summary>
    public async Task<OfficeUser?> CheckAsync(string? password) =>
        visitor.Account is { } account
        && limits.Admits(null, account.Name)
        && await users.FindByIdAsync(account.Id.ToString(CultureInfo.InvariantCulture)) is { } user
        && (await signIn.CheckPasswordSignInAsync(user, password ?? "", lockoutOnFailure: true)).Succeeded ? user : null;
}
