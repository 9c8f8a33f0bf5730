using Microsoft.EntityFrameworkCore;
using ReportWorker.Core.Indicators;
using ReportWorker.Core.Intake;
using ReportWorker.Storage.Model;
using ReportWorker.Storage.Rows;

namespace ReportWorker.Storage.Stores;

/// <summary>Reads single values with their places in the sources, as many submissions at a time as a statement has parameters for.</summary>
internal static class SubmissionCells
{
    private const int MostAtOnce = 500;

    public static async Task<IReadOnlyList<SubmissionCell>> ReadAsync(
        ReportWorkerContext context,
        IReadOnlyCollection<long> submissions,
        IReadOnlyCollection<IndicatorCode> indicators,
        CancellationToken cancellationToken)
    {
        var wanted = indicators.ToHashSet();
        var codes = (await context.Indicators.AsNoTracking().ToListAsync(cancellationToken))
            .Select(row => (row.Id, Code: IndicatorCode.Parse(row.Code)))
            .Where(indicator => wanted.Contains(indicator.Code))
            .ToDictionary(indicator => indicator.Id, indicator => indicator.Code);
        List<SubmissionCell> cells = [];
        if (codes.Count == 0)
        {
            return cells;
        }

        foreach (var chunk in submissions.Distinct().Order().Chunk(MostAtOnce))
        {
            var rows = await Of(context, chunk, [.. codes.Keys]).AsNoTracking().ToListAsync(cancellationToken);
            cells.AddRange(rows.Select(row => Read(row, codes[row.IndicatorId])).OrderBy(cell => cell.Submission).ThenBy(cell => cell.Indicator));
        }

        return cells;
    }

    internal static IQueryable<SubmissionValueRow> Of(ReportWorkerContext context, long[] submissions, int[] indicators) =>
        context.SubmissionValues.Where(value => submissions.Contains(value.SubmissionId))
            .Among(indicators);

    internal static SubmissionCell Read(SubmissionValueRow row, IndicatorCode indicator) => new(
        row.SubmissionId, indicator, row.Number is { } number ? Decimals.Normalise(number) : null, row.Text, row.Cell);
}
