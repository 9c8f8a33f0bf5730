using Microsoft.AspNetCore.Identity;
using ReportWorker.Core.Accounts;

namespace ReportWorker.Office.Session;

/// <summary>Checks the codes of authenticators. Unlike Identity's own, it takes each code once.</summary>
internal sealed class AuthenticatorCodes(TimeProvider clock) : IUserTwoFactorTokenProvider<OfficeUser>
{
    public async Task<bool> CanGenerateTwoFactorTokenAsync(UserManager<OfficeUser> manager, OfficeUser user) => await manager.GetAuthenticatorKeyAsync(user) is not null;

    public Task<string> GenerateAsync(string purpose, UserManager<OfficeUser> manager, OfficeUser user) => throw new NotSupportedException("The authenticator makes codes.");

    public async Task<bool> ValidateAsync(string purpose, string token, UserManager<OfficeUser> manager, OfficeUser user)
    {
        if (await manager.GetAuthenticatorKeyAsync(user) is not { } key || OneTimeCode.Match(key, token, clock.GetUtcNow(), user.Account.LastStep) is not { } step)
        {
            return false;
        }

        // Of two that bring the same code at once, one is stored.
        user.Account = user.Account with { LastStep = step };
        return (await manager.UpdateAsync(user)).Succeeded;
    }
}
