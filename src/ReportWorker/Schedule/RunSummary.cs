using System.Globalization;
using Quartz;
using ReportWorker.Core.Ledger;

namespace ReportWorker.Schedule;

/// <summary>What a run of the ledger says in Quartz's execution history.</summary>
internal static class RunSummary
{
    public static JobRunReport Of(ReconcileResult result)
    {
        var report = result is { NewDue: 0, Drafted: 0, Released: 0, Held: 0, Shared: 0, Problems.Count: 0 }
            ? JobRunReport.Skipped("nothing to do")
            : result.Problems.Count > 0
                ? JobRunReport.Failed(result.Problems[0].ToString(CultureInfo.InvariantCulture))
                : JobRunReport.Succeeded(null);
        return report
            .With("due", result.NewDue).With("drafted", result.Drafted).With("released", result.Released).With("held", result.Held)
            .With("shared", result.Shared).With("problems", result.Problems.Count);
    }
}
