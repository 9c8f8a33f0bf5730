using Microsoft.EntityFrameworkCore;
using ReportWorker.Core.Accounts;
using ReportWorker.Core.Auditing;
using ReportWorker.Storage.Model;
using ReportWorker.Storage.Rows;
using ReportWorker.Storage.Running;

namespace ReportWorker.Storage.Stores;

internal sealed class AccountStore(Transactor transactor) : IAccountStore
{
    public Task<bool> AnyAsync(CancellationToken cancellationToken) =>
        transactor.ReadAsync((context, cancel) => context.Accounts.AnyAsync(cancel), cancellationToken);

    public Task<Account?> FindAsync(long id, CancellationToken cancellationToken) =>
        transactor.ReadAsync(
            async (context, cancel) => await All(context).SingleOrDefaultAsync(row => row.Id == id, cancel) is { } row ? AccountRows.Read(row) : null, cancellationToken);

    public Task<Account?> FindByNameAsync(AccountName name, CancellationToken cancellationToken) =>
        transactor.ReadAsync(
            async (context, cancel) => await All(context).SingleOrDefaultAsync(row => row.Name == name.Value, cancel) is { } row ? AccountRows.Read(row) : null, cancellationToken);

    public Task<Account?> FindByOutsideAsync(OutsideName name, CancellationToken cancellationToken) =>
        transactor.ReadAsync(
            async (context, cancel) => await All(context).SingleOrDefaultAsync(row => row.OutsideWay == name.Way && row.OutsideName == name.Value, cancel) is { } row ? AccountRows.Read(row) : null,
            cancellationToken);

    public Task<Account?> FindByOutsideKeyAsync(string key, CancellationToken cancellationToken) =>
        transactor.ReadAsync(
            async (context, cancel) => await All(context).SingleOrDefaultAsync(row => row.OutsideKey == key, cancel) is { } row ? AccountRows.Read(row) : null, cancellationToken);

    public Task<IReadOnlyList<Account>> ReadAllAsync(CancellationToken cancellationToken) =>
        transactor.ReadAsync<IReadOnlyList<Account>>(
            async (context, cancel) => (await All(context).OrderBy(row => row.Name).ToListAsync(cancel)).ConvertAll(AccountRows.Read), cancellationToken);

    public Task<bool> AddAsync(Account account, AuditEvent audit, CancellationToken cancellationToken) =>
        transactor.TryWriteAsync(
            async (context, cancel) =>
            {
                if (await IsThereAsync(context.Accounts.Where(row => row.Name == account.Name.Value), cancel))
                {
                    return false;
                }

                await AddAsync(context, account, audit, cancel);
                return true;
            },
            cancellationToken);

    public Task<bool> AddFirstAsync(Account account, AuditEvent audit, CancellationToken cancellationToken) =>
        transactor.TryWriteAsync(
            async (context, cancel) =>
            {
                var at = UtcInstant.From(audit.At);
                await context.InstallationAsync(at, cancel);

                // One statement decides between two that come at once.
                var first = await context.Installation.Where(installation => installation.FirstAccountAt == null)
                    .ExecuteUpdateAsync(set => set.SetProperty(installation => installation.FirstAccountAt, at), cancel);
                if (first == 0 || await IsThereAsync(context.Accounts, cancel))
                {
                    return false;
                }

                await AddAsync(context, account, audit, cancel);
                return true;
            },
            cancellationToken);

    public Task<Account?> ChangeAsync(Account account, IReadOnlyList<AuditEvent> audit, CancellationToken cancellationToken) =>
        transactor.WriteAsync(
            async (context, cancel) =>
            {
                if (await TakeAsync(context, account, cancel) is not { } row)
                {
                    return null;
                }

                context.AuditEvents.AddRange(audit.Select(AuditRows.Write));
                await context.SaveChangesAsync(cancel);
                return AccountRows.Read(row);
            },
            changed => changed is not null,
            cancellationToken);

    public Task<TieResult> TieAsync(Account account, AuditEvent audit, CancellationToken cancellationToken) =>
        transactor.WriteAsync(
            async (context, cancel) =>
            {
                var others = context.Accounts.Where(row => row.Id != account.Id);
                if (account.Outside is { } outside && await IsThereAsync(others.Where(row => row.OutsideWay == outside.Way && row.OutsideName == outside.Value), cancel))
                {
                    return TieResult.Taken;
                }

                if (account.OutsideKey is { } key && await IsThereAsync(others.Where(row => row.OutsideKey == key), cancel))
                {
                    return TieResult.Taken;
                }

                if (await TakeAsync(context, account, cancel) is null)
                {
                    return TieResult.Stale;
                }

                context.AuditEvents.Add(AuditRows.Write(audit));
                await context.SaveChangesAsync(cancel);
                return TieResult.Made;
            },
            tied => tied == TieResult.Made,
            cancellationToken);

    public Task<RightsChange> ChangeRightsAsync(Account account, AuditEvent audit, CancellationToken cancellationToken) =>
        transactor.WriteAsync(
            async (context, cancel) =>
            {
                // Changes of rights wait for each other here, so that two people do not take each other's role away.
                await context.InstallationAsync(UtcInstant.From(audit.At), cancel);
                await context.Installation.ExecuteUpdateAsync(set => set.SetProperty(installation => installation.RightsChanges, installation => installation.RightsChanges + 1), cancel);
                if (await TakeAsync(context, account, cancel) is not { } row)
                {
                    return RightsChange.Stale;
                }

                row.IsDisabled = account.IsDisabled;
                var roles = AccountRows.Roles(account).ToList();
                context.AccountRoles.RemoveRange(row.Roles.Where(old => !roles.Exists(role => IsSame(role, old))));
                context.AccountRoles.AddRange(roles.Where(role => !row.Roles.Exists(old => IsSame(role, old))));
                context.AuditEvents.Add(AuditRows.Write(audit));
                await context.SaveChangesAsync(cancel);
                return account.IsKeeper || await HasKeeperAsync(context, cancel) ? RightsChange.Made : RightsChange.NobodyLeft;
            },
            change => change == RightsChange.Made,
            cancellationToken);

    private static IQueryable<AccountRow> All(ReportWorkerContext context) => context.Accounts.AsNoTracking().Include(row => row.Roles);

    private static async Task<bool> IsThereAsync(IQueryable<AccountRow> rows, CancellationToken cancellationToken) =>
        (await rows.Select(row => row.Id).Take(1).ToListAsync(cancellationToken)).Count > 0;

    private static bool IsSame(AccountRoleRow one, AccountRoleRow other) => one.Role == other.Role && one.Unit == other.Unit;

    private static Task<bool> HasKeeperAsync(ReportWorkerContext context, CancellationToken cancellationToken) =>
        context.Accounts.AnyAsync(row => !row.IsDisabled && row.Roles.Any(role => role.Role == Role.Administrator && role.Unit == ""), cancellationToken);

    private static async Task AddAsync(ReportWorkerContext context, Account account, AuditEvent audit, CancellationToken cancellationToken)
    {
        context.Accounts.Add(AccountRows.Write(account));
        context.AuditEvents.Add(AuditRows.Write(audit));
        await context.SaveChangesAsync(cancellationToken);
    }

    // One statement decides who of several that read the same account changes it.
    private static async Task<AccountRow?> TakeAsync(ReportWorkerContext context, Account account, CancellationToken cancellationToken)
    {
        var taken = await context.Accounts.Where(row => row.Id == account.Id && row.Version == account.Version)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.Version, account.Version + 1), cancellationToken);
        if (taken == 0)
        {
            return null;
        }

        var mine = await context.Accounts.Include(row => row.Roles).SingleAsync(row => row.Id == account.Id, cancellationToken);
        AccountRows.Fill(mine, account);
        return mine;
    }
}
