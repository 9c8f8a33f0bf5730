using System.Globalization;
using ReportWorker.Core.Indicators;
using ReportWorker.Core.Mailing;
using ReportWorker.Core.Periods;
using ReportWorker.Core.Problems;
using ReportWorker.Core.Reports;
using ReportWorker.Core.Units;
using ReportWorker.Core.Vietnamese;

namespace ReportWorker.Core.Intake.Deciding;

/// <summary>Writes to a unit what was decided about a submission of it that waited.</summary>
public sealed class DecisionWriter(
    ReportLibrary library, Catalogue catalogue, IUnitStore units, ISubmissionDesk desk, Outbox outbox, OfficeClock clock, OfficeLanguage language)
{
    /// <summary>The message; null when nobody knows an address of the unit.</summary>
    /// <param name="decision">What was decided.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="RequestRefusedException">The text is wrong, or cannot be filled.</exception>
    internal async Task<Answering?> WriteAsync(DecisionToTell decision, CancellationToken cancellationToken)
    {
        var head = decision.Head;
        var around = await units.ReadAroundAsync(head.Unit, cancellationToken);
        var form = catalogue.FindForm(head.Form);
        if (UnitOf(head, form, around) is not { } unit || AnswerAddress.Of(head.Way == SubmissionWay.Mail ? head.Sender : null, unit, around) is not { } address)
        {
            return null;
        }

        var text = library.Answers?.Decided ?? throw new RequestRefusedException(RefusalKind.WorkFailed, library.Problems);
        var (subject, content) = text.Render(Model(decision, form, unit), language);
        var conversation = decision.Conversation.Count > 0 ? decision.Conversation : await desk.ConversationAsync(head.Id, cancellationToken);
        var (delivery, body) = outbox.Answer(address, unit.Name, subject, content, conversation);
        return new Answering(delivery with { Topic = FormattableString.Invariant($"submission/{head.Id}/{decision.To.ToString().ToLowerInvariant()}") }, body);
    }

    // As it stood in the period, like all that is written about the form; a form that is no longer in the catalogue still has its unit.
    private static Unit? UnitOf(SubmissionHead head, Form? form, IReadOnlyList<Unit> around)
    {
        var versions = around.Where(one => one.Code == head.Unit).ToList();
        return (form is null ? null : versions.FindLast(one => one.Overlaps(form.Window.WindowOf(head.Period)))) ?? versions.LastOrDefault();
    }

    private Dictionary<string, object?> Model(DecisionToTell decision, Form? form, Unit unit)
    {
        var head = decision.Head;
        var deadline = form is null ? null : new AskedForm(form, head.Period).DeadlineOf(unit.Level);
        return new Dictionary<string, object?>
        {
            ["unit"] = new Dictionary<string, object?> { ["code"] = unit.Code.Value, ["name"] = unit.Name },
            ["form"] = form?.Label ?? head.Form,
            ["period"] = PeriodNames.InText(head.Period),
            ["file"] = head.SourceName ?? "",
            ["received"] = clock.Local(head.ReceivedAt).ToString("HH:mm dd/MM/yyyy", CultureInfo.InvariantCulture),
            ["revision"] = (decimal)head.Revision,
            ["taken"] = decision.To == SubmissionState.Taken,
            ["confirmed"] = decision.IsConfirmation,
            ["returned"] = decision.To == SubmissionState.Returned,
            ["reason"] = decision.Reason ?? "",
            ["deadline"] = deadline >= clock.Today ? deadline : null,
        };
    }
}

/// <summary>A decision that its unit is to hear of.</summary>
/// <param name="Head">The submission as it stood.</param>
/// <param name="To">How it stands from now on.</param>
/// <param name="IsConfirmation">True when somebody said that it is right, rather than that the office takes it.</param>
/// <param name="Reason">Why not; null for a yes.</param>
/// <param name="Conversation">The Message-IDs of what is answered; empty when it is not a message that decided.</param>
internal sealed record DecisionToTell(
    SubmissionHead Head, SubmissionState To, bool IsConfirmation, string? Reason, IReadOnlyList<string> Conversation);
