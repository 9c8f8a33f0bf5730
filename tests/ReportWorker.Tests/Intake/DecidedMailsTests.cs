using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Logging.Abstractions;
using MimeKit;
using ReportWorker.Core.Intake;
using ReportWorker.Core.Intake.Arriving;
using ReportWorker.Core.Intake.Deciding;
using ReportWorker.Core.Mailing;
using ReportWorker.Core.Mailing.Receiving;
using ReportWorker.Core.Problems;
using ReportWorker.Core.Storing;
using ReportWorker.Tests.Bouncing;

namespace ReportWorker.Tests.Intake;

/// <summary>What units hear of decisions about submissions that waited, and how their heads confirm them: the program's real parts, a mailbox of the test's own.</summary>
public sealed partial class DecidedMailsTests : IAsyncLifetime
{
    private const string Unit = "phuong-bo-de@long-bien.example";
    private const string Confirmed = "XÁC NHẬN";

    private readonly TestMailbox _mailbox = new();
    private readonly string _templates = ChangedTemplates.Confirmed();
    private Office _office = null!; // opened before each test

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private AnswerDecisions Decisions => _office.Get<AnswerDecisions>();

    public async ValueTask InitializeAsync()
    {
        _office = await Office.OpenAsync("2020-06-10T08:00:00", settings => settings.Paths.Templates = _templates);
        await _office.ImportUnitsAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _office.DisposeAsync();
        Directory.Delete(_templates, recursive: true);
    }

    [Theory]
    [InlineData("accept", "Văn phòng đã nhận, được tính: ", "Số liệu được tính vào báo cáo", "ghi nhớ riêng")]
    [InlineData("confirm", "Đã xác nhận, được tính: ", "Số liệu được tính vào báo cáo", "ghi nhớ riêng")]
    [InlineData("reject", "Không được nhận: ", "Lý do: ghi nhớ riêng", "gửi lại")]
    [InlineData("return", "Trả lại, cần gửi lại: ", "gửi lại (trả lời thư này và kèm tệp) trước khi hết ngày 20/6/2020", "sớm nhất")]
    public async Task A_decision_is_told_to_the_unit_in_the_conversation_about_its_form(string decision, string subject, string says, string saysNot)
    {
        var head = await WaitingAsync();

        var decided = await DecideAsync(decision, head.Id);

        decided.Told.Should().Be(Unit);
        var (answer, told) = ((await MessagesAsync()).Single(one => one.InReplyTo == "m1@x.vn"), (await MessagesAsync()).Single(one => one.InReplyTo != "m1@x.vn"));
        told.Subject.Should().StartWith(subject);
        (told.InReplyTo, told.To.Mailboxes.Single().Address, told.Headers[HeaderId.AutoSubmitted]).Should().Be((answer.MessageId, Unit, "auto-replied"));
        told.TextBody.Should().Contain(says).And.NotContain(saysNot).And.Contain("08:00 10/06/2020").And.Contain("Tệp: bieu.xlsx");
        told.HtmlBody.Should().NotContain(saysNot);
    }

    [Fact]
    public async Task After_the_last_day_a_form_is_asked_for_as_soon_as_can_be()
    {
        var head = await WaitingAsync();
        _office.Clock.Advance(TimeSpan.FromDays(20));

        await DecideAsync("return", head.Id);

        (await MessagesAsync()).Should().ContainSingle(one => one.TextBody!.Contains("trong thời gian sớm nhất", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Each_decision_is_told_once_however_many_decide_at_once_and_one_that_is_refused_is_not()
    {
        var head = await WaitingAsync();

        var tries = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => TryAsync("reject", head.Id), Token)));
        tries.Count(done => done).Should().Be(1);
        (await TryAsync("confirm", head.Id)).Should().BeFalse();
        (await QueuedAsync()).Should().HaveCount(2, "one tells that it waits, one that it was rejected");

        (await TryAsync("accept", head.Id)).Should().BeTrue("the office may change its mind");
        (await QueuedAsync()).Should().HaveCount(3);
    }

    [Fact]
    public async Task Who_sent_it_hears_of_it_only_from_an_address_that_the_office_knows()
    {
        var stranger = await WaitingAsync("somebody@gmail.example");

        (await DecideAsync("confirm", stranger.Id)).Told.Should().Be(Unit);
    }

    [Fact]
    public async Task A_text_that_cannot_be_filled_lets_nothing_be_decided()
    {
        await _office.DisposeAsync();
        await File.WriteAllTextAsync(Path.Combine(_templates, "answers", "decided.txt"), "{{ deadline | date }}", Token);
        _office = await Office.OpenAsync("2020-07-30T08:00:00", settings => settings.Paths.Templates = _templates);
        await _office.ImportUnitsAsync();
        var head = await WaitingAsync();

        (await FluentActions.Awaiting(() => DecideAsync("reject", head.Id)).Should().ThrowAsync<RequestRefusedException>()).Which.Kind.Should().Be(RefusalKind.WorkFailed);
        (await SubmissionsAsync()).Single().Waits.Should().BeTrue();
    }

    [Fact]
    public async Task A_head_who_confirms_is_told_once_and_who_says_it_again_changes_nothing()
    {
        await WaitingAsync();
        var answer = (await MessagesAsync()).Single();

        await ReceiveAsync(Reply(answer, "k1@x.vn", Confirmed));
        await ReceiveAsync(Reply(answer, "k1@x.vn", Confirmed)); // the same message came twice
        await ReceiveAsync(Reply(answer, "k2@x.vn", "da xac nhan nhe"));

        var head = (await SubmissionsAsync()).Single();
        (head.State, head.Note).Should().Be((SubmissionState.Taken, $"Xác nhận qua thư của {Unit}"));
        (_mailbox.Processed.Count, _mailbox.Quarantined.Count).Should().Be((4, 0));
        var told = (await MessagesAsync()).Should().HaveCount(2).And.ContainSingle(one => one.InReplyTo == "k1@x.vn").Subject;
        told.Subject.Should().StartWith("Đã xác nhận, được tính: ");
        told.References.Should().Contain(answer.MessageId);
    }

    [Fact]
    public async Task A_confirmation_that_is_read_again_after_a_crash_is_put_away_and_not_answered_again()
    {
        await WaitingAsync();
        var reply = Reply((await MessagesAsync()).Single(), "k1@x.vn", Confirmed);
        (await ConfirmAsync(reply)).Should().BeTrue(); // and the process died before it settled the message
        (await SubmissionsAsync()).Single().State.Should().Be(SubmissionState.Taken);

        await ReceiveAsync(reply);

        (_mailbox.Processed.Count, _mailbox.Quarantined.Count, _mailbox.Left).Should().Be((2, 0, 0));
        (await QueuedAsync()).Should().HaveCount(2);
    }

    [Fact]
    public async Task A_confirmation_of_what_was_refused_or_of_nothing_known_is_looked_at_by_a_person()
    {
        var head = await WaitingAsync();
        var answer = (await MessagesAsync()).Single();
        await DecideAsync("return", head.Id);

        await ReceiveAsync(Reply(answer, "k1@x.vn", Confirmed));
        await ReceiveAsync(FilledForm.Mail(Unit, "k2@x.vn", "").Replace("Xin gửi biểu.", "XÁC NHẬN\nXN-0123456789ABCDEF", StringComparison.Ordinal));

        _mailbox.Quarantined.Should().HaveCount(2);
        (await SubmissionsAsync()).Single().State.Should().Be(SubmissionState.Returned);
    }

    [Fact]
    public async Task Two_processes_that_read_one_confirmation_at_once_agree()
    {
        await WaitingAsync();
        var reply = Reply((await MessagesAsync()).Single(), "k1@x.vn", Confirmed);

        var all = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => ConfirmAsync(reply), Token)));

        all.Should().AllBeEquivalentTo(true);
        (await QueuedAsync()).Should().HaveCount(2);
    }

    [GeneratedRegex("XN-[0-9A-F]{16}", RegexOptions.NonBacktracking)]
    private static partial Regex Code();

    private static string Reply(MimeMessage to, string id, string says) => FilledForm.Mail(Unit, id, $"In-Reply-To: <{to.MessageId}>\r\nReferences: <{to.MessageId}>\r\n")
        .Replace("Xin gửi biểu.", $"{says}\n\n> (mã xác nhận: {Code().Match(to.TextBody ?? "").Value})", StringComparison.Ordinal);

    private Task<bool> ConfirmAsync(string message) =>
        _office.Get<Confirmations>().TakeAsync(_office.Get<IUnitMailReader>().Read(Encoding.UTF8.GetBytes(message))!, Token); // it is a message

    private Inbox Listen() => new(
        _mailbox,
        _office.Get<UnitMails>(),
        _office.Get<IReceivedMailStore>(),
        _office.Get<IBlobStore>(),
        new MailboxRounds(TimeSpan.Zero),
        _office.Clock,
        NullLogger<Inbox>.Instance);

    private async Task ReceiveAsync(string message)
    {
        _mailbox.Receive(message);
        await Listen().RunAsync(Token);
    }

    private async Task<SubmissionHead> WaitingAsync(string from = Unit)
    {
        var form = await FilledForm.MakeAsync(_office);
        await ReceiveAsync(FilledForm.Mail(from, "m1@x.vn", "", ("bieu.xlsx", form.Number("dv_ket_nap", 5).Save())));
        var head = (await SubmissionsAsync()).Single();
        head.Waits.Should().BeTrue();
        return head;
    }

    private Task<DecidedSubmission> DecideAsync(string decision, long id) => decision switch
    {
        "accept" => Decisions.AcceptAsync(id, "ghi nhớ riêng", Token),
        "confirm" => Decisions.ConfirmAsync(id, "ghi nhớ riêng", Token),
        "reject" => Decisions.RejectAsync(id, "ghi nhớ riêng", Token),
        _ => Decisions.ReturnAsync(id, "ghi nhớ riêng", Token),
    };

    private async Task<bool> TryAsync(string decision, long id)
    {
        try
        {
            await DecideAsync(decision, id);
            return true;
        }
        catch (RequestRefusedException)
        {
            return false;
        }
    }

    private async Task<IReadOnlyList<SubmissionHead>> SubmissionsAsync() => await _office.Get<ISubmissionDesk>().ListAsync(new SubmissionFilter(), Token);

    private Task<IReadOnlyList<Delivery>> QueuedAsync() => _office.Get<Deliveries>().ListAsync(new DeliveryQuery(), Token);

    private async Task<IReadOnlyList<MimeMessage>> MessagesAsync()
    {
        await _office.SendAsync();
        return [.. _office.Messages().Select(file => MimeMessage.Load(file))];
    }
}
