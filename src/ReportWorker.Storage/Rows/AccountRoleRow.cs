using ReportWorker.Core.Accounts;

namespace ReportWorker.Storage.Rows;

internal sealed class AccountRoleRow
{
    public long AccountId { get; set; }

    public Role Role { get; set; }

    /// <summary>The unit's code; empty for everything.</summary>
    public required string Unit { get; set; }
}
