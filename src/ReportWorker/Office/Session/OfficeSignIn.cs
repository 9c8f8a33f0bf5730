using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using ReportWorker.Core.Accounts;
using ReportWorker.Hosting.Accounts;

namespace ReportWorker.Office.Session;

/// <summary>Signs people in.</summary>
internal sealed class OfficeSignIn(
    UserManager<OfficeUser> users,
    IHttpContextAccessor context,
    IUserClaimsPrincipalFactory<OfficeUser> claims,
    IOptions<IdentityOptions> options,
    ILogger<SignInManager<OfficeUser>> logger,
    IAuthenticationSchemeProvider schemes,
    IUserConfirmation<OfficeUser> confirmation,
    TimeProvider clock) : SignInManager<OfficeUser>(users, context, claims, options, logger, schemes, confirmation)
{
    /// <summary>A hash that no password fits: a name that nobody has takes as long as one that somebody has.</summary>
    private static readonly Lazy<string> NoPassword = new(() => Hashing.Hash(Guid.NewGuid().ToString()));

    /// <summary>Lets in with name and password; what failed is not told.</summary>
    public async Task<SignInResult> WithPasswordAsync(AccountName name, string password)
    {
        if (await UserManager.FindByNameAsync(name.Value) is not { } user)
        {
            return Waste(password);
        }

        return await CanSignInAsync(user) && !await UserManager.IsLockedOutAsync(user)
            ? await PasswordSignInAsync(user, password, isPersistent: false, lockoutOnFailure: true)
            : Waste(password);
    }

    /// <summary>Lets in who is half-way with a recovery code. Identity lets in locked accounts so, and counts no wrong codes.</summary>
    public async Task<SignInResult> WithRecoveryCodeAsync(string code)
    {
        if (await GetTwoFactorAuthenticationUserAsync() is not { } user || await PreSignInCheck(user) is not null)
        {
            return SignInResult.Failed;
        }

        var result = await TwoFactorRecoveryCodeSignInAsync(code);
        if (!result.Succeeded)
        {
            await UserManager.AccessFailedAsync(user);
        }

        return result;
    }

    /// <summary>Notes that somebody has come in.</summary>
    public async Task NoteAsync(AccountName name, string act = Act.SignIn)
    {
        if (await UserManager.FindByNameAsync(name.Value) is { } user)
        {
            user.Acts.Add(act);
            await UserManager.UpdateAsync(user);
        }
    }

    /// <inheritdoc />
    public override Task<bool> CanSignInAsync(OfficeUser user) =>
        Task.FromResult(!user.Account.IsDisabled && !(user.Account.PasswordUntil < clock.GetUtcNow()));

    // Takes as long as looking at a password does.
    private SignInResult Waste(string password)
    {
        UserManager.PasswordHasher.VerifyHashedPassword(null!, NoPassword.Value, password); // the hasher looks at no user
        return SignInResult.Failed;
    }
}
