using ReportWorker.Core.Aggregation;
using ReportWorker.Core.Definitions;
using ReportWorker.Core.Indicators;
using ReportWorker.Core.Periods;
using ReportWorker.Core.Problems;
using ReportWorker.Core.Units;

namespace ReportWorker.Core.Intake;

/// <summary>Tells which units owe which forms for a period, and which have answered when.</summary>
public sealed class DataStatus(IUnitStore units, ISubmissionStore submissions, Catalogue catalogue, OfficeClock clock)
{
    /// <summary>
    /// Reads the status of the forms of the period's kind; where there are none, of those whose periods make it up, such as the months of
    /// the first eight months.
    /// </summary>
    /// <param name="period">The period.</param>
    /// <param name="scope">The unit that is asked about, with all below it; null for all units.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="RequestRefusedException">No unit of that code stands in the period.</exception>
    public async Task<StatusReport> ReadAsync(PeriodKey period, UnitCode? scope, CancellationToken cancellationToken)
    {
        var asked = Asked(period);
        var tree = UnitTree.Build(await units.ReadAllAsync(cancellationToken), period.Calendar, asked.Select(form => form.Window));
        var place = scope is { } unit ? Require(tree, unit) : -1;
        var heads = await submissions.ReadHeadsAsync(SubmissionQuery.Of(asked) with { AllRevisions = true }, cancellationToken);
        var all = Completeness.Of(tree, asked, heads.Where(head => head.State == SubmissionState.Taken), clock);
        var newest = heads.GroupBy(head => (head.Unit, head.Form, head.Period)).ToDictionary(group => group.Key, group => group.MaxBy(head => head.Revision)!);
        var wanted = place < 0 ? all.InOrganisation(tree) : all.Below(tree, place);
        return new StatusReport(period, scope, [.. wanted.ByForm.Select(part => new FormStatus(
            part.Form.Code, part.Form.Label, [.. part.Completeness.Owed.Select(owed => UnitStatus.Of(owed, newest.GetValueOrDefault((owed.Unit.Code, owed.Asked.Form.Code, owed.Asked.Period))))]))]);
    }

    private List<AskedForm> Asked(PeriodKey period)
    {
        var own = catalogue.Forms.Where(form => form.Period == period.Kind).Select(form => new AskedForm(form, period)).ToList();
        return own.Count > 0
            ? own
            : [.. catalogue.Forms.SelectMany(form => period.Divide(form.Period) ?? [], (form, part) => new AskedForm(form, part))];
    }

    private static int Require(UnitTree tree, UnitCode scope) => tree.IndexOf(scope) is >= 0 and var place
        ? place
        : throw new RequestRefusedException(
            RefusalKind.WrongUsage,
            new Problem(Messages.UnitNotKnown(scope.Value, Spelling.DidYouMean(scope.Value, tree.Organisation.Select(unit => unit.Code.Value)))));
}
