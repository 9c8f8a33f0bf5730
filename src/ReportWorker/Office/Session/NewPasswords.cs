using Microsoft.AspNetCore.Identity;
using ReportWorker.Core.Accounts;

namespace ReportWorker.Office.Session;

/// <summary>Says whether a password may be chosen.</summary>
internal sealed class NewPasswords(UserManager<OfficeUser> users)
{
    /// <summary>Asks everybody who has a say.</summary>
    public async Task<IdentityResult> CheckAsync(Account account, string? password)
    {
        foreach (var validator in users.PasswordValidators)
        {
            var result = await validator.ValidateAsync(users, new OfficeUser(account), password ?? "");
            if (!result.Succeeded)
            {
                return result;
            }
        }

        return IdentityResult.Success;
    }
}
