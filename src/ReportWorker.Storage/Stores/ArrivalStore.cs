using Microsoft.EntityFrameworkCore;
using ReportWorker.Core.Auditing;
using ReportWorker.Core.Intake.Arriving;
using ReportWorker.Core.Mailing;
using ReportWorker.Core.Periods;
using ReportWorker.Core.Units;
using ReportWorker.Storage.Model;
using ReportWorker.Storage.Rows;
using ReportWorker.Storage.Running;

namespace ReportWorker.Storage.Stores;

internal sealed class ArrivalStore(Transactor transactor, Backend backend) : IArrivalStore
{
    private const int MostUnits = 500;

    public Task<ArrivalRecord?> FindAsync(string key, CancellationToken cancellationToken) => transactor.ReadAsync(
        async (context, cancel) => await context.Arrivals.AsNoTracking().FirstOrDefaultAsync(row => row.Key == key, cancel) is { } row ? Read(row) : null,
        cancellationToken);

    public Task<ArrivalRecord> StoreAsync(NewArrival arrival, AuditEvent audit, CancellationToken cancellationToken) => transactor.WriteAsync(
        async (context, cancel) =>
        {
            if (await context.Arrivals.AsNoTracking().FirstOrDefaultAsync(known => known.Key == arrival.Record.Key, cancel) is { } other)
            {
                return Read(other);
            }

            var row = Write(arrival.Record);
            if (arrival.Submission is { } submission)
            {
                row.Submission = (await new SubmissionWriter(context, backend).AddAsync([submission], audit, cancel))[0];
            }
            else
            {
                context.AuditEvents.Add(AuditRows.Write(audit));
            }

            if (arrival.Answer is { } answer)
            {
                await context.AddMissingAsync(backend, [arrival.AnswerBody!], cancel); // it has one
                row.Answer = OutgoingMessages.Write(answer, null, UtcInstant.From(audit.At));
            }

            context.Arrivals.Add(row);
            await context.SaveChangesAsync(cancel);
            return Read(row);
        },
        cancellationToken);

    public Task<IReadOnlyList<ArrivalRecord>> ListAsync(ArrivalOutcome? outcome, int most, CancellationToken cancellationToken) =>
        transactor.ReadAsync<IReadOnlyList<ArrivalRecord>>(
            async (context, cancel) =>
            {
                var rows = await context.Arrivals.AsNoTracking().Where(row => outcome == null || row.Outcome == outcome)
                    .OrderByDescending(row => row.Id).Take(most).ToListAsync(cancel);
                return rows.ConvertAll(Read);
            },
            cancellationToken);

    public Task<int> AnswersAsync(string address, DateTimeOffset since, CancellationToken cancellationToken)
    {
        var (recipient, at) = (Addresses.Normalise(address), UtcInstant.From(since));
        return transactor.ReadAsync(
            (context, cancel) => context.Deliveries.CountAsync(
                delivery => delivery.Purpose == MessagePurpose.Answer && delivery.RecipientNormalised == recipient && delivery.QueuedAt >= at, cancel),
            cancellationToken);
    }

    public Task<bool> WasAnsweredAsync(string hash, DateTimeOffset since, CancellationToken cancellationToken)
    {
        var at = UtcInstant.From(since);
        return transactor.ReadAsync(
            (context, cancel) => context.Arrivals.AnyAsync(row => row.Hash == hash && row.AnswerId != null && row.At >= at, cancel), cancellationToken);
    }

    public Task<int> AnsweredAsync(string form, PeriodKey period, IReadOnlyCollection<UnitCode> units, CancellationToken cancellationToken) =>
        transactor.ReadAsync(
            async (context, cancel) =>
            {
                var count = 0;
                foreach (var chunk in units.Select(unit => unit.Value).Chunk(MostUnits))
                {
                    count += await context.Submissions.CountAsync(
                        answer => answer.Counts && answer.Form == form && answer.Period == period.Text && chunk.Contains(answer.Unit), cancel);
                }

                return count;
            },
            cancellationToken);

    private static ArrivalRow Write(ArrivalRecord record) => new()
    {
        Key = record.Key,
        At = UtcInstant.From(record.At),
        Outcome = record.Outcome,
        Name = record.Name,
        Hash = record.Hash,
        Sender = Lengths.Clip(record.Sender, Lengths.Email),
        MailId = record.Mail,
        Unit = record.Unit?.Value,
        Form = record.Form,
        Period = record.Period?.Text,
        Problems = record.Problems,
        SubmissionId = record.Submission,
    };

    private static ArrivalRecord Read(ArrivalRow row) => new(row.Key, UtcInstant.Read(row.At), row.Outcome, row.Name, row.Hash)
    {
        Sender = row.Sender,
        Mail = row.MailId,
        Unit = row.Unit is { } unit ? UnitCode.Parse(unit) : null,
        Form = row.Form,
        Period = row.Period is { } period ? PeriodKey.Parse(period) : null,
        Problems = row.Problems,
        Submission = row.SubmissionId ?? row.Submission?.Id,
        Answer = row.AnswerId ?? row.Answer?.Id,
    };
}
