using System.Globalization;
using Microsoft.Extensions.Logging;
using ReportWorker.Core.Ledger;
using ReportWorker.Core.Problems;

namespace ReportWorker.Core.Intake.Pulling;

/// <summary>Reads, in the service's rounds, the sources whose time has come. Reading one more often than it says does no harm.</summary>
public sealed class PullRounds(DataPull pull, Pulse pulse, TimeProvider time, ILogger<PullRounds> logger)
{
    private readonly Dictionary<string, long> _last = [];

    /// <summary>Reads those that this process has not read for as long as they say. What goes wrong with one goes to the log and keeps no other.</summary>
    public async Task RunDueAsync(CancellationToken cancellationToken)
    {
        foreach (var source in pull.Sources)
        {
            if (source.Every is { } every && (!_last.TryGetValue(source.Name, out var last) || time.GetElapsedTime(last) >= every))
            {
                _last[source.Name] = time.GetTimestamp();
                pulse.Expect(source.Timeout);
                await RunAsync(source.Name, cancellationToken);
                pulse.Beat();
            }
        }
    }

    private async Task RunAsync(string name, CancellationToken cancellationToken)
    {
        try
        {
            switch (await pull.RunAsync(name, period: null, dryRun: false, cancellationToken))
            {
                case DataImportResult.Imported { Answers: > 0 } imported:
                    Log.Pulled(logger, name, imported.Answers, imported.Unchanged);
                    break;
                case DataImportResult.Rejected rejected:
                    Log.NotPulled(logger, name, rejected.Count, rejected.Problems[0].ToString(CultureInfo.InvariantCulture));
                    break;
                default:
                    break;
            }
        }
        catch (RequestRefusedException refused)
        {
            Log.NotPulled(logger, name, refused.Problems.Count, refused.Problems[0].ToString(CultureInfo.InvariantCulture));
        }
    }
}
