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
        var asked = scope is null ? tree.Units : InScope(tree, scope.Value);
        var forms = catalogue.Forms.Where(form => form.Period == period.Kind).ToList();
        var heads = await submissions.ReadHeadsAsync(
            new SubmissionQuery([.. forms.Select(form => form.Code)], [period]), cancellationToken);
        var received = heads.ToDictionary(head => (head.Unit, head.Form));
        return new StatusReport(period, scope, [.. forms
            .Select(form => new FormStatus(form.Code, form.Label, [.. asked
                .Where(form.IsOwedBy)
                .Select(unit => new UnitStatus(unit.Code, unit.Name, received.GetValueOrDefault((unit.Code, form.Code))))]))
            .Where(form => form.Expected > 0)]);
    }

    private static List<Unit> InScope(UnitTree tree, UnitCode scope) => tree.IndexOf(scope) >= 0
        ? [.. tree.Subtree(scope)]
        : throw new RequestRefusedException(
            RefusalKind.WrongUsage,
            new Problem(Messages.UnitNotKnown(scope.Value, Spelling.DidYouMean(scope.Value, tree.Units.Select(unit => unit.Code.Value)))));
}
