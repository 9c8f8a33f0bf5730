using Microsoft.EntityFrameworkCore;
using ReportWorker.Core.Indicators;
using ReportWorker.Core.Intake;
using ReportWorker.Storage.Model;
using ReportWorker.Storage.Rows;
using ReportWorker.Storage.Running;

namespace ReportWorker.Storage.Stores;

/// <summary>Reads everything that a query means; values go from the driver's reader to the visitor with nothing between.</summary>
internal static class SubmissionReader
{
    public static async Task ReadAsync(
        ReportWorkerContext context, Backend backend, SubmissionQuery query, ISubmissionVisitor visitor, CancellationToken cancellationToken)
    {
        var heads = await context.Submissions.AsNoTracking().Counting(query).InOrder().ToListAsync(cancellationToken);
        var numbers = await context.Indicators.AsNoTracking()
            .OrderBy(indicator => indicator.Id)
            .Select(indicator => new IndicatorNumber(indicator.Id, indicator.Code))
            .ToListAsync(cancellationToken);
        visitor.Begin(heads.ConvertAll(SubmissionRows.Read), numbers);
        if (heads.Count == 0)
        {
            return;
        }

        await using (var command = Values(context, query).CreateDbCommand())
        {
            // A city has twenty million rows: waiting for each of them would cost more than reading it.
            command.CommandTimeout = 0;
            await using var reader = await command.ExecuteReaderAsync(cancellationToken);
            backend.Drain(reader, visitor, cancellationToken);
        }

        await foreach (var row in Narratives(context, query).AsNoTracking().AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            visitor.Narrative(row.SubmissionId, new SubmissionNarrative(IndicatorCode.Parse(row.Section), row.Text, row.Cell));
        }
    }

    internal static IQueryable<SubmissionValueRow> Values(ReportWorkerContext context, SubmissionQuery query) =>
        context.Submissions.Counting(query).Join(
            context.SubmissionValues, submission => submission.Id, value => value.SubmissionId, (_, value) => value);

    internal static IQueryable<NarrativeRow> Narratives(ReportWorkerContext context, SubmissionQuery query) =>
        context.Submissions.Counting(query).Join(
            context.Narratives, submission => submission.Id, narrative => narrative.SubmissionId, (_, narrative) => narrative);
}
