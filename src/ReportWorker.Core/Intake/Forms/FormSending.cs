using System.Globalization;
using Microsoft.Extensions.Logging;
using ReportWorker.Core.Auditing;
using ReportWorker.Core.Mailing;
using ReportWorker.Core.Notices;
using ReportWorker.Core.Problems;
using ReportWorker.Core.Reports;
using ReportWorker.Core.Storing;
using ReportWorker.Core.Units;

namespace ReportWorker.Core.Intake.Forms;

/// <summary>What becomes of a unit's form.</summary>
public enum FormSendState
{
    /// <summary>It is queued, or would be.</summary>
    Queued,

    /// <summary>The unit was sent this form for this period before.</summary>
    SentBefore,

    /// <summary>Nobody knows where to write to.</summary>
    NoAddress,
}

/// <summary>A unit's form on its way.</summary>
/// <param name="Unit">The unit as it stands today, or last stood.</param>
/// <param name="File">The file's name.</param>
/// <param name="State">What becomes of it.</param>
public sealed record SentForm(Unit Unit, string File, FormSendState State);

/// <summary>Mails forms to units. The same form goes to a unit once for a period, unless somebody asks for it again.</summary>
public sealed class FormSending(
    FormFiles forms, ReportLibrary library, INoticeStore store, Outbox outbox, Auditor auditor, OfficeLanguage language, ILogger<FormSending> logger)
{
    private const string ContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    // So many are stored at once; a city's forms are not held in memory together.
    private const int Chunk = 50;

    /// <summary>Queues a message with the form to each unit that is meant and has an address.</summary>
    /// <param name="request">Which forms.</param>
    /// <param name="again">True to send it also to units that were sent it before.</param>
    /// <param name="dryRun">True to tell only what would be done.</param>
    /// <param name="cancellationToken">Ends the work; what is queued stays queued.</param>
    /// <exception cref="RequestRefusedException">The request names something that does not fit, or the message's texts are wrong.</exception>
    public async Task<IReadOnlyList<SentForm>> RunAsync(FormRequest request, bool again, bool dryRun, CancellationToken cancellationToken)
    {
        var text = library.FormMail ?? throw new RequestRefusedException(RefusalKind.WorkFailed, library.Problems);
        var batch = await forms.PrepareAsync(request, cancellationToken);
        var told = await ToldAsync(batch, cancellationToken);
        var all = batch.Units.Select(unit => Judge(batch, unit, told, again)).ToList();
        if (!dryRun)
        {
            foreach (var some in batch.Units.Where((_, i) => all[i].State == FormSendState.Queued).Chunk(Chunk))
            {
                await QueueAsync(batch, text, some, told, cancellationToken);
            }
        }

        return all;
    }

    private static SentForm Judge(FormBatch batch, Unit unit, Dictionary<string, int> told, bool again)
    {
        var today = batch.Today.GetValueOrDefault(unit.Code, unit);
        var state = today.Email is null ? FormSendState.NoAddress
            : told.ContainsKey(unit.Code.Value) && !again ? FormSendState.SentBefore
            : FormSendState.Queued;
        return new SentForm(today, batch.NameOf(unit), state);
    }

    private async Task QueueAsync(FormBatch batch, NoticeText text, Unit[] some, Dictionary<string, int> told, CancellationToken cancellationToken)
    {
        var (letters, bodies) = (new List<NewDelivery>(), new List<Blob>());
        foreach (var file in batch.Make(some))
        {
            var times = told.GetValueOrDefault(file.Unit.Code.Value);
            var unit = batch.Today.GetValueOrDefault(file.Unit.Code, file.Unit);
            var (subject, content) = text.Render(FormMail.Model(batch, file.Unit, times > 0), language);
            var (letter, body) = outbox.Write(
                MessagePurpose.Form,
                unit.Email!, // only those with an address come here
                unit.Name,
                subject,
                content with { Attachments = [new MailAttachment(batch.NameOf(file.Unit), ContentType, file.Content)] });
            letters.Add(letter with { Topic = Topic(batch, file.Unit, times) });
            bodies.Add(body);
        }

        var audit = auditor.Event("form.send", batch.Asked.ToString(), string.Join(", ", some.Select(unit => unit.Code.Value)));
        var added = await store.TellAsync(letters, bodies, audit, cancellationToken);
        Log.FormsQueued(logger, added, batch.Asked.ToString());
    }

    // How often each unit was sent the form.
    private async Task<Dictionary<string, int>> ToldAsync(FormBatch batch, CancellationToken cancellationToken)
    {
        var prefix = Prefix(batch);
        return (await store.ToldAsync(prefix, cancellationToken))
            .GroupBy(one => one.Topic[prefix.Length..].Split('/')[0]).ToDictionary(unit => unit.Key, unit => unit.Count());
    }

    private static string Prefix(FormBatch batch) => $"form/{batch.Asked}/";

    private static string Topic(FormBatch batch, Unit unit, int times) =>
        times == 0 ? Prefix(batch) + unit.Code : string.Create(CultureInfo.InvariantCulture, $"{Prefix(batch)}{unit.Code}/{times + 1}");
}
