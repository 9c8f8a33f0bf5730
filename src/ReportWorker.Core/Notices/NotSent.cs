using System.Globalization;
using Microsoft.Extensions.Logging;
using ReportWorker.Core.Aggregation;
using ReportWorker.Core.Ledger;
using ReportWorker.Core.Mailing;
using ReportWorker.Core.Periods;
using ReportWorker.Core.Problems;
using ReportWorker.Core.Reports;
using ReportWorker.Core.Units;
using ReportWorker.Core.Vietnamese;

namespace ReportWorker.Core.Notices;

/// <summary>
/// Sees to it that the office hears something at every due time: where neither the report nor a draft came, why it did not and who owes what.
/// One message for all units of a report and period.
/// </summary>
public sealed class NotSent(
    ReportLibrary library,
    ILedgerStore ledger,
    ReportReader reader,
    IUnitStore units,
    Outbox outbox,
    NoticeBoard notices,
    OfficeClock clock,
    OfficeLanguage language,
    ILogger<NotSent> logger)
{
    private const int MostNamed = 100;

    // Within this time a report that is due may still be in somebody's hands.
    private static readonly TimeSpan Work = TimeSpan.FromHours(1);

    private static readonly DueState[] NotGone = [.. Reconciler.Unfinished, DueState.Released];

    /// <summary>Tells it, after a round over the ledger.</summary>
    public async Task RunAsync(ReconcileResult round, CancellationToken cancellationToken)
    {
        if (!round.Looked || library.Notices is not { } texts)
        {
            return;
        }

        var paused = (await ledger.PausedAsync(cancellationToken)).ToDictionary(pause => pause.Report);
        var due = (await ledger.ListAsync(new DueQuery(States: NotGone), cancellationToken)).Where(one => one.DueAt <= clock.Now);
        foreach (var group in due.GroupBy(one => (one.Key.Report, one.Key.Period)))
        {
            if (library.Find(group.Key.Report) is { Schedule: not null } report)
            {
                await TellAsync(texts, report, group.Key.Period, Open([.. group], paused.GetValueOrDefault(report.Code), round.Failures), cancellationToken);
            }
        }
    }

    private List<(DueReport Due, string Reason)> Open(
        IReadOnlyList<DueReport> due, PausedReport? pause, IReadOnlyList<DueFailure> failures)
    {
        var open = new List<(DueReport, string)>();
        foreach (var one in due)
        {
            var reason = one.State switch
            {
                DueState.Held or DueState.Released => one.Reason,
                DueState.Drafted => null,
                _ when pause is not null => Messages.NotSentPaused(pause.By, clock.DayOf(pause.Since), pause.Why).ToString(language.Culture),
                _ when failures.FirstOrDefault(failure => failure.Due == one.Key) is { } failure => failure.Why.ToString(language.Culture),
                _ when one.DueAt < clock.Now - Work => Messages.NotMadeYet().ToString(language.Culture),
                _ => null,
            };
            if (reason is not null)
            {
                open.Add((one, reason));
            }
        }

        return open;
    }

    private async Task TellAsync(
        NoticeTexts texts, ReportDefinition report, PeriodKey period, List<(DueReport Due, string Reason)> open, CancellationToken cancellationToken)
    {
        if (open.Count == 0)
        {
            return;
        }

        try
        {
            await notices.TellAsync(
                ("not-sent", $"{report.Code}/{period}"),
                string.Join('\n', open.Select(one => $"{one.Due.Key.Unit}: {one.Reason}")),
                texts.NotSent,
                () => ModelAsync(report, period, open, cancellationToken),
                await outbox.AddresseesAsync(EditionKind.Draft, report.Recipients.Draft, [], [], cancellationToken),
                cancellationToken);
        }
        catch (RequestRefusedException refused)
        {
            Log.NoticeFailed(logger, refused.Problems[0].ToString(CultureInfo.InvariantCulture));
        }
    }

    private async Task<IReadOnlyDictionary<string, object?>> ModelAsync(
        ReportDefinition report, PeriodKey period, List<(DueReport Due, string Reason)> open, CancellationToken cancellationToken)
    {
        var names = new UnitNames(await units.ReadAllAsync(cancellationToken));
        var missing = await reader.MissingAsync(report, period, [.. open.Select(one => one.Due.Key.Unit)], cancellationToken);
        return new Dictionary<string, object?>
        {
            ["report"] = report.Title,
            ["period"] = PeriodNames.InText(period),
            ["due"] = clock.DayOf(open.Min(one => one.Due.DueAt)!.Value), // only what is due comes here
            ["count"] = (decimal)open.Count,
            ["units"] = open.Take(MostNamed).Select(one => (object?)new Dictionary<string, object?>
            {
                ["code"] = one.Due.Key.Unit.Value,
                ["name"] = names.Of(one.Due.Key.Unit),
                ["reason"] = one.Reason,
            }).ToList(),
            ["missing_count"] = (decimal)missing.Select(owed => owed.Unit.Code).Distinct().Count(),
            ["missing"] = missing.GroupBy(owed => owed.Unit.Code).Take(MostNamed).Select(unit => (object?)new Dictionary<string, object?>
            {
                ["code"] = unit.Key.Value,
                ["name"] = unit.First().Unit.Name,
                ["forms"] = unit.Select(owed => (object?)Form(owed)).ToList(),
            }).ToList(),
        };
    }

    private static Dictionary<string, object?> Form(OwedForm owed) => new()
    {
        ["name"] = owed.Asked.Form.Label,
        ["period"] = PeriodNames.InText(owed.Asked.Period),
        ["deadline"] = owed.Deadline,
    };
}
