using ReportWorker.Core.Ledger;
using ReportWorker.Core.Periods;
using ReportWorker.Core.Problems;
using ReportWorker.Core.Storing;

namespace ReportWorker.Core.Reports.Checking;

/// <summary>Holds an edition against what it would say if it were made now: from the answers that count, units and targets of today.</summary>
public sealed class WhatWouldChange(ReportLibrary library, ReportReader reader, IBlobStore blobs)
{
    /// <summary>Every difference; empty when the edition would say the same.</summary>
    /// <exception cref="RequestRefusedException">The report is no longer defined, or the edition's stored snapshot is damaged.</exception>
    public async Task<IReadOnlyList<SnapshotDifference>> RunAsync(Edition edition, CancellationToken cancellationToken)
    {
        var report = library.Require(edition.Key.Due.Report);
        var snapshot = await StoredSnapshot.ReadAsync(blobs, edition, cancellationToken);
        return await RunAsync(report, snapshot, edition, cancellationToken);
    }

    /// <summary>The editions of one report and period that answers which came since would change, with what they would say differently.</summary>
    internal async Task<IReadOnlyList<ChangedEdition>> OfAnswersAsync(
        ReportDefinition report, PeriodKey period, IReadOnlyList<Edition> editions, CancellationToken cancellationToken)
    {
        var input = await reader.ReadAsync(report, period, cancellationToken);
        var changed = new List<ChangedEdition>();
        foreach (var edition in editions)
        {
            var snapshot = await StoredSnapshot.ReadAsync(blobs, edition, cancellationToken);
            if (input.Tree.Find(edition.Key.Due.Unit) is { } unit
                && SnapshotComparison.Of(snapshot, input.SnapshotOf(unit)) is var all
                && all.Any(difference => difference.Part == SnapshotPart.Submission)
                && all.Where(difference => difference.Part is SnapshotPart.Figure or SnapshotPart.Narrative).ToList() is { Count: > 0 } said)
            {
                changed.Add(new ChangedEdition(edition, unit.Name, said));
            }
        }

        return changed;
    }

    internal async Task<IReadOnlyList<SnapshotDifference>> RunAsync(
        ReportDefinition report, Snapshot snapshot, Edition edition, CancellationToken cancellationToken)
    {
        var input = await reader.ReadAsync(report, edition.Key.Due.Period, cancellationToken);
        if (input.Tree.Find(edition.Key.Due.Unit) is not { } unit)
        {
            var gone = snapshot.Units[0];
            return [new SnapshotDifference(SnapshotPart.Unit, gone.Code, gone.Name, null, null, null, gone.Name, null)];
        }

        var files = input.Sources.Select(source => source.Head).Distinct()
            .ToDictionary(head => (head.Unit.Value, head.Form, head.Period.Text), head => head.SourceName);
        return [.. SnapshotComparison.Of(snapshot, input.SnapshotOf(unit)).Select(difference => difference.Part == SnapshotPart.Submission
            ? difference with { Source = files.GetValueOrDefault((difference.Unit!, difference.Code!, difference.Period!)) }
            : difference)];
    }
}

/// <summary>An edition that would say something else.</summary>
/// <param name="Edition">The edition.</param>
/// <param name="Unit">The name of its unit.</param>
/// <param name="Changes">What it would say differently: its figures and texts.</param>
internal sealed record ChangedEdition(Edition Edition, string Unit, IReadOnlyList<SnapshotDifference> Changes);
