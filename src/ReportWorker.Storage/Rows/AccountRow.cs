using ReportWorker.Core.Accounts;

namespace ReportWorker.Storage.Rows;

internal sealed class AccountRow
{
    public long Id { get; set; }

    public required string Name { get; set; }

    public required string DisplayName { get; set; }

    public string? Email { get; set; }

    public required string PasswordHash { get; set; }

    public DateTime? PasswordUntil { get; set; }

    public required string SecurityStamp { get; set; }

    public int FailedSignIns { get; set; }

    public DateTime? LockedUntil { get; set; }

    public string? AuthenticatorKey { get; set; }

    public bool HasSecondFactor { get; set; }

    public long? LastStep { get; set; }

    /// <summary>Hashes, one a line.</summary>
    public string? RecoveryCodes { get; set; }

    public OutsideWay? OutsideWay { get; set; }

    public string? OutsideName { get; set; }

    public string? OutsideKey { get; set; }

    public bool IsDisabled { get; set; }

    public int Version { get; set; }

    public List<AccountRoleRow> Roles { get; set; } = [];
}
