using ReportWorker.Core.Units;

namespace ReportWorker.Core.Accounts;

/// <summary>What an account may do, and where: the one place that answers it. Made from what is stored, for one request.</summary>
public sealed class Permissions(Account account, UnitDirectory units)
{
    /// <summary>True when it may do so somewhere.</summary>
    public bool Has(Right right) =>
        right == Right.OwnAccount ? !account.IsDisabled : Granting(right).Any();

    /// <summary>True when it may do so for everything.</summary>
    public bool HasForAll(Right right) => Granting(right).Any(role => role.Unit is null);

    /// <summary>The units for which it may do so.</summary>
    public UnitScope ScopeOf(Right right) => HasForAll(right) ? UnitScope.All : UnitScope.Of(Granting(right).Select(role => role.Unit).OfType<UnitCode>());

    /// <summary>True when it may do so for a unit: for it, or for one that it is under.</summary>
    /// <param name="right">What.</param>
    /// <param name="unit">For whom.</param>
    /// <param name="today">The day of the tree.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<bool> ReachesAsync(Right right, UnitCode unit, DateOnly today, CancellationToken cancellationToken) =>
        ScopeOf(right) is { IsAll: false } part ? part.Among(await units.ReadAsync(cancellationToken), today)(unit) : true;

    private IEnumerable<AccountRole> Granting(Right right) =>
        account.IsDisabled ? []
        : account.Roles.Where(role => Rights.Of(role.Role).Contains(right) && (role.Unit is null || !Rights.IsForTheWhole(right)));
}
