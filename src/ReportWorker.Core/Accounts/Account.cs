namespace ReportWorker.Core.Accounts;

/// <summary>A person who may sign in. It is never deleted: the audit trail names it.</summary>
/// <param name="Name">What the person signs in with.</param>
/// <param name="DisplayName">Who it is, for people.</param>
/// <param name="PasswordHash">The password, hashed with its salt.</param>
/// <param name="SecurityStamp">Changes with everything that must end sessions: another password, another second factor, disabling.</param>
public sealed record Account(AccountName Name, string DisplayName, string PasswordHash, string SecurityStamp)
{
    /// <summary>The longest name for people that is taken.</summary>
    public const int MaxDisplayName = 200;

    /// <summary>Its number; 0 before it is stored.</summary>
    public long Id { get; init; }

    /// <summary>Grows with each change; who changes an account says which one was seen.</summary>
    public int Version { get; init; }

    /// <summary>Where the person is written to; null when nobody said.</summary>
    public string? Email { get; init; }

    /// <summary>Until when a password that somebody else made lets in, to choose another; null for the person's own.</summary>
    public DateTimeOffset? PasswordUntil { get; init; }

    /// <summary>How often in a row a password or code was wrong.</summary>
    public int FailedSignIns { get; init; }

    /// <summary>Until when nobody is let in; null when not locked.</summary>
    public DateTimeOffset? LockedUntil { get; init; }

    /// <summary>The secret of the one-time codes, encrypted by the page; null when none was made.</summary>
    public string? AuthenticatorKey { get; init; }

    /// <summary>True when a password alone does not let in.</summary>
    public bool HasSecondFactor { get; init; }

    /// <summary>The time step of the last code that let in, so that none does twice.</summary>
    public long? LastStep { get; init; }

    /// <summary>Hashes of the recovery codes that are left.</summary>
    public IReadOnlyList<string> RecoveryCodes { get; init; } = [];

    /// <summary>What the person is called outside, when it may come in that way; null when not.</summary>
    public OutsideName? Outside { get; init; }

    /// <summary>What stands at the provider for the one person who may, 64 small hexadecimal digits; null until somebody came, and for a Windows domain.</summary>
    public string? OutsideKey { get; init; }

    /// <summary>True when it lets nobody in any more.</summary>
    public bool IsDisabled { get; init; }

    /// <summary>What the person is, and where.</summary>
    public IReadOnlyList<AccountRole> Roles { get; init; } = [];

    /// <summary>True when it administers the accounts.</summary>
    public bool IsKeeper => !IsDisabled && Roles.Any(role => role is { Role: Role.Administrator, Unit: null });

    /// <summary>How it stands at an instant.</summary>
    public AccountState StateAt(DateTimeOffset now) =>
        IsDisabled ? AccountState.Disabled
        : LockedUntil > now ? AccountState.Locked
        : PasswordUntil is not null ? AccountState.Waits
        : AccountState.Open;
}

/// <summary>How an account stands.</summary>
public enum AccountState
{
    /// <summary>The person signs in with it.</summary>
    Open,

    /// <summary>It lets nobody in.</summary>
    Disabled,

    /// <summary>It lets nobody in for a while, after wrong passwords.</summary>
    Locked,

    /// <summary>Somebody else made its password, and the person has not chosen another yet.</summary>
    Waits,
}
