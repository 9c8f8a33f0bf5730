using System.CommandLine;
using ReportWorker.Core.Units;

namespace ReportWorker.Commands.Units;

/// <summary><c>units import</c>: brings units from a file into the tree.</summary>
internal sealed class UnitsImportCommand : AppCommand
{
    private readonly Argument<string> _file;

    public UnitsImportCommand(CommandContext context)
        : base(context, "import", Messages.HelpUnitsImport()) =>
        Add(_file = Symbols.Argument(context, "FILE", Messages.HelpFile()));

    /// <inheritdoc />
    protected override async Task<int> RunAsync(ParseResult args, Session session, CancellationToken cancellationToken)
    {
        var file = await Imports.ReadAsync(args.GetRequiredValue(_file), cancellationToken);
        var services = await session.OpenAsync(cancellationToken);
        var result = await services.GetRequiredService<UnitImport>().ImportAsync(file, cancellationToken);
        return Imports.Show(session, result, file, Messages.UnitsImported);
    }
}
