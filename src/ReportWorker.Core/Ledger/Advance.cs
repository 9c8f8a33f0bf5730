using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.Extensions.Logging;
using ReportWorker.Core.Auditing;
using ReportWorker.Core.Periods;
using ReportWorker.Core.Problems;
using ReportWorker.Core.Reports;
using ReportWorker.Core.Watching;

namespace ReportWorker.Core.Ledger;

/// <summary>Takes due reports of one report and period, whose time has come, as far as they go by themselves: to a draft, to an official edition, or to a hold.</summary>
public sealed class Advance(
    ILedgerStore ledger,
    ReportReader reader,
    DraftMaker drafts,
    Release release,
    DueCalendar calendar,
    TimeProvider time,
    Auditor auditor,
    OfficeLanguage language,
    ILogger<Advance> logger)
{
    // What held reports were last judged on; while it stays the same there is nothing to read a city's figures for.
    private readonly ConcurrentDictionary<(string Report, PeriodKey Period), int> _judged = new();

    /// <summary>Takes them on. One that fails does not keep the others.</summary>
    internal async Task RunAsync(
        ReportDefinition report, PeriodKey period, IReadOnlyList<DueReport> due, ReconcileTally result, CancellationToken cancellationToken)
    {
        var query = new DueQuery(report.Code, period.Text, due.Count <= DraftMaker.ChunkSize ? [.. due.Select(one => one.Key.Unit.Value)] : null);
        var latest = due.Count == 0 ? [] : (await ledger.LatestEditionsAsync(query, cancellationToken)).ToDictionary(edition => edition.Key.Due);
        var letsGo = LetsGo(report, period);
        var open = due.Where(one => IsWork(one, report, letsGo, latest.GetValueOrDefault(one.Key))).ToList();
        if (open.Count == 0 || !await IsWorthAsync(report, period, open, cancellationToken))
        {
            return;
        }

        try
        {
            var input = await reader.ReadAsync(report, period, cancellationToken);
            await AdvanceAsync(input, letsGo, open, latest, result, cancellationToken);
        }
        catch (RequestRefusedException refused)
        {
            open.ForEach(one => Fail(one.Key, refused, result));
        }
    }

    private bool LetsGo(ReportDefinition report, PeriodKey period) =>
        report.Gate.Release == ReleaseMode.Automatic && !(calendar.ReleasesAt(report, period) > time.GetUtcNow());

    // A person's hold is a person's to end; a draft waits for a person, or for its time, unless the rule releases it.
    private static bool IsWork(DueReport due, ReportDefinition report, bool letsGo, Edition? latest) => due.State switch
    {
        DueState.Drafted => letsGo && latest is { Kind: EditionKind.Draft, State: EditionState.Open },
        DueState.Held => report.Gate.Release == ReleaseMode.Automatic && latest is not null && due.Reason == latest.WhyHeld,
        _ => true,
    };

    private async Task<bool> IsWorthAsync(
        ReportDefinition report, PeriodKey period, List<DueReport> open, CancellationToken cancellationToken)
    {
        if (open.Exists(due => due.State != DueState.Held))
        {
            return true;
        }

        var now = await reader.FingerprintAsync(report, period, cancellationToken);
        var changed = !_judged.TryGetValue((report.Code, period), out var before) || before != now;
        _judged[(report.Code, period)] = now;
        return changed;
    }

    private async Task AdvanceAsync(
        ReportInput input, bool letsGo, List<DueReport> open, Dictionary<DueKey, Edition> latest, ReconcileTally result, CancellationToken cancellationToken)
    {
        var units = input.ScopeUnits.ToDictionary(unit => unit.Code);
        var wanted = new List<WantedDraft>();
        var judged = new List<(Edition Draft, IReadOnlyList<EditionKey> Lost)>();
        foreach (var due in open)
        {
            var draft = latest.GetValueOrDefault(due.Key);
            if (!units.TryGetValue(due.Key.Unit, out var unit))
            {
                Fail(due.Key, new RequestRefusedException(
                    RefusalKind.WorkFailed, new Problem(Messages.UnitNotInTree(due.Key.Unit.Value, due.Key.Period.Text, input.Window))), result);
            }
            else if (draft is null || draft.TemplateHash != input.Template.Hash || draft.SnapshotHash != input.SnapshotOf(unit).Blob.Hash)
            {
                wanted.Add(new WantedDraft(unit, draft?.Key.Number ?? 0));
            }
            else
            {
                judged.Add((draft, []));
            }
        }

        if (wanted.Count > 0)
        {
            // The office reads a draft only when the rule does not let it go at once.
            await drafts.MakeAsync(
                input,
                wanted,
                new DraftPost(letsGo ? SendDraft.WhenKept : SendDraft.Always, []),
                (_, made) =>
                {
                    result.Drafted++;
                    if (made.Secrecy is null)
                    {
                        judged.Add((made.Edition, made.Lost));
                    }
                    else
                    {
                        result.Held++;
                    }
                },
                (unit, refused) => Fail(new DueKey(input.Report.Code, input.Period, unit.Code), refused, result),
                cancellationToken);
        }

        if (input.Report.Gate.Release == ReleaseMode.Automatic)
        {
            await DecideAsync(input.Report, letsGo, judged, result, cancellationToken);
        }
    }

    private async Task DecideAsync(
        ReportDefinition report,
        bool letsGo,
        List<(Edition Draft, IReadOnlyList<EditionKey> Lost)> judged,
        ReconcileTally result,
        CancellationToken cancellationToken)
    {
        foreach (var (draft, lost) in judged.Where(one => Stays(one.Draft, one.Lost)))
        {
            var why = lost.Count > 0
                ? string.Join("; ", lost.Select(adopted => Messages.AdoptedSuperseded(adopted.ToString()).ToString(language.Culture)))
                : draft.WhyHeld;
            await HoldAsync(draft, why, cancellationToken);
            result.Held++;
        }

        if (letsGo)
        {
            await release.RunAllAsync(
                report,
                [.. judged.Where(one => !Stays(one.Draft, one.Lost)).Select(one => one.Draft)],
                _ => result.Released++,
                (draft, refused) => Fail(draft.Key.Due, refused, result),
                cancellationToken);
        }
    }

    private static bool Stays(Edition draft, IReadOnlyList<EditionKey> lost) => lost.Count > 0 || draft.Objections.Count > 0;

    private async Task HoldAsync(Edition draft, string reason, CancellationToken cancellationToken)
    {
        if (await ledger.FindAsync(draft.Key.Due, cancellationToken) is { State: DueState.Drafted } due)
        {
            var audit = auditor.Event("due.hold", due.Key.ToString(), reason, draft.DocumentHash);
            await ledger.MoveAsync(due.Key, due.State, DueState.Held, reason, audit, cancellationToken);
        }
    }

    private void Fail(DueKey key, RequestRefusedException refused, ReconcileTally result)
    {
        Log.DueFailed(logger, key.ToString(), refused.Problems[0].ToString(CultureInfo.InvariantCulture));
        Telemetry.Problem(key);
        result.Add(key, refused);
    }
}
