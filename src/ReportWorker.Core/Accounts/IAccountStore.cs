using ReportWorker.Core.Auditing;

namespace ReportWorker.Core.Accounts;

/// <summary>Where accounts are kept.</summary>
public interface IAccountStore
{
    /// <summary>True when there is one.</summary>
    Task<bool> AnyAsync(CancellationToken cancellationToken);

    /// <summary>The account with a number; null when there is none.</summary>
    Task<Account?> FindAsync(long id, CancellationToken cancellationToken);

    /// <summary>The account with a name; null when there is none.</summary>
    Task<Account?> FindByNameAsync(AccountName name, CancellationToken cancellationToken);

    /// <summary>The account that is tied to a name outside; null when none is.</summary>
    Task<Account?> FindByOutsideAsync(OutsideName name, CancellationToken cancellationToken);

    /// <summary>The account that is bound to somebody at a provider; null when none is.</summary>
    Task<Account?> FindByOutsideKeyAsync(string key, CancellationToken cancellationToken);

    /// <summary>All of them, by name.</summary>
    Task<IReadOnlyList<Account>> ReadAllAsync(CancellationToken cancellationToken);

    /// <summary>Adds an account.</summary>
    /// <returns>False when the name is taken.</returns>
    Task<bool> AddAsync(Account account, AuditEvent audit, CancellationToken cancellationToken);

    /// <summary>Adds the very first account of this installation.</summary>
    /// <returns>False when there is or was one; of several that come at once one stays.</returns>
    Task<bool> AddFirstAsync(Account account, AuditEvent audit, CancellationToken cancellationToken);

    /// <summary>Changes what belongs to signing in, if nobody has changed the account since it was read. Roles and <see cref="Account.IsDisabled"/> stay.</summary>
    /// <returns>The account as it is now; null when somebody was faster.</returns>
    Task<Account?> ChangeAsync(Account account, IReadOnlyList<AuditEvent> audit, CancellationToken cancellationToken);

    /// <summary>Changes what belongs to signing in as <see cref="ChangeAsync"/> does, with the name and the person outside, who belong to one account each.</summary>
    Task<TieResult> TieAsync(Account account, AuditEvent audit, CancellationToken cancellationToken);

    /// <summary>Changes an account with its roles, if nobody has changed it since it was read and somebody is left who administers the accounts.</summary>
    Task<RightsChange> ChangeRightsAsync(Account account, AuditEvent audit, CancellationToken cancellationToken);
}

/// <summary>What became of tying an account to somebody outside.</summary>
public enum TieResult
{
    /// <summary>It was made.</summary>
    Made,

    /// <summary>Somebody has changed the account since it was read.</summary>
    Stale,

    /// <summary>Another account has the name or the person.</summary>
    Taken,
}

/// <summary>What became of a change of rights.</summary>
public enum RightsChange
{
    /// <summary>It was made.</summary>
    Made,

    /// <summary>Somebody has changed the account since it was read.</summary>
    Stale,

    /// <summary>Nobody would be left who administers the accounts.</summary>
    NobodyLeft,
}
