using System.CommandLine;
using ReportWorker.Core.Accounts;
using ReportWorker.Hosting.Accounts;

namespace ReportWorker.Commands.Accounts;

/// <summary><c>account add</c>: adds somebody from the server, such as an administrator when those that were have left.</summary>
internal sealed class AccountAddCommand : AppCommand
{
    private readonly Argument<string> _name;
    private readonly Option<string> _displayName;
    private readonly Option<string> _role;

    public AccountAddCommand(CommandContext context)
        : base(context, "add", Messages.HelpAccountAdd())
    {
        Add(_name = Symbols.Argument(context, "NAME", Messages.HelpAccountName()));
        Add(_displayName = Symbols.Option(context, "--display-name", "TEXT", Messages.HelpDisplayName(), required: true));
        Add(_role = Symbols.Option(context, "--role", "ROLE", Messages.HelpAccountRole()));
    }

    /// <inheritdoc />
    protected override async Task<int> RunAsync(ParseResult args, Session session, CancellationToken cancellationToken)
    {
        var name = OneTimePasswords.Name(args.GetRequiredValue(_name));
        var displayName = args.GetRequiredValue(_displayName).Trim();
        if (displayName.Length is 0 or > Account.MaxDisplayName)
        {
            throw Symbols.Refuse(Messages.DisplayNameNeeded());
        }

        var roles = Roles(args.GetValue(_role));
        var keeping = (await session.OpenAsync(cancellationToken)).GetRequiredService<AccountKeeping>();
        var password = Hashing.NewPassword();
        if (!await keeping.AddAsync(new Account(name, displayName, Hashing.Hash(password), Hashing.NewStamp()) { Roles = roles }, cancellationToken))
        {
            throw Symbols.Refuse(Messages.NameTaken(name.Value));
        }

        OneTimePasswords.Show(session, name, password);
        return ExitCode.Done;
    }

    private static IReadOnlyList<AccountRole> Roles(string? role) => role switch
    {
        null => [],
        _ when role.Equals(nameof(Role.Administrator), StringComparison.OrdinalIgnoreCase) => [new AccountRole(Role.Administrator, null)],
        _ => throw Symbols.Refuse(Messages.OnlyAdministratorHere(role)),
    };
}
