using System.CommandLine;
using ReportWorker.Core.Accounts;
using ReportWorker.Core.Problems;

namespace ReportWorker.Commands.Accounts;

/// <summary><c>account list</c>: who may sign in at the office's page.</summary>
internal sealed class AccountListCommand(CommandContext context) : AppCommand(context, "list", Messages.HelpAccountList())
{
    /// <inheritdoc />
    protected override async Task<int> RunAsync(ParseResult args, Session session, CancellationToken cancellationToken)
    {
        var services = await session.OpenAsync(cancellationToken);
        var accounts = await services.GetRequiredService<AccountKeeping>().ReadAllAsync(cancellationToken);
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        if (accounts.Count == 0)
        {
            session.Tell(Messages.NoAccounts());
        }

        session.List(
            accounts,
            new("name", Messages.ColumnName(), account => account.Name.Value),
            new("displayName", Messages.ColumnDisplayName(), account => account.DisplayName),
            new("roles", Messages.ColumnRoles(), account => account.Roles.Select(role => session.IsJson ? Word(role) : Text(role, session))),
            new("state", Messages.ColumnState(), account => session.IsJson ? account.StateAt(now) : Names.Of(account.StateAt(now))),
            new("secondFactor", Messages.ColumnSecondFactor(), account => session.IsJson ? account.HasSecondFactor : account.HasSecondFactor ? Messages.Yes() : Messages.No()));
        return ExitCode.Done;
    }

    private static string Word(AccountRole role) => $"{role.Role.ToString().ToLowerInvariant()} {role.Unit?.Value ?? "*"}";

    private static string Text(AccountRole role, Session session) =>
        Messages.RoleAt(Names.Of(role.Role), role.Unit is { } unit ? Messages.UnderUnit(unit.Value) : Messages.Everywhere()).ToString(session.Culture);
}
