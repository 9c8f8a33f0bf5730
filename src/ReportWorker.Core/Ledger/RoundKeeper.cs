using ReportWorker.Core.Periods;
using ReportWorker.Core.Reports;

namespace ReportWorker.Core.Ledger;

/// <summary>
/// Says whether a round has anything to look at. Between two rounds nothing happens as long as no time comes, nobody changes anything, and
/// nothing went wrong before; a service that waits for months must not read a city's ledger each minute.
/// </summary>
public sealed class RoundKeeper(ReportLibrary library, ILedgerStore ledger, OwedReports owed, OfficeClock clock)
{
    // A change that was committed out of order, and so was overlooked, is found at the next round of this kind.
    private static readonly TimeSpan MostRest = TimeSpan.FromMinutes(10);

    private Round? _last;
    private DateTimeOffset _restsUntil;

    /// <summary>What a round looks at.</summary>
    /// <param name="Now">When it began.</param>
    /// <param name="Changes">The ledger's mark of changes when it began.</param>
    /// <param name="Templates">When the templates were last written.</param>
    internal sealed record Round(DateTimeOffset Now, ChangeMark Changes, int Templates);

    /// <summary>Begins a round; null when there is nothing to look at.</summary>
    internal async Task<Round?> BeginAsync(CancellationToken cancellationToken)
    {
        var round = new Round(clock.Now, await ledger.ChangesAsync(cancellationToken), TemplateTimes());
        return _last is { } last && round.Now >= last.Now && round.Now < _restsUntil && round == last with { Now = round.Now } ? null : round;
    }

    /// <summary>Ends a round.</summary>
    internal void End(Round round, ReconcileTally result)
    {
        _last = result.HasProblems ? null : round;
        var next = owed.NextChange(round.Now);
        _restsUntil = next < round.Now + MostRest ? next : round.Now + MostRest;
    }

    private int TemplateTimes()
    {
        var hash = new HashCode();
        foreach (var report in library.Reports)
        {
            hash.Add(File.GetLastWriteTimeUtc(report.TemplatePath));
        }

        return hash.ToHashCode();
    }
}
