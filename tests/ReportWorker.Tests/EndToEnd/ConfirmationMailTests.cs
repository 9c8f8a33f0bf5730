using System.Text;
using Microsoft.Extensions.Logging.Abstractions;
using MimeKit;
using ReportWorker.Core.Intake;
using ReportWorker.Core.Intake.Arriving;
using ReportWorker.Core.Intake.Deciding;
using ReportWorker.Core.Intake.Forms;
using ReportWorker.Core.Mailing.Receiving;
using ReportWorker.Core.Periods;
using ReportWorker.Core.Storing;
using ReportWorker.Core.Units;
using ReportWorker.Tests.Intake;

namespace ReportWorker.Tests.EndToEnd;

/// <summary>
/// Units mail forms that wait for their heads, and their heads answer what they were answered, as a mail program does: through a real Postfix and a real
/// Dovecot (<c>.ci/mail.sh</c>). One says it twice, one message comes twice.
/// </summary>
public sealed class ConfirmationMailTests
{
    private const int Forms = 3;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_head_who_answers_with_the_word_makes_the_figures_count_once()
    {
        var templates = ChangedTemplates.Confirmed();
        await using var post = await FormsPost.OpenAsync("forms-confirmed");
        await using var office = await Office.OpenAsync(
            "2020-06-10T08:00:00",
            settings =>
            {
                post.Connect(settings, "INBOX");
                settings.Paths.Templates = templates;
            });
        var lot = new FormLot(Forms);
        (await office.Get<UnitImport>().ImportAsync(lot.Units, Token)).Should().BeOfType<ImportResult.Imported>();
        var batch = await office.Get<FormFiles>().PrepareAsync(new FormRequest("to-chuc-co-so-6-thang", PeriodKey.Parse("2020-H1"), null, EachUnit: true), Token);
        var mails = lot.Make(batch, seed: 1);
        await post.MailAsync([.. Enumerable.Range(0, Forms).Select(number => lot.FormOf(mails, number))]);
        await ReadAsync(office, post, Forms);
        (await SubmissionsAsync(office)).Should().HaveCount(Forms).And.OnlyContain(head => head.State == SubmissionState.Unconfirmed);

        await office.SendAsync();
        await FormsPost.UntilAsync(async () => (await post.AnswersAsync(lot.Tag)).Count == Forms, "each form is answered");
        var replies = (await post.MessagesAsync()).Where(answer => answer.InReplyTo?.StartsWith(lot.Tag, StringComparison.Ordinal) == true)
            .Select((answer, number) => Reply(answer, $"{lot.Tag}-yes-{number}@units.example")).ToList();
        await post.MailAsync([.. replies, replies[0], Again(replies[1], $"{lot.Tag}-again@units.example")]);
        await ReadAsync(office, post, Forms + 2);

        (await SubmissionsAsync(office)).Should().OnlyContain(head => head.State == SubmissionState.Taken && head.Note!.StartsWith("Xác nhận qua thư của units+"));
        await office.SendAsync();
        await FormsPost.UntilAsync(async () => (await post.AnswersAsync(lot.Tag)).Count >= 2 * Forms, "each head hears that it counts");
        (await post.AnswersAsync(lot.Tag)).Should().HaveCount(2 * Forms, "nothing is said twice");
        (await post.CountAsync("ReportWorker/Processed"), await post.CountAsync("ReportWorker/Quarantine")).Should().Be(((2 * Forms) + 2, 0));
        Directory.Delete(templates, recursive: true);
    }

    // As a mail program quotes what it answers.
    private static FormMail Reply(MimeMessage answer, string id)
    {
        var quoted = string.Join("\n", (answer.TextBody ?? "").ReplaceLineEndings("\n").Split('\n').Select(line => $"> {line}"));
        var text = $"From: {answer.To.Mailboxes.First().Address}\r\nSubject: Re: xac nhan\r\nMessage-ID: <{id}>\r\nIn-Reply-To: <{answer.MessageId}>\r\nReferences: <{answer.MessageId}>\r\n"
            + $"MIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n{Convert.ToBase64String(Encoding.UTF8.GetBytes($"Xác nhận\n\nVào 10/6, Văn phòng viết:\n{quoted}"), Base64FormattingOptions.InsertLineBreaks)}\r\n";
        return new FormMail(id, text);
    }

    private static FormMail Again(FormMail reply, string id) => new(id, reply.Text.Replace(reply.Id, id, StringComparison.Ordinal));

    private static async Task ReadAsync(Office office, FormsPost post, int count)
    {
        await post.ArrivedAsync(count);
        await new Inbox(
            office.Get<Mailboxes>().Forms!, // it is set up
            office.Get<UnitMails>(),
            office.Get<IReceivedMailStore>(),
            office.Get<IBlobStore>(),
            new MailboxRounds(TimeSpan.Zero),
            office.Clock,
            NullLogger<Inbox>.Instance).RunAsync(Token);
    }

    private static Task<IReadOnlyList<SubmissionHead>> SubmissionsAsync(Office office) => office.Get<ISubmissionDesk>().ListAsync(new SubmissionFilter(), Token);
}
