using Microsoft.EntityFrameworkCore;
using ReportWorker.Core.Auditing;
using ReportWorker.Core.Intake;
using ReportWorker.Core.Intake.Reminding;
using ReportWorker.Core.Mailing;
using ReportWorker.Core.Periods;
using ReportWorker.Core.Storing;
using ReportWorker.Core.Units;
using ReportWorker.Storage.Model;
using ReportWorker.Storage.Rows;
using ReportWorker.Storage.Running;

namespace ReportWorker.Storage.Stores;

internal sealed class ReminderStore(Transactor transactor, Backend backend) : IReminderStore
{
    // Who sent something that waits for a decision has answered; who was sent it back has not.
    private static readonly SubmissionState[] Answering = [SubmissionState.Taken, SubmissionState.Late, SubmissionState.Unconfirmed];

    public Task<IReadOnlyList<ReminderKey>> ReadAsync(
        IReadOnlyCollection<string> forms, IReadOnlyCollection<PeriodKey> periods, CancellationToken cancellationToken) =>
        transactor.ReadAsync<IReadOnlyList<ReminderKey>>(
            async (context, cancel) => [.. await KeysAsync(context, forms, periods, cancel)], cancellationToken);

    public Task<bool> QueueAsync(
        IReadOnlyList<NewReminder> reminders, IReadOnlyList<Blob> bodies, AuditEvent audit, CancellationToken cancellationToken) =>
        transactor.TryWriteAsync(
            async (context, cancel) =>
            {
                if (!await StandsAsync(context, reminders, cancel))
                {
                    return false;
                }

                var at = UtcInstant.From(audit.At);
                var messages = reminders.SelectMany(reminder => new[] { reminder.Mail, reminder.Copy }).OfType<NewDelivery>().Distinct()
                    .ToDictionary(message => message, message => OutgoingMessages.Write(message, null, at));
                await SupersedeAsync(context, messages.Values, at, cancel);
                await context.AddMissingAsync(backend, bodies, cancel);
                context.Deliveries.AddRange(messages.Values);
                context.Reminders.AddRange(reminders.Select(reminder => new ReminderRow
                {
                    Unit = reminder.Key.Unit.Value,
                    Form = reminder.Key.Form,
                    Period = reminder.Key.Period.Text,
                    Step = reminder.Key.Step,
                    At = at,
                    Delivery = reminder.Mail is null ? null : messages[reminder.Mail],
                    Copy = reminder.Copy is null ? null : messages[reminder.Copy],
                }));
                context.AuditEvents.Add(AuditRows.Write(audit));
                await context.SaveChangesAsync(cancel);
                return true;
            },
            cancellationToken);

    public Task<int> CancelAnsweredAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        var at = UtcInstant.From(now);
        return transactor.WriteAsync((context, cancel) => Answered(context).StopAsync(DeliveryState.Cancelled, at, cancel), cancellationToken);
    }

    internal static IQueryable<DeliveryRow> Answered(ReportWorkerContext context) =>
        Unsent(context).Where(delivery =>
            context.Reminders.Any(reminder => reminder.DeliveryId == delivery.Id)
            && !context.Reminders.Any(reminder => reminder.DeliveryId == delivery.Id
                && !context.Submissions.Any(answer =>
                    answer.Unit == reminder.Unit && answer.Form == reminder.Form && answer.Period == reminder.Period && Answering.Contains(answer.State))));

    private static IQueryable<DeliveryRow> Unsent(ReportWorkerContext context) =>
        context.Deliveries.Where(delivery => delivery.Purpose == MessagePurpose.Reminder).WhereWaiting();

    // Nobody has said any of it, and nobody has answered, since the caller looked.
    private static async Task<bool> StandsAsync(
        ReportWorkerContext context, IReadOnlyList<NewReminder> reminders, CancellationToken cancellationToken)
    {
        var keys = reminders.Select(reminder => reminder.Key).ToList();
        List<string> forms = [.. keys.Select(key => key.Form).Distinct()];
        List<PeriodKey> periods = [.. keys.Select(key => key.Period).Distinct()];
        var said = (await KeysAsync(context, forms, periods, cancellationToken)).ToHashSet();
        if (keys.Exists(said.Contains))
        {
            return false;
        }

        List<string> names = [.. periods.Select(period => period.Text)];
        var answered = (await context.Submissions.AsNoTracking()
            .Where(answer => Answering.Contains(answer.State) && forms.Contains(answer.Form) && names.Contains(answer.Period))
            .Select(answer => new { answer.Unit, answer.Form, answer.Period })
            .ToListAsync(cancellationToken)).Select(answer => (answer.Unit, answer.Form, answer.Period)).ToHashSet();
        return !keys.Exists(key => answered.Contains((key.Unit.Value, key.Form, key.Period.Text)));
    }

    private static async Task<IEnumerable<ReminderKey>> KeysAsync(
        ReportWorkerContext context, IReadOnlyCollection<string> forms, IReadOnlyCollection<PeriodKey> periods, CancellationToken cancellationToken)
    {
        List<string> names = [.. periods.Select(period => period.Text)];
        var rows = await context.Reminders.AsNoTracking()
            .Where(reminder => forms.Contains(reminder.Form) && names.Contains(reminder.Period))
            .Select(reminder => new { reminder.Unit, reminder.Form, reminder.Period, reminder.Step })
            .ToListAsync(cancellationToken);
        return rows.Select(row => new ReminderKey(UnitCode.Parse(row.Unit), row.Form, PeriodKey.Parse(row.Period), row.Step));
    }

    private static async Task SupersedeAsync(
        ReportWorkerContext context, IEnumerable<DeliveryRow> messages, DateTime at, CancellationToken cancellationToken)
    {
        var waiting = await Unsent(context).Select(delivery => new { delivery.Id, delivery.RecipientNormalised }).ToListAsync(cancellationToken);
        if (waiting.Count > 0)
        {
            var recipients = messages.Select(message => message.RecipientNormalised).ToHashSet();
            List<long> ids = [.. waiting.Where(delivery => recipients.Contains(delivery.RecipientNormalised)).Select(delivery => delivery.Id)];
            await Unsent(context).Where(delivery => ids.Contains(delivery.Id)).StopAsync(DeliveryState.Cancelled, at, cancellationToken);
        }
    }
}
