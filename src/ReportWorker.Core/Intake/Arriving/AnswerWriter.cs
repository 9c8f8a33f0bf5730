using System.Globalization;
using Microsoft.Extensions.Logging;
using ReportWorker.Core.Intake.Deciding;
using ReportWorker.Core.Mailing;
using ReportWorker.Core.Notices;
using ReportWorker.Core.Periods;
using ReportWorker.Core.Problems;
using ReportWorker.Core.Reports;
using ReportWorker.Core.Units;

namespace ReportWorker.Core.Intake.Arriving;

/// <summary>A form that is to be answered.</summary>
/// <param name="Arrival">The file.</param>
/// <param name="Form">What was read.</param>
/// <param name="Around">The unit, those above it and those beside it, as they stand and stood.</param>
internal sealed record AnsweredForm(Arrival Arrival, FormReading Form, IReadOnlyList<Unit> Around);

/// <summary>
/// Writes to units what became of what they sent. Nothing is answered that a machine wrote, one address gets so many answers a day and no more, and
/// only addresses are written to that the office knows, or that hold a form which was made for them.
/// </summary>
public sealed class AnswerWriter(
    ReportLibrary library, IArrivalStore store, IUnitStore units, Outbox outbox, FormCopies copies, AnswerLimit limit, OfficeClock clock, OfficeLanguage language,
    ILogger<AnswerWriter> logger)
{
    private const string Workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    /// <summary>A form was taken.</summary>
    internal async Task<Answering?> TakeAsync(
        AnsweredForm form, SubmissionState state, int revision, IReadOnlyList<string> warnings, string code, CancellationToken cancellationToken)
    {
        var read = form.Form;
        return await WriteAsync(form, texts => texts.Taken, model =>
        {
            model["received"] = clock.Local(clock.Now).ToString("HH:mm dd/MM/yyyy", CultureInfo.InvariantCulture);
            model["revision"] = (decimal)revision;
            model["repeated"] = false;
            model["late"] = state == SubmissionState.Late;
            model["unconfirmed"] = state == SubmissionState.Unconfirmed;
            model["code"] = code;
            model["warnings"] = warnings.ToList<object?>();
            model["values"] = AnswerModel.Values(read.Definition!, read.Submission!); // it was taken
            model["texts"] = (decimal)read.Submission!.Narratives.Count;
            model["blank"] = read.Blank.Select(indicator => (object?)indicator.Label).ToList();
        }, await AboveAsync(form, state, cancellationToken), null, cancellationToken);
    }

    /// <summary>A form says what counts already.</summary>
    internal async Task<Answering?> RepeatAsync(AnsweredForm form, CancellationToken cancellationToken) =>
        await store.WasAnsweredAsync(form.Arrival.File.ToBlob().Hash, clock.Now - Day, cancellationToken)
            ? null
            : await WriteAsync(form, texts => texts.Taken, model =>
            {
                model["repeated"] = true;
                model["late"] = false;
                model["unconfirmed"] = false;
                model["revision"] = 0m;
                model["texts"] = 0m;
                model["values"] = AnswerModel.Values(form.Form.Definition!, form.Form.Submission!); // it was read
                model["warnings"] = new List<object?>();
                model["blank"] = new List<object?>();
            }, null, null, cancellationToken);

    /// <summary>A form goes back.</summary>
    internal async Task<Answering?> ReturnAsync(AnsweredForm form, IReadOnlyList<FormProblem> problems, CancellationToken cancellationToken)
    {
        if (form.Form.Definition is not { } definition || form.Form.Unit is not { } unit)
        {
            return await RefuseAsync(form.Arrival, problems, cancellationToken);
        }

        var copy = await copies.MakeAsync(form.Form, form.Around, problems, cancellationToken);
        return await WriteAsync(form, texts => texts.Returned, model =>
        {
            var faults = AnswerModel.Faults(problems, language.Culture);
            model["problems"] = faults.Take(AnswerModel.MostProblems).ToList();
            model["count"] = (decimal)faults.Count;
            model["shown"] = (decimal)Math.Min(faults.Count, AnswerModel.MostProblems);
            model["has_copy"] = true;
        }, null, new MailAttachment(copy.Name, Workbook, copy.Content), cancellationToken);
    }

    /// <summary>A file is no form that can be taken; answered where the address is one of a unit.</summary>
    internal async Task<Answering?> RefuseAsync(Arrival arrival, IReadOnlyList<FormProblem> problems, CancellationToken cancellationToken)
    {
        if (arrival.Sender is not { } sender || await UnitOfAsync(sender, cancellationToken) is not { } unit
            || await store.WasAnsweredAsync(arrival.File.ToBlob().Hash, clock.Now - Day, cancellationToken))
        {
            return null;
        }

        var model = AnswerModel.Of(unit, arrival.File.Name, problems, language.Culture);
        return await WriteAsync(arrival, unit, unit.Email!, texts => texts.Unread, model, null, cancellationToken); // it was found by its address
    }

    private async Task<Answering?> WriteAsync(
        AnsweredForm form,
        Func<AnswerTexts, NoticeText> choose,
        Action<Dictionary<string, object?>> fill,
        Dictionary<string, object?>? above,
        MailAttachment? attachment,
        CancellationToken cancellationToken)
    {
        var (definition, unit) = (form.Form.Definition!, form.Form.Unit!); // only such are answered here
        var model = AnswerModel.Of(definition, unit, form.Form.Address.Period, form.Arrival.File.Name, [], language.Culture);
        fill(model);
        model["above"] = above;
        return AnswerAddress.Of(form.Arrival.Sender, unit, form.Around) is { } address
            ? await WriteAsync(form.Arrival, unit, address, choose, model, attachment, cancellationToken)
            : null;
    }

    private async Task<Answering?> WriteAsync(
        Arrival arrival,
        Unit unit,
        string address,
        Func<AnswerTexts, NoticeText> choose,
        Dictionary<string, object?> model,
        MailAttachment? attachment,
        CancellationToken cancellationToken)
    {
        if (arrival.IsAutomatic || library.Answers is not { } texts || await store.AnswersAsync(address, clock.Now - Day, cancellationToken) >= limit.MostADay)
        {
            return null;
        }

        try
        {
            var (subject, content) = choose(texts).Render(model, language);
            content = attachment is null ? content : content with { Attachments = [attachment] };
            var (delivery, body) = outbox.Answer(address, unit.Name, subject, content, arrival.Conversation);
            return new Answering(delivery, body);
        }
        catch (RequestRefusedException refused)
        {
            // A text that cannot be filled must not keep out the figures, nor the forms behind them.
            Log.NoticeFailed(logger, refused.Problems[0].ToString(language.Culture));
            return null;
        }
    }

    private async Task<Unit?> UnitOfAsync(string address, CancellationToken cancellationToken) =>
        (await units.ReadByEmailAsync(address, cancellationToken)).FirstOrDefault(unit => unit.IsValidOn(clock.Today));

    /// <summary>How many of the units under the same one have answered, this one included.</summary>
    private async Task<Dictionary<string, object?>?> AboveAsync(AnsweredForm form, SubmissionState state, CancellationToken cancellationToken)
    {
        var (definition, unit, period) = (form.Form.Definition!, form.Form.Unit!, form.Form.Address.Period);
        var window = definition.Window.WindowOf(period);
        var beside = form.Around.Where(one => one.Parent == unit.Parent && one.Overlaps(window) && definition.IsOwedBy(one)).Select(one => one.Code).Distinct().ToList();
        if (unit.Parent is not { } parent || form.Around.LastOrDefault(one => one.Code == parent) is not { } above)
        {
            return null;
        }

        var others = await store.AnsweredAsync(definition.Code, period, [.. beside.Where(code => code != unit.Code)], cancellationToken);
        return new Dictionary<string, object?>
        {
            ["name"] = above.Name,
            ["answered"] = (decimal)others + (state == SubmissionState.Taken ? 1 : 0),
            ["expected"] = (decimal)beside.Count,
        };
    }
}

/// <summary>How many answers one address gets.</summary>
/// <param name="MostADay">The most in a day.</param>
public sealed record AnswerLimit(int MostADay);
