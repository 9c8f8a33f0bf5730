using System.CommandLine;
using ReportWorker.Core.Ledger;
using ReportWorker.Core.Mailing;
using ReportWorker.Core.Periods;
using ReportWorker.Core.Problems;

namespace ReportWorker.Commands.Deliveries;

/// <summary><c>delivery list</c>: what went to whom.</summary>
internal sealed class DeliveryListCommand : AppCommand
{
    private readonly Option<string> _edition;
    private readonly Option<string> _state;

    public DeliveryListCommand(CommandContext context)
        : base(context, "list", Messages.HelpDeliveryList())
    {
        Add(_edition = Symbols.Option(context, "--edition", "EDITION", Messages.HelpEdition()));
        Add(_state = Symbols.Option(context, "--state", "STATE", Messages.HelpDeliveryState(StateNames())));
    }

    /// <inheritdoc />
    protected override async Task<int> RunAsync(ParseResult args, Session session, CancellationToken cancellationToken)
    {
        var state = State(args.GetValue(_state));
        var services = await session.OpenAsync(cancellationToken);
        EditionKey? edition = args.GetValue(_edition) is { } text
            ? (await services.GetRequiredService<Core.Ledger.Editions>().ResolveAsync(text, cancellationToken)).Key
            : null;
        var query = new DeliveryQuery(edition, state is { } only ? [only] : null);
        var clock = services.GetRequiredService<OfficeClock>();
        session.TellPause(await services.GetRequiredService<PauseMail>().ReadAsync(cancellationToken), clock);
        session.List(
            await services.GetRequiredService<Core.Mailing.Deliveries>().ListAsync(query, cancellationToken),
            new("id", Messages.ColumnId(), row => row.Id),
            new("edition", Messages.ColumnEdition(), row => (object?)row.Edition?.ToString() ?? (session.IsJson ? null : Names.Of(row.Purpose))),
            new("messageId", null, row => row.MessageId),
            new("subject", null, row => row.Subject),
            new("recipient", Messages.ColumnRecipient(), row => row.Recipient),
            new("state", Messages.ColumnState(), row => session.IsJson ? row.State : Names.Of(row.State)),
            new("attempts", Messages.ColumnAttempts(), row => row.Attempts),
            new("dataAttempts", null, row => row.DataAttempts),
            new("decision", null, row => row.Decision),
            new("nextAttemptAt", Messages.ColumnNextAttempt(), row => row.NextAttemptAt is { } at ? clock.Local(at) : null),
            new("changedAt", Messages.ColumnChanged(), row => clock.Local(row.ChangedAt)),
            new("reply", Messages.ColumnReply(), row => row.Reply));
        return ExitCode.Done;
    }

    private static string StateNames() => string.Join(", ", Enum.GetNames<DeliveryState>().Select(name => name.ToLowerInvariant()));

    private static DeliveryState? State(string? text) =>
        text is null ? null
        : Array.Find(Enum.GetNames<DeliveryState>(), name => name.Equals(text, StringComparison.OrdinalIgnoreCase)) is { } name ? Enum.Parse<DeliveryState>(name)
        : throw Symbols.Refuse(Messages.WrongChoice("--state", text, StateNames()));
}
