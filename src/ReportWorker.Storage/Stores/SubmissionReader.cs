using Microsoft.EntityFrameworkCore;
using ReportWorker.Core.Indicators;
using ReportWorker.Core.Intake;
using ReportWorker.Storage.Model;
using ReportWorker.Storage.Rows;
using ReportWorker.Storage.Running;

namespace ReportWorker.Storage.Stores;

/// <summary>A value without its cell, which a mass of figures has no use for.</summary>
internal sealed record ValueOnly(long SubmissionId, int IndicatorId, decimal? Number, string? Text);

/// <summary>Reads everything that a query means; values go from the driver's reader to the visitor with nothing between.</summary>
internal static class SubmissionReader
{
    public static async Task ReadAsync(
        ReportWorkerContext context, Backend backend, SubmissionQuery query, ISubmissionVisitor visitor, CancellationToken cancellationToken)
    {
        var heads = await context.Submissions.AsNoTracking().Matching(query).ToListAsync(cancellationToken);
        var numbers = await context.Indicators.AsNoTracking()
            .OrderBy(indicator => indicator.Id)
            .Select(indicator => new IndicatorNumber(indicator.Id, indicator.Code))
            .ToListAsync(cancellationToken);
        visitor.Begin(SubmissionRows.Read(heads), numbers);
        if (heads.Count == 0)
        {
            return;
        }

        var indicators = Wanted(query, numbers);
        if (indicators is not { Length: 0 })
        {
            var isSifted = backend.IsInProcess && indicators?.Length > numbers.Count / 2;
            await using var command = Values(context, query, isSifted ? null : indicators).CreateDbCommand();
            // A city has twenty million rows: waiting for each of them would cost more than reading it.
            command.CommandTimeout = 0;
            await using var reader = await command.ExecuteReaderAsync(cancellationToken);
            backend.Drain(reader, context.Database.GetDbConnection(), isSifted ? new ValueSieve(visitor, indicators!) : visitor, cancellationToken);
        }

        if (query.Narratives)
        {
            await foreach (var row in Narratives(context, query).AsNoTracking().AsAsyncEnumerable().WithCancellation(cancellationToken))
            {
                visitor.Narrative(row.SubmissionId, new SubmissionNarrative(IndicatorCode.Parse(row.Section), row.Text, row.Cell));
            }
        }
    }

    internal static IQueryable<ValueOnly> Values(ReportWorkerContext context, SubmissionQuery query, int[]? indicators)
    {
        IQueryable<SubmissionValueRow> values = context.SubmissionValues;
        return context.Submissions.Matching(query).Join(
            indicators is null ? values : values.Among(indicators),
            submission => submission.Id,
            value => value.SubmissionId,
            (_, value) => new ValueOnly(value.SubmissionId, value.IndicatorId, value.Number, value.Text));
    }

    internal static IQueryable<NarrativeRow> Narratives(ReportWorkerContext context, SubmissionQuery query) =>
        context.Submissions.Matching(query).Join(
            context.Narratives, submission => submission.Id, narrative => narrative.SubmissionId, (_, narrative) => narrative);

    /// <summary>The values of these indicators. Their numbers stand in the statement: they would use up its parameters.</summary>
    internal static IQueryable<SubmissionValueRow> Among(this IQueryable<SubmissionValueRow> values, int[] indicators) =>
        values.Where(value => EF.Constant(indicators).Contains(value.IndicatorId));

    /// <summary>The numbers of the indicators that the query asks for; null for all.</summary>
    private static int[]? Wanted(SubmissionQuery query, List<IndicatorNumber> numbers)
    {
        if (query.Indicators is null)
        {
            return null;
        }

        var codes = query.Indicators.Select(code => code.Value).ToHashSet();
        return [.. numbers.Where(indicator => codes.Contains(indicator.Code)).Select(indicator => indicator.Number)];
    }
}
