using ReportWorker.Core.Aggregation;
using ReportWorker.Core.Indicators;
using ReportWorker.Core.Periods;
using ReportWorker.Core.Units;

namespace ReportWorker.Core.Intake;

/// <summary>Reads who owes what for a period and what has come: one reading of the units and one of the answers' heads, without values.</summary>
public sealed class StatusReader(UnitDirectory units, ISubmissionStore submissions, Catalogue catalogue, OfficeClock clock)
{
    /// <summary>
    /// Reads the forms of the period's kind; where there are none, those whose periods make it up, such as the months of the first eight months.
    /// </summary>
    internal async Task<StatusReading> ReadAsync(PeriodKey period, CancellationToken cancellationToken)
    {
        var asked = Asked(period);
        var tree = UnitTree.Build(await units.ReadAsync(cancellationToken), period.Calendar, asked.Select(form => form.Window));
        var heads = await submissions.ReadHeadsAsync(SubmissionQuery.Of(asked) with { AllRevisions = true }, cancellationToken);
        var all = Completeness.Of(tree, asked, heads.Where(head => head.State == SubmissionState.Taken), clock);
        var newest = new Dictionary<(UnitCode, string, PeriodKey), SubmissionHead>(heads.Count);
        foreach (var head in heads)
        {
            newest[(head.Unit, head.Form, head.Period)] = head; // they come by revision
        }

        return new StatusReading(tree, asked, all, newest);
    }

    private List<AskedForm> Asked(PeriodKey period)
    {
        var own = catalogue.Forms.Where(form => form.Period == period.Kind).Select(form => new AskedForm(form, period)).ToList();
        return own.Count > 0
            ? own
            : [.. catalogue.Forms.SelectMany(form => period.Divide(form.Period) ?? [], (form, part) => new AskedForm(form, part))];
    }
}

/// <summary>Who owes what for a period and what has come.</summary>
/// <param name="Tree">The organisation as it stood in the period, and in the windows of the forms.</param>
/// <param name="Asked">The forms, each for each of its periods.</param>
/// <param name="All">What is owed at all places of the tree.</param>
/// <param name="Newest">The newest revision of each answer, however it stands.</param>
internal sealed record StatusReading(
    UnitTree Tree, IReadOnlyList<AskedForm> Asked, Completeness All, IReadOnlyDictionary<(UnitCode Unit, string Form, PeriodKey Period), SubmissionHead> Newest)
{
    /// <summary>What came after the counting answer and waits, or was refused; null when nothing did.</summary>
    public SubmissionHead? NotTaken(OwedForm owed) =>
        Newest.GetValueOrDefault((owed.Unit.Code, owed.Asked.Form.Code, owed.Asked.Period)) is { State: not SubmissionState.Taken } head ? head : null;
}
