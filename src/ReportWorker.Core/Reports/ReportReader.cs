using ReportWorker.Core.Aggregation;
using ReportWorker.Core.Indicators;
using ReportWorker.Core.Intake;
using ReportWorker.Core.Periods;
using ReportWorker.Core.Problems;
using ReportWorker.Core.Reports.Checking;
using ReportWorker.Core.Storing;
using ReportWorker.Core.Units;
using ReportWorker.Core.Watching;

namespace ReportWorker.Core.Reports;

/// <summary>Reads, once, everything that a report needs for a period, for all units together.</summary>
public sealed class ReportReader(ReportLibrary library, IUnitStore units, ISubmissionStore submissions, ITargetStore targets, OfficeClock clock)
{
    /// <summary>Reads it.</summary>
    /// <exception cref="RequestRefusedException">The period is of another kind than the report's, or the catalogue is broken.</exception>
    internal async Task<ReportInput> ReadAsync(ReportDefinition report, PeriodKey period, CancellationToken cancellationToken) =>
        await ReadAsync(report, period, submissions, await units.ReadAllAsync(cancellationToken), cancellationToken);

    /// <summary>
    /// Reads once more what a snapshot was made from: the revisions that it names, whatever has come since. Earlier periods, whose
    /// revisions it does not name, are left out.
    /// </summary>
    /// <param name="report">The report.</param>
    /// <param name="snapshot">The snapshot.</param>
    /// <param name="versions">The units; null for those of today.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    internal async Task<ReportInput> ReadNamedAsync(
        ReportDefinition report, Snapshot snapshot, IReadOnlyList<Unit>? versions, CancellationToken cancellationToken) =>
        await ReadAsync(
            report with { Compare = [] },
            PeriodKey.Parse(snapshot.Period.Key),
            new NamedRevisions(submissions, snapshot),
            versions ?? await units.ReadAllAsync(cancellationToken),
            cancellationToken);

    private async Task<ReportInput> ReadAsync(
        ReportDefinition report, PeriodKey period, ISubmissionStore store, IReadOnlyList<Unit> versions, CancellationToken cancellationToken)
    {
        using var step = Telemetry.Begin(Step.Aggregation);
        if (period.Kind != report.Period)
        {
            throw new RequestRefusedException(RefusalKind.WrongUsage, new Problem(PeriodProblem(report, period)));
        }

        var asked = Asked(report, period);
        var tree = UnitTree.Build(versions, report.Window.WindowOf(period), asked.Select(form => form.Window));
        var figures = await FigureTable.ReadAsync(store, tree, library.Catalogue, asked, cancellationToken);
        var earlier = new List<EarlierFigures>();
        foreach (var basis in report.Compare)
        {
            var before = EarlierFigures.PeriodOf(basis, period);
            earlier.Add(await EarlierFigures.ReadAsync(store, figures, versions, basis, before, Asked(report, before), cancellationToken));
        }

        var template = Blob.Of(await File.ReadAllBytesAsync(report.TemplatePath, cancellationToken));
        return new ReportInput(report, period, figures, clock, template)
        {
            Earlier = earlier,
            Doubts = await new DoubtFinder(store, figures).FindAsync(cancellationToken),
            Targets = new TargetTable(tree, await targets.ReadAsync(period.Year, cancellationToken)),
        };
    }

    /// <summary>Tells of each unit whether every answer that a report on it waits for is there, read without values.</summary>
    internal async Task<Func<UnitCode, bool>> CompleteAsync(ReportDefinition report, PeriodKey period, CancellationToken cancellationToken)
    {
        var asked = Asked(report, period);
        var tree = UnitTree.Build(await units.ReadAllAsync(cancellationToken), report.Window.WindowOf(period), asked.Select(form => form.Window));
        var all = Completeness.Of(tree, asked, await submissions.ReadHeadsAsync(SubmissionQuery.Of(asked), cancellationToken), clock);
        return unit => tree.IndexOf(unit) is >= 0 and var place && all.Below(tree, place).Missing.Count == 0;
    }

    /// <summary>
    /// A number that changes when units, counting submissions or the template change, read without values. It means nothing outside this
    /// process.
    /// </summary>
    internal async Task<int> FingerprintAsync(ReportDefinition report, PeriodKey period, CancellationToken cancellationToken)
    {
        var hash = new HashCode();
        hash.AddBytes(await File.ReadAllBytesAsync(report.TemplatePath, cancellationToken));
        foreach (var unit in await units.ReadAllAsync(cancellationToken))
        {
            hash.Add(unit);
        }

        foreach (var target in await targets.ReadAsync(period.Year, cancellationToken))
        {
            hash.Add(target);
        }

        var periods = report.Compare.Select(basis => EarlierFigures.PeriodOf(basis, period)).Append(period);
        var asked = periods.SelectMany(one => Asked(report, one)).ToList();
        foreach (var head in await submissions.ReadHeadsAsync(SubmissionQuery.Of(asked), cancellationToken))
        {
            hash.Add(head.Id);
        }

        return hash.ToHashCode();
    }

    /// <summary>When the newest answer came that counts in a report; null when there is none.</summary>
    internal Task<DateTimeOffset?> NewestAnswerAsync(ReportDefinition report, PeriodKey period, CancellationToken cancellationToken) =>
        submissions.NewestAsync(SubmissionQuery.Of(Asked(report, period)), cancellationToken);

    /// <summary>What reports on these units wait for: in the order of the tree, then by form and period. Read without values.</summary>
    internal async Task<IReadOnlyList<OwedForm>> MissingAsync(
        ReportDefinition report, PeriodKey period, IReadOnlyCollection<UnitCode> scopes, CancellationToken cancellationToken)
    {
        var asked = Asked(report, period);
        var tree = UnitTree.Build(await units.ReadAllAsync(cancellationToken), report.Window.WindowOf(period), asked.Select(form => form.Window));
        var all = Completeness.Of(tree, asked, await submissions.ReadHeadsAsync(SubmissionQuery.Of(asked), cancellationToken), clock);
        return [.. scopes.Select(tree.IndexOf).Where(place => place >= 0).SelectMany(place => all.Below(tree, place).Missing).Distinct().OrderBy(owed => owed.Place)];
    }

    private static List<AskedForm> Asked(ReportDefinition report, PeriodKey period)
    {
        var asked = new List<AskedForm>();
        foreach (var form in report.Forms)
        {
            asked.AddRange(FormPeriods.Of(form, period, out var why) ?? throw new RequestRefusedException(RefusalKind.WrongUsage, new Problem(why!)));
        }

        return asked;
    }

    /// <summary>What is said of a period that a report is not made for.</summary>
    internal static Expressions.Message PeriodProblem(ReportDefinition report, PeriodKey period) =>
        Messages.PeriodOfOtherKind(
            report.Code,
            period.Text,
            Names.Of(report.Period),
            report.Period == PeriodKind.Range ? "2020-03-01..2020-06-09" : PeriodKey.Containing(period.Last, report.Period).Text);
}
