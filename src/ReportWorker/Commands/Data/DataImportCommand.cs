using System.CommandLine;
using ReportWorker.Core.Intake;

namespace ReportWorker.Commands.Data;

/// <summary><c>data import</c>: takes units' answers from files, all or none.</summary>
internal sealed class DataImportCommand : AppCommand
{
    private readonly Argument<string[]> _files;
    private readonly Option<bool> _dryRun;

    public DataImportCommand(CommandContext context)
        : base(context, "import", Messages.HelpDataImport())
    {
        Add(_files = new Argument<string[]>("FILE") { Description = Messages.HelpFiles().ToString(context.Culture), Arity = ArgumentArity.OneOrMore });
        Add(_dryRun = Symbols.Switch(context, "--dry-run", Messages.HelpDryRun()));
    }

    /// <inheritdoc />
    protected override async Task<int> RunAsync(ParseResult args, Session session, CancellationToken cancellationToken)
    {
        var files = new List<SourceFile>();
        foreach (var path in args.GetRequiredValue(_files))
        {
            files.Add(await Imports.ReadAsync(path, cancellationToken));
        }

        var services = await session.OpenAsync(cancellationToken);
        var result = await services.GetRequiredService<DataImport>().ImportAsync(files, args.GetValue(_dryRun), cancellationToken);
        return Show(session, result);
    }

    private static int Show(Session session, DataImportResult result)
    {
        switch (result)
        {
            case DataImportResult.Imported imported:
                session.Tell(imported.DryRun
                    ? Messages.DataWouldImport(imported.Answers, imported.Unchanged, imported.Values)
                    : Messages.DataImported(imported.Answers, imported.Unchanged, imported.Values));
                session.Result(new
                {
                    imported.DryRun,
                    imported.Answers,
                    imported.Unchanged,
                    imported.Values,
                    submissions = imported.Submissions.Select(head => new { head.Id, unit = head.Unit.Value, head.Form, period = head.Period.Text, head.Revision }),
                });
                return ExitCode.Done;
            case DataImportResult.Rejected rejected:
                throw Imports.Refuse(rejected.Problems, rejected.Count);
            default:
                throw new InvalidOperationException($"Unknown result {result.GetType()}.");
        }
    }
}
