using ReportWorker.Core.Accounts;
using ReportWorker.Core.Problems;
using ReportWorker.Expressions;

namespace ReportWorker.Office;

/// <summary>What things of accounts are called.</summary>
internal static class Texts
{
    /// <summary>A role.</summary>
    public static Message Of(Role role) => Names.Of(role);

    /// <summary>Where a role holds.</summary>
    public static Message Where(AccountRole role) => role.Unit is { } unit ? Messages.UnderUnit(unit.Value) : Messages.Everywhere();
}
