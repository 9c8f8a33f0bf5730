using ReportWorker.Core.Units;

namespace ReportWorker.Core.Accounts;

/// <summary>What an account may do, and where: the one place that answers it. Made from what is stored, for one request.</summary>
public sealed class Permissions(Account account, IUnitStore units)
{
    /// <summary>A tree is not as deep; a ring in it must not hold anybody up.</summary>
    private const int MostLevels = 32;

    /// <summary>True when it may do so somewhere.</summary>
    public bool Has(Right right) =>
        right == Right.OwnAccount ? !account.IsDisabled : Granting(right).Any();

    /// <summary>True when it may do so for everything.</summary>
    public bool HasForAll(Right right) => Granting(right).Any(role => role.Unit is null);

    /// <summary>True when it may do so for a unit, being for it or for one that it is under now.</summary>
    /// <param name="right">What.</param>
    /// <param name="unit">For whom.</param>
    /// <param name="today">The day of the tree.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<bool> ReachesAsync(Right right, UnitCode unit, DateOnly today, CancellationToken cancellationToken)
    {
        var roots = Granting(right).Select(role => role.Unit).ToHashSet();
        if (roots.Count == 0 || roots.Contains(null))
        {
            return roots.Count > 0;
        }

        UnitCode? at = unit;
        for (var level = 0; level < MostLevels && at is { } code; level++)
        {
            if (roots.Contains(code))
            {
                return true;
            }

            at = (await units.ReadAroundAsync(code, cancellationToken)).FirstOrDefault(one => one.Code == code && one.IsValidOn(today))?.Parent;
        }

        return false;
    }

    private IEnumerable<AccountRole> Granting(Right right) =>
        account.IsDisabled ? []
        : account.Roles.Where(role => Rights.Of(role.Role).Contains(right) && (role.Unit is null || !Rights.IsForTheWhole(right)));
}
