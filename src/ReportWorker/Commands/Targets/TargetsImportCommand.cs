using System.CommandLine;
using ReportWorker.Core.Intake;

namespace ReportWorker.Commands.Targets;

/// <summary><c>targets import</c>: brings planned values from a file into the database.</summary>
internal sealed class TargetsImportCommand : AppCommand
{
    private readonly Argument<string> _file;

    public TargetsImportCommand(CommandContext context)
        : base(context, "import", Messages.HelpTargetsImport()) =>
        Add(_file = Symbols.Argument(context, "FILE", Messages.HelpFile()));

    /// <inheritdoc />
    protected override async Task<int> RunAsync(ParseResult args, Session session, CancellationToken cancellationToken)
    {
        var file = await Imports.ReadAsync(args.GetRequiredValue(_file), cancellationToken);
        var services = await session.OpenAsync(cancellationToken);
        var result = await services.GetRequiredService<TargetImport>().ImportAsync(file, cancellationToken);
        return Imports.Show(session, result, file, Messages.TargetsImported);
    }
}
