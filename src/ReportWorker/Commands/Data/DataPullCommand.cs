using System.CommandLine;
using ReportWorker.Core.Intake.Pulling;

namespace ReportWorker.Commands.Data;

/// <summary><c>data pull</c>: takes units' answers from another database.</summary>
internal sealed class DataPullCommand : AppCommand
{
    private readonly Argument<string> _source;
    private readonly Option<string> _period;
    private readonly Option<bool> _dryRun;

    public DataPullCommand(CommandContext context)
        : base(context, "pull", Messages.HelpDataPull())
    {
        Add(_source = Symbols.Argument(context, "SOURCE", Messages.HelpSource()));
        Add(_period = Symbols.Period(context, required: false));
        Add(_dryRun = Symbols.Switch(context, "--dry-run", Messages.HelpDryRun()));
    }

    /// <inheritdoc />
    protected override async Task<int> RunAsync(ParseResult args, Session session, CancellationToken cancellationToken)
    {
        var period = Symbols.Period(args.GetValue(_period));
        var services = await session.OpenAsync(cancellationToken);
        var result = await services.GetRequiredService<DataPull>()
            .RunAsync(args.GetRequiredValue(_source), period, args.GetValue(_dryRun), cancellationToken);
        return Imports.Show(session, result);
    }
}
