using System.CommandLine;
using ReportWorker.Core.Accounts;
using ReportWorker.Core.Problems;
using ReportWorker.Hosting.Accounts;

namespace ReportWorker.Commands.Accounts;

/// <summary><c>account reset</c>: lets somebody in again who cannot sign in any more, be it the only administrator.</summary>
internal sealed class AccountResetCommand : AppCommand
{
    private readonly Argument<string> _name;

    public AccountResetCommand(CommandContext context)
        : base(context, "reset", Messages.HelpAccountReset()) =>
        Add(_name = Symbols.Argument(context, "NAME", Messages.HelpAccountName()));

    /// <inheritdoc />
    protected override async Task<int> RunAsync(ParseResult args, Session session, CancellationToken cancellationToken)
    {
        var name = OneTimePasswords.Name(args.GetRequiredValue(_name));
        var keeping = (await session.OpenAsync(cancellationToken)).GetRequiredService<AccountKeeping>();
        var password = Hashing.NewPassword();
        var result = await keeping.ResetAsync(name, Hashing.Hash(password), Hashing.NewStamp(), cancellationToken);
        if (result != KeepingResult.Done)
        {
            throw result == KeepingResult.NoSuchAccount
                ? Symbols.Refuse(Messages.NoAccountOfName(name.Value))
                : new RequestRefusedException(RefusalKind.WorkFailed, new Problem(Messages.ChangedMeanwhile()));
        }

        if (await keeping.FindAsync(name, cancellationToken) is { IsDisabled: true })
        {
            session.Tell(Messages.AccountIsDisabled(name.Value));
        }

        OneTimePasswords.Show(session, name, password);
        return ExitCode.Done;
    }
}
