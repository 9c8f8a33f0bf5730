using System.CommandLine;
using ReportWorker.Core.Auditing;
using ReportWorker.Core.Storing;

namespace ReportWorker.Commands.Database;

/// <summary><c>db import</c>: takes over everything from a SQLite database into the configured one, as when an office moves to a server.</summary>
internal sealed class DbImportCommand : AppCommand
{
    private readonly Argument<string> _file;

    public DbImportCommand(CommandContext context)
        : base(context, "import", Messages.HelpDbImport()) =>
        Add(_file = Symbols.Argument(context, "FILE", Messages.HelpImportedDatabase()));

    /// <inheritdoc />
    protected override async Task<int> RunAsync(ParseResult args, Session session, CancellationToken cancellationToken)
    {
        var services = await session.OpenAsync(cancellationToken);
        var file = Path.GetFullPath(args.GetRequiredValue(_file));
        var database = services.GetRequiredService<IDatabase>();
        var audit = services.GetRequiredService<Auditor>().Event("db.import", database.Description, file);
        var rows = await database.ImportAsync(file, audit, cancellationToken);
        session.Tell(Messages.DatabaseImported(rows, database.Description));
        session.Result(new { rows }, $"{rows}");
        return ExitCode.Done;
    }
}
