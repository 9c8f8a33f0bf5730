using System.CommandLine;
using ReportWorker.Core.Mailing;
using ReportWorker.Core.Periods;
using ReportWorker.Core.Problems;
using ReportWorker.Expressions;

namespace ReportWorker.Commands.Deliveries;

/// <summary><c>delivery show</c>: one delivery with each of its attempts, and the message itself.</summary>
internal sealed class DeliveryShowCommand : AppCommand
{
    private readonly Argument<string> _delivery;
    private readonly Option<string> _eml;

    public DeliveryShowCommand(CommandContext context)
        : base(context, "show", Messages.HelpDeliveryShow())
    {
        Add(_delivery = Symbols.Argument(context, "DELIVERY", Messages.HelpDelivery()));
        Add(_eml = Symbols.Option(context, "--eml", "FILE", Messages.HelpDeliveryEml()));
    }

    /// <inheritdoc />
    protected override async Task<int> RunAsync(ParseResult args, Session session, CancellationToken cancellationToken)
    {
        var id = Symbols.Number("DELIVERY", args.GetRequiredValue(_delivery))!.Value;
        var services = await session.OpenAsync(cancellationToken);
        var details = await services.GetRequiredService<Core.Mailing.Deliveries>().ShowAsync(id, cancellationToken);
        if (args.GetValue(_eml) is { } file)
        {
            await WriteAsync(session, details, Path.GetFullPath(file), cancellationToken);
        }

        Show(session, details, services.GetRequiredService<OfficeClock>());
        return ExitCode.Done;
    }

    private static async Task WriteAsync(Session session, DeliveryDetails details, string file, CancellationToken cancellationToken)
    {
        if (details.Message is not { } message)
        {
            throw new RequestRefusedException(RefusalKind.WorkFailed, new Problem(Messages.MessagePurged(details.Delivery.Id)));
        }

        if (File.Exists(file))
        {
            throw Symbols.Refuse(Messages.FileIsThere(file));
        }

        await File.WriteAllBytesAsync(file, message, cancellationToken);
        session.Tell(Messages.MessageWritten(file, message.Length));
    }

    private static void Show(Session session, DeliveryDetails details, OfficeClock clock)
    {
        var delivery = details.Delivery;
        if (session.IsJson)
        {
            session.Result(new
            {
                delivery.Id,
                edition = delivery.Edition?.ToString(),
                delivery.MessageId,
                delivery.Subject,
                delivery.Recipient,
                delivery.RecipientName,
                delivery.State,
                delivery.Attempts,
                delivery.DataAttempts,
                nextAttemptAt = delivery.NextAttemptAt is { } next ? clock.Local(next) : (DateTimeOffset?)null,
                delivery.Reply,
                delivery.Decision,
                queuedAt = clock.Local(delivery.QueuedAt),
                changedAt = clock.Local(delivery.ChangedAt),
                details.MessageHash,
                bytes = details.Message?.Length,
                tried = details.Attempts.Select(attempt => new
                {
                    startedAt = attempt.StartedAt is { } at ? clock.Local(at) : (DateTimeOffset?)null,
                    endedAt = clock.Local(attempt.EndedAt),
                    attempt.Phase,
                    attempt.Outcome,
                    attempt.Reply,
                    attempt.Owner,
                }),
            });
            return;
        }

        session.Result(delivery, Lines(session, delivery));
        session.List(
            details.Attempts,
            new("startedAt", Messages.ColumnStarted(), attempt => attempt.StartedAt is { } at ? clock.Local(at) : null),
            new("endedAt", Messages.ColumnEnded(), attempt => clock.Local(attempt.EndedAt)),
            new("phase", Messages.ColumnPhase(), attempt => attempt.Phase == DeliveryPhase.Pre ? Messages.PhasePre() : Messages.PhaseData()),
            new("outcome", Messages.ColumnState(), attempt => Names.Of(attempt.Outcome)),
            new("reply", Messages.ColumnReply(), attempt => attempt.Reply));
    }

    private static IEnumerable<string> Lines(Session session, Delivery delivery)
    {
        (Message Name, object? Value)[] facts =
        [
            (Messages.ColumnEdition(), delivery.Edition?.ToString() ?? Names.Of(delivery.Purpose).ToString(session.Culture)),
            (Messages.ColumnRecipient(), $"{delivery.RecipientName} <{delivery.Recipient}>"),
            (Messages.ColumnState(), Names.Of(delivery.State).ToString(session.Culture)),
            (Messages.ColumnCopies(), delivery.DataAttempts > 0 ? Messages.CopiesPerhaps(delivery.DataAttempts).ToString(session.Culture) : null),
            (Messages.ColumnDecision(), delivery.Decision),
        ];
        return facts.Where(fact => fact.Value is not null).Select(fact => $"{fact.Name.ToString(session.Culture)}: {fact.Value}")
            .Append($"Subject: {delivery.Subject}").Append($"Message-ID: <{delivery.MessageId}>");
    }
}
