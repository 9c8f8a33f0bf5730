using System.CommandLine;
using ReportWorker.Core.Ledger;
using ReportWorker.Expressions;

namespace ReportWorker.Commands.Editions;

/// <summary>A command about one edition.</summary>
internal abstract class EditionCommand : AppCommand
{
    private readonly Argument<string> _edition;

    protected EditionCommand(CommandContext context, string name, Message help)
        : base(context, name, help) =>
        Add(_edition = Symbols.Argument(context, "EDITION", Messages.HelpEdition()));

    /// <summary>The edition that was named.</summary>
    protected Task<Edition> EditionAsync(ParseResult args, IServiceProvider services, CancellationToken cancellationToken) =>
        services.GetRequiredService<Core.Ledger.Editions>().ResolveAsync(args.GetRequiredValue(_edition), cancellationToken);
}
