using ReportWorker.Core.Aggregation;
using ReportWorker.Core.Definitions;
using ReportWorker.Core.Indicators;
using ReportWorker.Core.Periods;
using ReportWorker.Core.Problems;
using ReportWorker.Core.Units;

namespace ReportWorker.Core.Intake;

/// <summary>Tells which units owe which forms for a period, and which have answered.</summary>
public sealed class DataStatus(IUnitStore units, ISubmissionStore submissions, Catalogue catalogue)
{
    /// <summary>Reads the status of the forms of the period's kind.</summary>
    /// <param name="period">The period; its calendar days decide which units stand in it.</param>
    /// <param name="scope">The unit that is asked about, with all below it; null for all units.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="RequestRefusedException">No unit of that code stands in the period.</exception>
    public async Task<StatusReport> ReadAsync(PeriodKey period, UnitCode? scope, CancellationToken cancellationToken)
    {
        var tree = UnitTree.Build(await units.ReadAllAsync(cancellationToken), period.Calendar);
        if (scope is { } asked)
        {
            Require(tree, asked);
        }

        var forms = catalogue.Forms.Where(form => form.Period == period.Kind).ToList();
        var heads = await submissions.ReadHeadsAsync(
            new SubmissionQuery([.. forms.Select(form => form.Code)], [period]), cancellationToken);
        var completeness = Completeness.Of(tree, forms, [period], heads);
        return new StatusReport(period, scope, [.. (scope is { } unit ? completeness.Below(tree, unit) : completeness).ByForm
            .Select(part => new FormStatus(part.Form.Code, part.Form.Label, [.. part.Completeness.Owed
                .Select(owed => new UnitStatus(owed.Unit.Code, owed.Unit.Name, owed.Submission))]))]);
    }

    private static void Require(UnitTree tree, UnitCode scope)
    {
        if (tree.IndexOf(scope) < 0)
        {
            throw new RequestRefusedException(
                RefusalKind.WrongUsage,
                new Problem(Messages.UnitNotKnown(scope.Value, Spelling.DidYouMean(scope.Value, tree.Units.Select(unit => unit.Code.Value)))));
        }
    }
}
