using Quartz;
using ReportWorker.Core.Ledger;
using ReportWorker.Core.Periods;
using ReportWorker.Core.Units;
using ReportWorker.Core.Watching;

namespace ReportWorker.Schedule;

/// <summary>
/// One part of shared work: stored, so that any node takes it, and taken again by another when its node dies. Doing it twice does no harm.
/// </summary>
internal sealed class PartJob(Reconciler reconciler, Pulse pulse) : IJob
{
    private const string Report = "report";
    private const string Period = "period";
    private const string Units = "units";

    /// <summary>A part as a job's data, which are texts.</summary>
    public static JobDataMap Write(DuePart part) => new()
    {
        [Report] = part.Report,
        [Period] = part.Period.Text,
        [Units] = string.Join(' ', part.Units.Select(unit => unit.Value)),
    };

    /// <inheritdoc />
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        using var step = Telemetry.Begin(Step.Schedule);
        using var work = pulse.Begin();
        var data = context.MergedJobDataMap;
        var units = data.GetString(Units)!.Split(' ').Select(UnitCode.Parse).ToList();
        var result = await reconciler.RunPartAsync(
            new DuePart(data.GetString(Report)!, PeriodKey.Parse(data.GetString(Period)!), units), cancellationToken);
        context.Result = RunSummary.Of(result);
    }
}
