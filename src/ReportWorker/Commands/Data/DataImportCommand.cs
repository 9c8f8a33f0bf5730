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
        return Imports.Show(session, result);
    }
}
