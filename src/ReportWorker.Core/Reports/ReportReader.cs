using ReportWorker.Core.Aggregation;
using ReportWorker.Core.Intake;
using ReportWorker.Core.Periods;
using ReportWorker.Core.Problems;
using ReportWorker.Core.Storing;
using ReportWorker.Core.Units;

namespace ReportWorker.Core.Reports;

/// <summary>Reads, once, everything that a report needs for a period, for all units together.</summary>
public sealed class ReportReader(ReportLibrary library, IUnitStore units, ISubmissionStore submissions)
{
    /// <summary>Reads it.</summary>
    /// <exception cref="RequestRefusedException">The period is of another kind than the report's, or the catalogue is broken.</exception>
    internal async Task<ReportInput> ReadAsync(ReportDefinition report, PeriodKey period, CancellationToken cancellationToken)
    {
        if (period.Kind != report.Period)
        {
            throw new RequestRefusedException(RefusalKind.WrongUsage, new Problem(PeriodProblem(report, period)));
        }

        var window = report.Window.WindowOf(period);
        var tree = UnitTree.Build(await units.ReadAllAsync(cancellationToken), window);
        var figures = await FigureTable.ReadAsync(submissions, tree, library.Catalogue, report.Forms, [period], cancellationToken);
        var template = Blob.Of(await File.ReadAllBytesAsync(report.TemplatePath, cancellationToken));
        return new ReportInput(report, period, tree, figures, template);
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

        foreach (var head in await submissions.ReadHeadsAsync(new SubmissionQuery([.. report.Forms.Select(form => form.Code)], [period]), cancellationToken))
        {
            hash.Add(head.Id);
        }

        return hash.ToHashCode();
    }

    private static Expressions.Message PeriodProblem(ReportDefinition report, PeriodKey period) =>
        Messages.PeriodOfOtherKind(
            report.Code,
            period.Text,
            Names.Of(report.Period),
            report.Period == PeriodKind.Range ? "2020-03-01..2020-06-09" : PeriodKey.Containing(period.Last, report.Period).Text);
}
