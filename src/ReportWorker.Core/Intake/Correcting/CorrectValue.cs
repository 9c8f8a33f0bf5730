using ReportWorker.Core.Auditing;
using ReportWorker.Core.Indicators;
using ReportWorker.Core.Intake.Deciding;
using ReportWorker.Core.Problems;
using ReportWorker.Core.Units;
using ReportWorker.Core.Watching;

namespace ReportWorker.Core.Intake.Correcting;

/// <summary>
/// Corrects one value that a unit told, such as by telephone: a new revision with the values that count and one changed, or a first revision with that
/// value alone. It counts at once. The other values keep the cells of the file that they came from.
/// </summary>
public sealed class CorrectValue(IUnitStore units, ISubmissionStore submissions, ISubmissionDesk desk, Catalogue catalogue, Auditor auditor)
{
    /// <summary>How often to begin again when somebody else's answer came in between.</summary>
    private const int MostRounds = 5;

    /// <summary>Corrects it.</summary>
    /// <exception cref="RequestRefusedException">
    /// The unit owes no such value for the period, the value cannot be read or counts already, or an answer waits that has to be decided on first.
    /// </exception>
    public async Task<CorrectionResult> RunAsync(Correction correction, CancellationToken cancellationToken)
    {
        using var step = Telemetry.Begin(Step.Intake);
        var note = AnswerNote.Read(correction.Note) ?? throw Wrong(Messages.CorrectionWithoutNote());
        var (form, value) = new CorrectionReader(await units.ReadAllAsync(cancellationToken), catalogue).Read(correction);
        for (var round = 0; round < MostRounds; round++)
        {
            var counting = await CountingAsync(correction, form, cancellationToken);
            var before = counting?.Values.FirstOrDefault(one => one.Indicator == value.Indicator);
            if ((before?.Number, before?.Text) == (value.Number, value.Text))
            {
                throw NotReady(correction.Value is null
                    ? Messages.CorrectionOfBlank(value.Indicator.Value, correction.Unit.Value) : Messages.CorrectionSame(value.Indicator.Value, correction.Unit.Value, Text(before)));
            }

            var stored = await submissions.AddAsync([Revise(correction, form, counting, value, note)], Audit(correction, form, before, value, note), cancellationToken);
            if (stored is [var head])
            {
                return new CorrectionResult(head, Given(before?.Number, before?.Text), Given(value.Number, value.Text));
            }
        }

        throw NotReady(Messages.CorrectionOvertaken(correction.Unit.Value));
    }

    private async Task<SubmissionContent?> CountingAsync(Correction correction, Form form, CancellationToken cancellationToken)
    {
        var all = await desk.ListAsync(new SubmissionFilter(null, correction.Period, correction.Unit, form.Code), cancellationToken);
        var counting = SubmissionHead.CountingOf(all);
        var waiting = all.FirstOrDefault(head => head.Waits && head.Revision > (counting?.Revision ?? 0));
        return waiting is not null ? throw NotReady(Messages.CorrectionBehindWaiting(waiting.Id, waiting.Revision, Names.Of(waiting.State)))
            : counting is null ? null
            : await desk.FindAsync(counting.Id, cancellationToken);
    }

    private NewSubmission Revise(Correction correction, Form form, SubmissionContent? counting, SubmissionValue value, string note)
    {
        var values = (counting?.Values ?? [])
            .Where(one => one.Indicator != value.Indicator)
            .Select(one => new SubmissionValue(one.Indicator, one.Number, one.Text, one.Cell))
            .Concat(correction.Value is null ? [] : [value]);
        return new NewSubmission(correction.Unit, form.Code, correction.Period, null, counting?.Head.SourceName, [.. values], counting?.Narratives ?? [])
        {
            Way = SubmissionWay.Set, Sender = auditor.Actor, Note = note, BasedOn = counting?.Head.Id,
        };
    }

    private AuditEvent Audit(Correction correction, Form form, SubmissionCell? before, SubmissionValue after, string note) => auditor.Event(
        "data.set",
        $"{correction.Unit}/{form.Code}/{correction.Period}",
        $"{after.Indicator}: {Text(before)} → {Given(after.Number, after.Text) ?? "–"}\n{note}");

    private static string Text(SubmissionCell? cell) => Given(cell?.Number, cell?.Text) ?? "–";

    private static string? Given(decimal? number, string? text) => number?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? text;

    private static RequestRefusedException Wrong(Expressions.Message message) => new(RefusalKind.WrongUsage, new Problem(message));

    private static RequestRefusedException NotReady(Expressions.Message message) => new(RefusalKind.NotReady, new Problem(message));
}
