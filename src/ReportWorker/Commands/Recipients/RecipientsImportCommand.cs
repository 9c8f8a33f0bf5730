using System.CommandLine;
using ReportWorker.Core.Mailing;

namespace ReportWorker.Commands.Recipients;

/// <summary><c>recipients import</c>: brings groups and people from a file into the database.</summary>
internal sealed class RecipientsImportCommand : AppCommand
{
    private readonly Argument<string> _file;

    public RecipientsImportCommand(CommandContext context)
        : base(context, "import", Messages.HelpRecipientsImport()) =>
        Add(_file = Symbols.Argument(context, "FILE", Messages.HelpFile()));

    /// <inheritdoc />
    protected override async Task<int> RunAsync(ParseResult args, Session session, CancellationToken cancellationToken)
    {
        var file = await Imports.ReadAsync(args.GetRequiredValue(_file), cancellationToken);
        var services = await session.OpenAsync(cancellationToken);
        var result = await services.GetRequiredService<RecipientImport>().ImportAsync(file, cancellationToken);
        return Imports.Show(session, result, file, Messages.RecipientsImported);
    }
}
