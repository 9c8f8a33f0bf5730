using ReportWorker.Core.Periods;
using ReportWorker.Core.Problems;
using ReportWorker.Core.Units;

namespace ReportWorker.Core.Intake;

/// <summary>Tells which units owe which forms for a period, and which have answered when, one by one; <see cref="Branches.BranchStatus"/> counts them.</summary>
public sealed class DataStatus(StatusReader reader)
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
        var reading = await reader.ReadAsync(period, cancellationToken);
        var wanted = scope is { } unit
            ? reading.All.Below(reading.Tree, UnitScope.All.Require(reading.Tree, unit))
            : reading.All.InOrganisation(reading.Tree);
        return new StatusReport(period, scope, [.. wanted.ByForm.Select(part => new FormStatus(
            part.Form.Code, part.Form.Label, [.. part.Completeness.Owed.Select(owed => UnitStatus.Of(owed, reading.NotTaken(owed)))]))]);
    }
}
