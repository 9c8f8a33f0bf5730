using System.CommandLine;
using System.Globalization;
using ReportWorker.Core.Periods;
using ReportWorker.Core.Storing;

namespace ReportWorker.Commands.Database;

/// <summary><c>db backup</c>: copies a SQLite database while the service works on it.</summary>
internal sealed class DbBackupCommand : AppCommand
{
    private readonly Option<string> _to;

    public DbBackupCommand(CommandContext context)
        : base(context, "backup", Messages.HelpDbBackup()) =>
        Add(_to = Symbols.Option(context, "--to", "FILE", Messages.HelpBackupTo()));

    /// <inheritdoc />
    protected override async Task<int> RunAsync(ParseResult args, Session session, CancellationToken cancellationToken)
    {
        // The schema is left as it is: a backup is what comes before an upgrade.
        var path = Path.GetFullPath(args.GetValue(_to) ?? DefaultPath(session));
        var bytes = await session.Services.GetRequiredService<IDatabase>().BackupAsync(path, cancellationToken);
        session.Tell(Messages.BackupWritten(bytes));
        session.Result(new { path, bytes }, path);
        return ExitCode.Done;
    }

    private static string DefaultPath(Session session)
    {
        var clock = session.Services.GetRequiredService<OfficeClock>();
        var stamp = clock.Local(clock.Now).ToString("yyyyMMdd-HHmmss", CultureInfo.InvariantCulture);
        return Path.Combine(session.Settings.Require().Paths.Data, "backup", $"reportworker-{stamp}.db");
    }
}
