using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.Extensions.Logging;
using ReportWorker.Core.Auditing;
using ReportWorker.Core.Periods;
using ReportWorker.Core.Problems;
using ReportWorker.Core.Reports;
using ReportWorker.Core.Units;
using ReportWorker.Core.Watching;

namespace ReportWorker.Core.Ledger;

/// <summary>What bringing the ledger up to date came to.</summary>
/// <param name="NewDue">Due reports that came into the ledger.</param>
/// <param name="Drafted">Drafts that were made.</param>
/// <param name="Released">Official editions that were made.</param>
/// <param name="Held">Due reports whose time has come and that something stands against.</param>
/// <param name="Problems">What could not be brought forward, and why.</param>
public sealed record ReconcileResult(int NewDue, int Drafted, int Released, int Held, IReadOnlyList<Problem> Problems);

/// <summary>
/// Brings the ledger up to date: asks which due reports exist up to now and takes each as far as it goes by itself. It may run at any
/// time, any number of times, in any number of processes: unique keys and compare-and-set decide between them.
/// </summary>
public sealed class Reconciler(
    ReportLibrary library,
    ILedgerStore ledger,
    IUnitStore units,
    DueCalendar calendar,
    ReportReader reader,
    DraftMaker drafts,
    Gatekeeper gatekeeper,
    Release release,
    Auditor auditor,
    OfficeClock clock,
    OfficeLanguage language,
    ILogger<Reconciler> logger)
{
    private static readonly DueState[] Unfinished =
        [DueState.Expected, DueState.Collecting, DueState.Ready, DueState.Held, DueState.Drafted];

    // What held reports were last judged on; while it stays the same there is nothing to read a city's figures for.
    private readonly ConcurrentDictionary<(string Report, PeriodKey Period), int> _judged = new();

    /// <summary>Brings the ledger up to date. One due report that fails does not keep the others.</summary>
    public async Task<ReconcileResult> RunAsync(CancellationToken cancellationToken)
    {
        using var step = Telemetry.Begin(Step.Reconcile);
        var result = new Tally { NewDue = await AddOwedAsync(cancellationToken) };
        var rows = await ledger.ListAsync(new DueQuery(States: Unfinished), cancellationToken);
        var latest = rows.Count == 0
            ? []
            : (await ledger.LatestEditionsAsync(new DueQuery(States: Unfinished), cancellationToken)).ToDictionary(edition => edition.Key.Due);
        foreach (var group in rows.Where(due => due.DueAt <= clock.Now).GroupBy(due => (due.Key.Report, due.Key.Period)))
        {
            if (library.Find(group.Key.Report) is not { Schedule: not null } report)
            {
                continue;
            }

            var open = group.Where(due => IsWork(due, report, latest.GetValueOrDefault(due.Key))).ToList();
            if (open.Count > 0 && await IsWorthAsync(report, group.Key.Period, open, cancellationToken))
            {
                await AdvanceAllAsync(report, group.Key.Period, open, latest, result, cancellationToken);
            }
        }

        return new ReconcileResult(result.NewDue, result.Drafted, result.Released, result.Held, result.Problems);
    }

    private async Task<int> AddOwedAsync(CancellationToken cancellationToken)
    {
        var now = clock.Now;
        var installed = await ledger.InstalledAtAsync(now, cancellationToken);
        var owed = library.Reports
            .SelectMany(report => calendar.Times(report, installed).TakeWhile(time => time.OpensAt <= now)
                .Select(time => (Report: report, time.Period, time.DueAt)))
            .ToList();
        if (owed.Count == 0)
        {
            return 0;
        }

        var tree = await units.ReadAllAsync(cancellationToken);
        var rows = owed.SelectMany(o => DueCalendar.Rows(o.Report, o.Period, o.DueAt, tree)).ToList();
        var added = await ledger.EnsureAsync(rows, now, cancellationToken);
        if (added > 0)
        {
            Log.DueAdded(logger, added);
        }

        return added;
    }

    // A person's hold is a person's to end; a draft waits for a person unless the rule releases it.
    private static bool IsWork(DueReport due, ReportDefinition report, Edition? latest) => due.State switch
    {
        DueState.Drafted => report.Gate.Release == ReleaseMode.Automatic && latest is { Kind: EditionKind.Draft, State: EditionState.Open },
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

    private async Task AdvanceAllAsync(
        ReportDefinition report,
        PeriodKey period,
        List<DueReport> open,
        Dictionary<DueKey, Edition> latest,
        Tally result,
        CancellationToken cancellationToken)
    {
        ReportInput input;
        try
        {
            input = await reader.ReadAsync(report, period, cancellationToken);
        }
        catch (RequestRefusedException refused)
        {
            Fail(open[0].Key, refused, result);
            return;
        }

        foreach (var due in open)
        {
            try
            {
                await AdvanceAsync(input, due, latest.GetValueOrDefault(due.Key), result, cancellationToken);
            }
            catch (RequestRefusedException refused)
            {
                Fail(due.Key, refused, result);
            }
        }
    }

    private async Task AdvanceAsync(ReportInput input, DueReport due, Edition? latest, Tally result, CancellationToken cancellationToken)
    {
        if (input.ScopeUnits.FirstOrDefault(unit => unit.Code == due.Key.Unit) is not { } unit)
        {
            throw new RequestRefusedException(
                RefusalKind.WorkFailed, new Problem(Messages.UnitNotInTree(due.Key.Unit.Value, due.Key.Period.Text, input.Window)));
        }

        var automatic = input.Report.Gate.Release == ReleaseMode.Automatic;
        var snapshot = input.SnapshotOf(unit);
        var draft = latest;
        IReadOnlyList<EditionKey> lost = [];
        if (latest is null || latest.SnapshotHash != snapshot.Blob.Hash || latest.TemplateHash != input.Template.Hash)
        {
            // With an automatic release the office reads a draft only when the rule does not let it go.
            var send = !automatic || latest is { IsAdopted: true, IsOpenDraft: true } || gatekeeper.Objections(snapshot, input.Report.Gate, []).Count > 0;
            var made = await drafts.MakeAsync(input, unit, snapshot, send, cancellationToken);
            (draft, lost) = (made.Edition, made.Lost);
            result.Drafted++;
        }

        if (!automatic)
        {
            return;
        }

        if (lost.Count > 0)
        {
            await HoldAsync(due.Key, draft!, string.Join("; ", lost.Select(adopted => Messages.AdoptedSuperseded(adopted.ToString()).ToString(language.Culture))), cancellationToken);
            result.Held++;
            return;
        }

        if (draft!.Objections.Count == 0)
        {
            await release.RunAsync(draft, new DocumentMark(null, null, null), null, [], cancellationToken);
            result.Released++;
            return;
        }

        await HoldAsync(due.Key, draft, draft.WhyHeld, cancellationToken);
        result.Held++;
    }

    private async Task HoldAsync(DueKey key, Edition draft, string reason, CancellationToken cancellationToken)
    {
        if (await ledger.FindAsync(key, cancellationToken) is { State: DueState.Drafted })
        {
            var audit = auditor.Event("due.hold", key.ToString(), reason, draft.DocumentHash);
            await ledger.MoveAsync(key, DueState.Drafted, DueState.Held, reason, audit, cancellationToken);
        }
    }

    private void Fail(DueKey key, RequestRefusedException refused, Tally result)
    {
        Log.DueFailed(logger, key.ToString(), refused.Problems[0].ToString(CultureInfo.InvariantCulture));
        Telemetry.Problem(key);
        result.Problems.AddRange(refused.Problems);
    }

    private sealed class Tally
    {
        public int NewDue { get; init; }

        public int Drafted { get; set; }

        public int Released { get; set; }

        public int Held { get; set; }

        public List<Problem> Problems { get; } = [];
    }
}
