using ReportWorker.Core.Auditing;
using ReportWorker.Core.Units;

namespace ReportWorker.Core.Accounts;

/// <summary>What administrators do with other people's accounts. How a password is hashed is the caller's affair.</summary>
public sealed class AccountKeeping(IAccountStore accounts, IUnitStore units, Auditor auditor, TimeProvider clock)
{
    /// <summary>How long a password lets in that an administrator made.</summary>
    public static readonly TimeSpan OneTimePasswordLasts = TimeSpan.FromDays(7);

    /// <summary>All accounts, by name.</summary>
    public Task<IReadOnlyList<Account>> ReadAllAsync(CancellationToken cancellationToken) => accounts.ReadAllAsync(cancellationToken);

    /// <summary>One of them; null when there is none of that name.</summary>
    public Task<Account?> FindAsync(AccountName name, CancellationToken cancellationToken) => accounts.FindByNameAsync(name, cancellationToken);

    /// <summary>Makes the first account, who administers everything.</summary>
    /// <returns>False when there is or was one.</returns>
    public Task<bool> AddFirstAsync(Account account, CancellationToken cancellationToken) => accounts.AddFirstAsync(
        account with { Roles = [new AccountRole(Role.Administrator, null)] },
        auditor.Event("account.first", account.Name.Value, account.DisplayName) with { Actor = account.Name.Value },
        cancellationToken);

    /// <summary>Adds an account with the roles that it has already, and with a password that lets in once.</summary>
    /// <returns>False when the name is taken.</returns>
    public Task<bool> AddAsync(Account account, CancellationToken cancellationToken) => accounts.AddAsync(
        account with { PasswordUntil = clock.GetUtcNow() + OneTimePasswordLasts },
        auditor.Event("account.add", account.Name.Value, string.Join("; ", [account.DisplayName, .. account.Roles.Select(TextOf)])),
        cancellationToken);

    /// <summary>Gives a role, or takes it away.</summary>
    /// <param name="name">Whose.</param>
    /// <param name="role">Which, and where.</param>
    /// <param name="gives">True to give it.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<KeepingResult> SetRoleAsync(AccountName name, AccountRole role, bool gives, CancellationToken cancellationToken)
    {
        if (gives && role.Unit is { } unit && !(await units.ReadAroundAsync(unit, cancellationToken)).Any(one => one.Code == unit))
        {
            return KeepingResult.NoSuchUnit;
        }

        return await ChangeRightsAsync(
            name,
            account => account.Roles.Contains(role) == gives ? null : account with { Roles = gives ? [.. account.Roles, role] : [.. account.Roles.Where(one => one != role)] },
            gives ? "account.role-given" : "account.role-taken",
            TextOf(role),
            cancellationToken);
    }

    /// <summary>Disables an account and ends its sessions, or enables it again.</summary>
    /// <param name="name">Whose.</param>
    /// <param name="disabled">True to disable it.</param>
    /// <param name="stamp">A new stamp.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public Task<KeepingResult> SetDisabledAsync(AccountName name, bool disabled, string stamp, CancellationToken cancellationToken) => ChangeRightsAsync(
        name,
        account => account.IsDisabled == disabled ? null : account with { IsDisabled = disabled, SecurityStamp = stamp },
        disabled ? "account.disable" : "account.enable",
        null,
        cancellationToken);

    /// <summary>Gives a password that lets in once, takes the second factor and a lock away and ends all sessions: for somebody who cannot sign in any more.</summary>
    /// <param name="name">Whose.</param>
    /// <param name="passwordHash">The new password, hashed.</param>
    /// <param name="stamp">A new stamp.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<KeepingResult> ResetAsync(AccountName name, string passwordHash, string stamp, CancellationToken cancellationToken)
    {
        if (await accounts.FindByNameAsync(name, cancellationToken) is not { } account)
        {
            return KeepingResult.NoSuchAccount;
        }

        var changed = await accounts.ChangeAsync(
            account with
            {
                PasswordHash = passwordHash,
                PasswordUntil = clock.GetUtcNow() + OneTimePasswordLasts,
                SecurityStamp = stamp,
                FailedSignIns = 0,
                LockedUntil = null,
                AuthenticatorKey = null,
                HasSecondFactor = false,
                LastStep = null,
                RecoveryCodes = [],
            },
            [auditor.Event("account.reset", name.Value)],
            cancellationToken);
        return changed is null ? KeepingResult.Stale : KeepingResult.Done;
    }

    /// <summary>Ties an account to a name outside, for whoever comes with it first, or to none any more; ends its sessions.</summary>
    /// <param name="name">Whose.</param>
    /// <param name="outside">The name; null for none.</param>
    /// <param name="stamp">A new stamp.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<KeepingResult> TieAsync(AccountName name, OutsideName? outside, string stamp, CancellationToken cancellationToken)
    {
        if (await accounts.FindByNameAsync(name, cancellationToken) is not { } account)
        {
            return KeepingResult.NoSuchAccount;
        }

        var tied = await accounts.TieAsync(
            account with { Outside = outside, OutsideKey = null, SecurityStamp = stamp },
            outside is null
                ? auditor.Event("account.outside-untied", name.Value, account.Outside?.ToString())
                : auditor.Event("account.outside-tied", name.Value, outside.ToString()),
            cancellationToken);
        return tied switch
        {
            TieResult.Made => KeepingResult.Done,
            TieResult.Stale => KeepingResult.Stale,
            TieResult.Taken => KeepingResult.OutsideTaken,
            _ => throw new InvalidOperationException($"Unknown outcome {tied}."),
        };
    }

    private static string TextOf(AccountRole role) => $"{role.Role} {role.Unit?.Value ?? "*"}";

    private async Task<KeepingResult> ChangeRightsAsync(
        AccountName name, Func<Account, Account?> change, string action, string? detail, CancellationToken cancellationToken)
    {
        if (await accounts.FindByNameAsync(name, cancellationToken) is not { } account)
        {
            return KeepingResult.NoSuchAccount;
        }

        if (change(account) is not { } changed)
        {
            return KeepingResult.Done;
        }

        return await accounts.ChangeRightsAsync(changed, auditor.Event(action, name.Value, detail), cancellationToken) switch
        {
            RightsChange.Made => KeepingResult.Done,
            RightsChange.Stale => KeepingResult.Stale,
            RightsChange.NobodyLeft => KeepingResult.NobodyLeft,
            var other => throw new InvalidOperationException($"Unknown outcome {other}."),
        };
    }
}

/// <summary>What became of an administrator's act.</summary>
public enum KeepingResult
{
    /// <summary>It holds.</summary>
    Done,

    /// <summary>There is no account of that name.</summary>
    NoSuchAccount,

    /// <summary>There is no unit of that code.</summary>
    NoSuchUnit,

    /// <summary>Somebody else has just changed the account.</summary>
    Stale,

    /// <summary>Nobody would be left who administers the accounts.</summary>
    NobodyLeft,

    /// <summary>Another account is tied to the name outside.</summary>
    OutsideTaken,
}
