using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.Extensions.Logging;
using ReportWorker.Core.Ledger;
using ReportWorker.Core.Mailing;
using ReportWorker.Core.Periods;
using ReportWorker.Core.Problems;
using ReportWorker.Core.Reports;
using ReportWorker.Core.Reports.Checking;
using ReportWorker.Core.Reports.Correcting;
using ReportWorker.Core.Storing;
using ReportWorker.Core.Vietnamese;

namespace ReportWorker.Core.Notices;

/// <summary>
/// Tells the office what a report that has left would say differently, because answers came or were replaced since. Whether it is corrected is
/// the office's to decide.
/// </summary>
public sealed class LateChanges(
    ReportLibrary library,
    ILedgerStore ledger,
    IBlobStore blobs,
    ReportReader reader,
    WhatWouldChange whatWouldChange,
    Outbox outbox,
    NoticeBoard notices,
    OfficeClock clock,
    ILogger<LateChanges> logger)
{
    private const int MostEditions = 50;
    private const int MostChanges = 40;

    /// <summary>How long after it left a report is held against later answers.</summary>
    private static readonly TimeSpan Watched = TimeSpan.FromDays(60);

    private static readonly DueState[] Gone = [DueState.Released, DueState.Sent];

    // The newest answer that each was held against; until there is a newer one there is nothing to read a city's figures for.
    private readonly ConcurrentDictionary<(string Report, PeriodKey Period), DateTimeOffset> _judged = new();

    /// <summary>Tells it, after a round over the ledger.</summary>
    public async Task RunAsync(ReconcileResult round, CancellationToken cancellationToken)
    {
        if (!round.Looked || library.Notices is not { } texts)
        {
            return;
        }

        var gone = await ledger.ListAsync(new DueQuery(States: Gone) { ChangedAfter = clock.Now - Watched }, cancellationToken);
        foreach (var (report, period) in gone.Select(due => (due.Key.Report, due.Key.Period)).Distinct().ToList())
        {
            try
            {
                if (library.Find(report) is { } definition)
                {
                    await TellAsync(texts, definition, period, cancellationToken);
                }
            }
            catch (RequestRefusedException refused)
            {
                Log.NoticeFailed(logger, refused.Problems[0].ToString(CultureInfo.InvariantCulture));
            }
        }
    }

    private async Task TellAsync(NoticeTexts texts, ReportDefinition report, PeriodKey period, CancellationToken cancellationToken)
    {
        var newest = await reader.NewestAnswerAsync(report, period, cancellationToken);
        if (newest is not { } answer || (_judged.TryGetValue((report.Code, period), out var judged) && judged >= answer))
        {
            return;
        }

        var standing = (await ledger.EditionsAsync(new DueQuery(report.Code, period.Text), cancellationToken))
            .GroupBy(edition => edition.Key.Due)
            .Select(Corrections.Standing)
            .OfType<Edition>()
            .Where(edition => edition.CreatedAt < answer)
            .ToList();
        var changed = standing.Count == 0 ? [] : await SentAsync(report, await whatWouldChange.OfAnswersAsync(report, period, standing, cancellationToken), cancellationToken);
        if (changed.Count > 0
            && !await notices.TellAsync(
                ("changes", $"{report.Code}/{period}"),
                string.Join('\n', changed.SelectMany(one => one.Changes.Select(change => $"{one.Edition.Key}: {change.ToMessage().ToString(CultureInfo.InvariantCulture)}"))),
                texts.Changes,
                () => Task.FromResult<IReadOnlyDictionary<string, object?>>(Model(report, period, changed)),
                await outbox.AddresseesAsync(EditionKind.Draft, report.Recipients.Draft, [], [], cancellationToken),
                cancellationToken))
        {
            return;
        }

        _judged[(report.Code, period)] = answer;
    }

    // What a classified document says goes into no message.
    private async Task<IReadOnlyList<ChangedEdition>> SentAsync(
        ReportDefinition report, IReadOnlyList<ChangedEdition> changed, CancellationToken cancellationToken)
    {
        var documents = await blobs.ReadAllAsync([.. changed.Select(one => one.Edition.DocumentHash).Distinct()], cancellationToken);
        return [.. changed.Where(one => ClassifiedDocument.MarkOf(report, documents[one.Edition.DocumentHash].Content) is null)];
    }

    private static Dictionary<string, object?> Model(ReportDefinition report, PeriodKey period, IReadOnlyList<ChangedEdition> changed) =>
        new Dictionary<string, object?>
        {
            ["report"] = report.Title,
            ["period"] = PeriodNames.InText(period),
            ["count"] = (decimal)changed.Count,
            ["editions"] = changed.Take(MostEditions).Select(one => (object?)new Dictionary<string, object?>
            {
                ["code"] = one.Edition.Key.Due.Unit.Value,
                ["name"] = one.Unit,
                ["edition"] = one.Edition.Key.ToString(),
                ["count"] = (decimal)one.Changes.Count,
                ["changes"] = one.Changes.Take(MostChanges).Select(change => (object?)new Dictionary<string, object?>
                {
                    ["unit"] = change.Unit == one.Edition.Key.Due.Unit.Value ? null : change.UnitName,
                    ["label"] = change.Label ?? change.Code,
                    ["before"] = change.Was,
                    ["after"] = change.Is,
                }).ToList(),
            }).ToList(),
        };
}
