using System.CommandLine;
using ReportWorker.Core.Retention;

namespace ReportWorker.Commands.Database;

/// <summary><c>db purge</c>: lets go of what the settings no longer keep, as the service does once a day.</summary>
internal sealed class DbPurgeCommand : AppCommand
{
    private readonly Option<bool> _dryRun;

    public DbPurgeCommand(CommandContext context)
        : base(context, "purge", Messages.HelpDbPurge()) =>
        Add(_dryRun = Symbols.Switch(context, "--dry-run", Messages.HelpPurgeDryRun()));

    /// <inheritdoc />
    protected override async Task<int> RunAsync(ParseResult args, Session session, CancellationToken cancellationToken)
    {
        var services = await session.OpenAsync(cancellationToken);
        var dryRun = args.GetValue(_dryRun);
        if (!services.GetRequiredService<RetentionRules>().IsAny)
        {
            session.Tell(Messages.EverythingIsKept());
        }

        var gone = await services.GetRequiredService<Purge>().RunAsync(dryRun, cancellationToken);
        session.Tell(dryRun ? Messages.WouldPurge(gone.Bytes) : Messages.Purged(gone.Bytes));
        session.Result(
            new { dryRun, gone.Drafts, gone.Messages, gone.Attempts, gone.Files, gone.Blobs, gone.Bytes },
            $"drafts\t{gone.Drafts}",
            $"messages\t{gone.Messages}",
            $"attempts\t{gone.Attempts}",
            $"files\t{gone.Files}",
            $"blobs\t{gone.Blobs}");
        return ExitCode.Done;
    }
}
