using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using ReportWorker.Core.Indicators;
using ReportWorker.Core.Intake;
using ReportWorker.Storage.Model;
using ReportWorker.Storage.Rows;

namespace ReportWorker.Storage.Stores;

/// <summary>Reads everything that a query means; values go from the driver's reader to the visitor with nothing between.</summary>
internal static class SubmissionReader
{
    private const int RowsBetweenLooksAtTheToken = 4096;

    public static async Task ReadAsync(
        ReportWorkerContext context, SubmissionQuery query, ISubmissionVisitor visitor, CancellationToken cancellationToken)
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
            Drain(reader, visitor, cancellationToken);
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

    private static void Drain(DbDataReader reader, ISubmissionVisitor visitor, CancellationToken cancellationToken)
    {
        var submission = reader.GetOrdinal(nameof(SubmissionValueRow.SubmissionId));
        var indicator = reader.GetOrdinal(nameof(SubmissionValueRow.IndicatorId));
        var breakdown = reader.GetOrdinal(nameof(SubmissionValueRow.Breakdown));
        var number = reader.GetOrdinal(nameof(SubmissionValueRow.Number));
        var text = reader.GetOrdinal(nameof(SubmissionValueRow.Text));
        var cell = reader.GetOrdinal(nameof(SubmissionValueRow.Cell));
        for (var row = 0; reader.Read(); row++)
        {
            if (row % RowsBetweenLooksAtTheToken == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
            }

            visitor.Value(new StoredValue(
                reader.GetInt64(submission),
                reader.GetInt32(indicator),
                reader.GetString(breakdown) is { Length: > 0 } part ? part : null,
                reader.IsDBNull(number) ? null : Decimals.Normalise(reader.GetDecimal(number)),
                reader.IsDBNull(text) ? null : reader.GetString(text),
                reader.IsDBNull(cell) ? null : reader.GetString(cell)));
        }
    }
}
