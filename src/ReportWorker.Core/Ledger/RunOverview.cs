using ReportWorker.Core.Reports;
using ReportWorker.Core.Units;

namespace ReportWorker.Core.Ledger;

/// <summary>Shows runs that somebody left to the service, by what people call things.</summary>
public sealed class RunOverview(QueuedRuns runs, ReportLibrary library, UnitDirectory units)
{
    /// <summary>How far a run has come; null when there is none of that number.</summary>
    public async Task<RunDetails?> FindAsync(long id, CancellationToken cancellationToken)
    {
        if (await runs.FindAsync(id, cancellationToken) is not { } run)
        {
            return null;
        }

        var names = new UnitNames(await units.ReadAsync(cancellationToken));
        var editions = run.State == QueuedRunState.Ended ? await runs.EditionsAsync(run, cancellationToken) : [];
        return new RunDetails(
            run,
            library.TitleOf(run.Request.Report),
            run.Request.Unit is { } unit ? names.Of(unit) : null,
            [.. editions.Select(edition => new RunEdition(edition, names.Of(edition.Key.Due.Unit)))]);
    }
}

/// <summary>A run as it is shown.</summary>
/// <param name="Run">The run.</param>
/// <param name="Title">What people call the report; its code when its folder is gone.</param>
/// <param name="UnitName">The name of the unit that it is for, the newest; its code when nobody knows it; null for all units.</param>
/// <param name="Editions">What it has made; nothing before its end.</param>
public sealed record RunDetails(QueuedRun Run, string Title, string? UnitName, IReadOnlyList<RunEdition> Editions);

/// <summary>An edition that a run has made.</summary>
/// <param name="Edition">The edition.</param>
/// <param name="UnitName">The name of its unit, the newest; its code when nobody knows it.</param>
public sealed record RunEdition(Edition Edition, string UnitName);
