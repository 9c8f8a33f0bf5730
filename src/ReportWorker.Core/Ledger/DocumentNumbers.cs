using ReportWorker.Core.Periods;
using ReportWorker.Core.Problems;
using ReportWorker.Core.Reports;

namespace ReportWorker.Core.Ledger;

/// <summary>Proposes document numbers where a report has a counter. The office's register decides: it counts other documents too.</summary>
public sealed class DocumentNumbers(IDocumentNumberStore store, OfficeClock clock)
{
    /// <summary>What the number of a document is counted in; null where nothing is counted.</summary>
    internal static NumberSeries? SeriesOf(ReportDefinition report, DueKey due, string? symbol, DateOnly day) =>
        symbol is not null && report.Number?.Counter?.TermOf(day) is { } term ? new NumberSeries(due.Unit, symbol, term) : null;

    /// <summary>The same for somebody who wants a number of it.</summary>
    /// <exception cref="RequestRefusedException">Nothing is counted; it says why.</exception>
    internal static NumberSeries Require(ReportDefinition report, DueKey due, string? symbol, DateOnly day) =>
        SeriesOf(report, due, symbol, day) ?? throw new RequestRefusedException(
            RefusalKind.WrongUsage,
            new Problem(
                report.Number?.Counter is not { } counter ? Messages.NoCounter(report.Code)
                : symbol is null ? Messages.NoSymbol(due.Unit.Value)
                : Messages.NoTerm(day, counter.Terms[0])));

    /// <summary>The number that comes next.</summary>
    internal async Task<int> NextAsync(NumberSeries series, CancellationToken cancellationToken) =>
        (await store.HighestAsync([series], cancellationToken)).GetValueOrDefault(series) + 1;

    /// <summary>The edition that has a number; null when none has, or nothing is counted.</summary>
    internal async Task<EditionKey?> HolderAsync(NumberSeries? series, int? number, CancellationToken cancellationToken) =>
        series is not null && number is { } taken ? await store.HolderAsync(series, taken, cancellationToken) : null;

    /// <summary>Drafts with the numbers that would be next if they left today.</summary>
    internal async Task<IReadOnlyList<MadeEdition>> WithNextAsync(
        ReportInput input, IReadOnlyList<MadeEdition> drafts, CancellationToken cancellationToken)
    {
        var series = drafts.Select(draft => SeriesOf(input, draft.Edition.Key.Due, clock.Today)).ToList();
        if (series.TrueForAll(one => one is null))
        {
            return drafts;
        }

        var highest = await store.HighestAsync([.. series.OfType<NumberSeries>()], cancellationToken);
        return [.. drafts.Zip(series, (draft, one) => one is null ? draft : draft with { NextNumber = highest.GetValueOrDefault(one) + 1 })];
    }

    private static NumberSeries? SeriesOf(ReportInput input, DueKey due, DateOnly day) =>
        input.Tree.Find(due.Unit) is { } unit ? SeriesOf(input.Report, due, input.Report.Number?.SymbolOf(unit), day) : null;
}
