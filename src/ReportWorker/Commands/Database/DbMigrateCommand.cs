using System.CommandLine;
using ReportWorker.Core.Storing;
using ReportWorker.Hosting;

namespace ReportWorker.Commands.Database;

/// <summary><c>db migrate</c>: brings the schema up to date, the schedule's tables included.</summary>
internal sealed class DbMigrateCommand(CommandContext context) : AppCommand(context, "migrate", Messages.HelpDbMigrate())
{
    /// <inheritdoc />
    protected override async Task<int> RunAsync(ParseResult args, Session session, CancellationToken cancellationToken)
    {
        var database = session.Services.GetRequiredService<IDatabase>();
        var applied = await database.MigrateAsync(cancellationToken);
        await ScheduleTables.CreateAsync(session.Settings.Require().Database, cancellationToken);
        session.Tell(applied.Count == 0 ? Messages.SchemaCurrent(database.Description) : Messages.SchemaMigrated(database.Description, applied.Count));
        session.Result(new { database = database.Description, applied }, applied);
        return ExitCode.Done;
    }
}
