using ReportWorker.Core.Accounts;
using ReportWorker.Expressions;

namespace ReportWorker.Office;

/// <summary>What things of accounts are called.</summary>
internal static class Texts
{
    /// <summary>A role.</summary>
    public static Message Of(Role role) => role switch
    {
        Role.Viewer => Messages.RoleViewer(),
        Role.Clerk => Messages.RoleClerk(),
        Role.Approver => Messages.RoleApprover(),
        Role.Administrator => Messages.RoleAdministrator(),
        _ => throw new ArgumentOutOfRangeException(nameof(role), role, "Unknown role."),
    };

    /// <summary>Where a role holds.</summary>
    public static Message Where(AccountRole role) => role.Unit is { } unit ? Messages.UnderUnit(unit.Value) : Messages.Everywhere();
}
