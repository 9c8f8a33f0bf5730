using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using ReportWorker.Core.Accounts;
using ReportWorker.Core.Auditing;

namespace ReportWorker.Office.Session;

/// <summary>ASP.NET Core Identity over our accounts. It changes what belongs to signing in and nothing else: roles are not its affair.</summary>
internal sealed class AccountUserStore(
    IAccountStore accounts, Auditor auditor, IPasswordHasher<OfficeUser> hasher, IdentityErrorDescriber errors, IDataProtectionProvider protection) :
    IUserPasswordStore<OfficeUser>,
    IUserLockoutStore<OfficeUser>,
    IUserSecurityStampStore<OfficeUser>,
    IUserTwoFactorStore<OfficeUser>,
    IUserAuthenticatorKeyStore<OfficeUser>,
    IUserTwoFactorRecoveryCodeStore<OfficeUser>
{
    private readonly IDataProtector _protector = protection.CreateProtector("ReportWorker.Authenticator");

    public async Task<OfficeUser?> FindByIdAsync(string userId, CancellationToken cancellationToken) =>
        long.TryParse(userId, NumberStyles.None, CultureInfo.InvariantCulture, out var id) && await accounts.FindAsync(id, cancellationToken) is { } account
            ? new OfficeUser(account) : null;

    public async Task<OfficeUser?> FindByNameAsync(string normalizedUserName, CancellationToken cancellationToken) =>
        AccountName.TryParse(normalizedUserName, out var name) && await accounts.FindByNameAsync(name, cancellationToken) is { } account ? new OfficeUser(account) : null;

    public async Task<IdentityResult> UpdateAsync(OfficeUser user, CancellationToken cancellationToken)
    {
        var name = user.Account.Name.Value;
        var events = user.Acts.ConvertAll(act => auditor.Event(act, name) with { Actor = Act.IsOwn(act) ? name : auditor.Actor });
        if (await accounts.ChangeAsync(user.Account, events, cancellationToken) is not { } changed)
        {
            return IdentityResult.Failed(errors.ConcurrencyFailure());
        }

        user.Account = changed;
        user.Acts.Clear();
        return IdentityResult.Success;
    }

    public Task<IdentityResult> CreateAsync(OfficeUser user, CancellationToken cancellationToken) => throw new NotSupportedException("Administrators add accounts.");

    public Task<IdentityResult> DeleteAsync(OfficeUser user, CancellationToken cancellationToken) => throw new NotSupportedException("Accounts are disabled, never deleted.");

    public Task<string> GetUserIdAsync(OfficeUser user, CancellationToken cancellationToken) =>
        Task.FromResult(user.Account.Id.ToString(CultureInfo.InvariantCulture));

    public Task<string?> GetUserNameAsync(OfficeUser user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.Account.Name.Value);

    public Task SetUserNameAsync(OfficeUser user, string? userName, CancellationToken cancellationToken) => throw new NotSupportedException("A name stays.");

    public Task<string?> GetNormalizedUserNameAsync(OfficeUser user, CancellationToken cancellationToken) => GetUserNameAsync(user, cancellationToken);

    public Task SetNormalizedUserNameAsync(OfficeUser user, string? normalizedName, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task<string?> GetPasswordHashAsync(OfficeUser user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.Account.PasswordHash);

    public Task SetPasswordHashAsync(OfficeUser user, string? passwordHash, CancellationToken cancellationToken) =>
        ChangeAsync(user, user.Account with { PasswordHash = passwordHash ?? throw new NotSupportedException("Everybody has a password.") });

    public Task<bool> HasPasswordAsync(OfficeUser user, CancellationToken cancellationToken) => Task.FromResult(true);

    public Task<string?> GetSecurityStampAsync(OfficeUser user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.Account.SecurityStamp);

    public Task SetSecurityStampAsync(OfficeUser user, string stamp, CancellationToken cancellationToken) => ChangeAsync(user, user.Account with { SecurityStamp = stamp });

    public Task<DateTimeOffset?> GetLockoutEndDateAsync(OfficeUser user, CancellationToken cancellationToken) => Task.FromResult(user.Account.LockedUntil);

    public Task SetLockoutEndDateAsync(OfficeUser user, DateTimeOffset? lockoutEnd, CancellationToken cancellationToken) =>
        ChangeAsync(user, user.Account with { LockedUntil = lockoutEnd }, lockoutEnd is null ? null : Act.Lock);

    public Task<int> IncrementAccessFailedCountAsync(OfficeUser user, CancellationToken cancellationToken)
    {
        user.Account = user.Account with { FailedSignIns = user.Account.FailedSignIns + 1 };
        return GetAccessFailedCountAsync(user, cancellationToken);
    }

    public Task ResetAccessFailedCountAsync(OfficeUser user, CancellationToken cancellationToken) => ChangeAsync(user, user.Account with { FailedSignIns = 0 });

    public Task<int> GetAccessFailedCountAsync(OfficeUser user, CancellationToken cancellationToken) => Task.FromResult(user.Account.FailedSignIns);

    public Task<bool> GetLockoutEnabledAsync(OfficeUser user, CancellationToken cancellationToken) => Task.FromResult(true);

    public Task SetLockoutEnabledAsync(OfficeUser user, bool enabled, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task<bool> GetTwoFactorEnabledAsync(OfficeUser user, CancellationToken cancellationToken) => Task.FromResult(user.Account.HasSecondFactor);

    public Task SetTwoFactorEnabledAsync(OfficeUser user, bool enabled, CancellationToken cancellationToken) => ChangeAsync(
        user,
        enabled ? user.Account with { HasSecondFactor = true } : user.Account with { HasSecondFactor = false, AuthenticatorKey = null, LastStep = null, RecoveryCodes = [] },
        enabled ? Act.SecondFactorOn : Act.SecondFactorOff);

    public Task<string?> GetAuthenticatorKeyAsync(OfficeUser user, CancellationToken cancellationToken)
    {
        try
        {
            return Task.FromResult(user.Account.AuthenticatorKey is { } key ? _protector.Unprotect(key) : null);
        }
        catch (CryptographicException)
        {
            // The keys are lost. No code fits then; recovery codes still do.
            return Task.FromResult<string?>(null);
        }
    }

    public Task SetAuthenticatorKeyAsync(OfficeUser user, string key, CancellationToken cancellationToken) =>
        ChangeAsync(user, user.Account with { AuthenticatorKey = _protector.Protect(key), LastStep = null });

    public Task ReplaceCodesAsync(OfficeUser user, IEnumerable<string> recoveryCodes, CancellationToken cancellationToken) =>
        ChangeAsync(user, user.Account with { RecoveryCodes = [.. recoveryCodes.Select(code => hasher.HashPassword(user, code))] }, Act.RecoveryCodesMade);

    public async Task<bool> RedeemCodeAsync(OfficeUser user, string code, CancellationToken cancellationToken)
    {
        var hash = user.Account.RecoveryCodes.FirstOrDefault(hash => hasher.VerifyHashedPassword(user, hash, code) != PasswordVerificationResult.Failed);
        if (hash is not null)
        {
            await ChangeAsync(user, user.Account with { RecoveryCodes = [.. user.Account.RecoveryCodes.Where(one => one != hash)] }, Act.RecoveryCodeUsed);
        }

        return hash is not null;
    }

    public Task<int> CountCodesAsync(OfficeUser user, CancellationToken cancellationToken) => Task.FromResult(user.Account.RecoveryCodes.Count);

    public void Dispose()
    {
    }

    private static Task ChangeAsync(OfficeUser user, Account account, string? act = null)
    {
        user.Account = account;
        user.Acts.AddRange(act is null ? [] : [act]);
        return Task.CompletedTask;
    }
}
