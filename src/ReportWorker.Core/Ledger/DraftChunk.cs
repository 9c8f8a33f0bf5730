using ReportWorker.Core.Mailing;
using ReportWorker.Core.Reports;
using ReportWorker.Core.Units;

namespace ReportWorker.Core.Ledger;

/// <summary>Drafts that are made and stored together.</summary>
/// <param name="Input">What was read for the report and period.</param>
/// <param name="Units">The scope units; at least one.</param>
/// <param name="Addressees">Who gets the drafts.</param>
/// <param name="Snapshot">The snapshot of the only unit, where the caller has it.</param>
internal sealed record DraftChunk(ReportInput Input, IReadOnlyList<Unit> Units, Addressees Addressees, Snapshot? Snapshot = null)
{
    /// <summary>The due reports, as the ledger takes new ones.</summary>
    public IReadOnlyList<NewDueReport> NewDue => [.. Units.Select(unit => new NewDueReport(KeyOf(unit), null))];

    /// <summary>Which rows of the ledger concern it.</summary>
    public DueQuery Query => new(Input.Report.Code, Input.Period.Text, [.. Units.Select(unit => unit.Code.Value)]);

    /// <summary>What people may call it: its first due report.</summary>
    public string Name => KeyOf(Units[0]).ToString();

    public DueKey KeyOf(Unit unit) => new(Input.Report.Code, Input.Period, unit.Code);

    public Snapshot SnapshotOf(Unit unit) => Snapshot ?? Input.SnapshotOf(unit);
}
