using System.Diagnostics;
using System.Text.Json;
using ReportWorker.Core.Mailing;
using ReportWorker.Core.Mailing.Receiving;
using ReportWorker.Core.Storing;
using ReportWorker.Hosting.Configuration.Sections;
using ReportWorker.Mail;
using ReportWorker.Testing;
using ReportWorker.Tests.CommandLine;

namespace ReportWorker.Tests.EndToEnd;

/// <summary>
/// Through a real Postfix into mailboxes that a real Dovecot serves (<c>.ci/mail.sh</c>): what arrives is read over IMAP and parsed by Python,
/// and what cannot arrive comes back to the delivery that it is about.
/// </summary>
public sealed class BounceMailTests(FilledDesk samples) : IClassFixture<FilledDesk>
{
    private const string Parse = """
        import email, email.policy, hashlib, imaplib, json, sys
        host, port, user, subject_id = sys.argv[1:]
        box = imaplib.IMAP4(host, int(port))
        box.login(user, 'secret')
        box.select('INBOX', readonly=True)
        found = None
        for number in box.search(None, 'HEADER', 'Message-ID', subject_id)[1][0].split():
            message = email.message_from_bytes(box.fetch(number, '(BODY.PEEK[])')[1][0][1], policy=email.policy.default)
            file = next(message.iter_attachments())
            found = {'subject': message['Subject'], 'returnPath': message['Return-Path'], 'from': message['From'],
                     'text': message.get_body(('plain',)).get_content(), 'file': file.get_filename(),
                     'hash': hashlib.sha256(file.get_content()).hexdigest(), 'defects': [str(d) for p in message.walk() for d in p.defects]}
        box.logout()
        json.dump(found, sys.stdout)
        """;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_is_sent_arrives_as_it_was_made_and_what_cannot_arrive_comes_back_to_its_delivery()
    {
        var (smtp, imap) = Servers();
        await using var office = await Office.OpenAsync("2020-07-05T08:00:00", settings => Connect(settings, smtp, imap));
        await office.ImportSamplesAsync();
        var made = (await office.RunAsync(run => run with { Send = true, To = ["reader@mail.example", "khong-co-ai@mail.example"] })).Editions[0];
        await office.ExecuteAsync("UPDATE Deliveries SET State = 'Cancelled' WHERE RecipientNormalised NOT LIKE '%@mail.example'");

        (await office.SendAsync()).Should().BeEquivalentTo(new { Sent = 2, Failed = 0, ChannelDown = (string?)null });
        var bounced = await BouncedAsync(office);
        var arrived = await ArrivedAsync(imap, (await DeliveryAsync(office, "reader@mail.example")).MessageId);

        bounced.Reply.Should().StartWith("5.1.1").And.Contain("unknown user");
        (await DeliveryAsync(office, "reader@mail.example")).State.Should().Be(DeliveryState.Sent);
        arrived.GetProperty("subject").GetString().Should().Contain("Báo cáo công tác xây dựng đảng 6 tháng đầu năm 2020");
        arrived.GetProperty("from").GetString().Should().Contain("Văn phòng Quận ủy");
        arrived.GetProperty("returnPath").GetString().Should().Be("<bounces@mail.example>");
        arrived.GetProperty("text").GetString().Should().Contain("đảng viên");
        arrived.GetProperty("file").GetString().Should().Be(made.Edition.FileName);
        arrived.GetProperty("hash").GetString().Should().Be(Blob.HashOf(made.Document.Span), "the bytes that arrive are the bytes that were made");
        arrived.GetProperty("defects").EnumerateArray().Should().BeEmpty();
    }

    [Fact]
    public async Task The_service_reads_the_mailbox_by_itself_and_says_that_somebody_has_to_decide()
    {
        var environment = Environ(Servers());
        using var desk = samples.New();
        (await desk.RunProgramAsync(environment, "run", "six-month-review", "--period", "2020-H1", "--official", "--send", "--to", "khong-co-ai@mail.example"))
            .ShouldEndWith(0);

        using var service = await Watching.Service.StartAsync(desk, environment);
        var bounced = await ListedAsync(desk, "khong-co-ai@mail.example");
        await service.HearAsync("deliveries came back");
        var said = await service.StopAsync();

        bounced.GetProperty("reply").GetString().Should().StartWith("5.1.1");
        said.Should().Contain("a mail server reports later");
        var doctor = (await desk.RunProgramAsync(environment, "doctor")).ShouldEndWith(1);
        doctor.Out.Should().Contain("4 deliveries came back").And.Contain("(INBOX) can be read");
        var number = bounced.GetProperty("id").ToString();
        (await desk.RunProgramAsync("delivery", "resolve", number, "sent", "--why", "handed over on paper")).ShouldEndWith(0);
    }

    private static (string Smtp, string Imap) Servers()
    {
        var (smtp, imap) = (Environment.GetEnvironmentVariable("REPORTWORKER_TEST_POSTFIX"), Environment.GetEnvironmentVariable("REPORTWORKER_TEST_IMAP"));
        Assert.SkipWhen(smtp is null || imap is null, "REPORTWORKER_TEST_POSTFIX or REPORTWORKER_TEST_IMAP is not set");
        return (smtp!, imap!);
    }

    private static Dictionary<string, string> Environ((string Smtp, string Imap) servers) => new()
    {
        ["REPORTWORKER_Mail__From"] = "Văn phòng Quận ủy <van-phong@mail.example>",
        ["REPORTWORKER_Mail__Smtp__Host"] = Split(servers.Smtp).Host,
        ["REPORTWORKER_Mail__Smtp__Port"] = $"{Split(servers.Smtp).Port}",
        ["REPORTWORKER_Mail__Smtp__Security"] = "None",
        ["REPORTWORKER_Mail__Bounces__Host"] = Split(servers.Imap).Host,
        ["REPORTWORKER_Mail__Bounces__Port"] = $"{Split(servers.Imap).Port}",
        ["REPORTWORKER_Mail__Bounces__Security"] = "None",
        ["REPORTWORKER_Mail__Bounces__UserName"] = "bounces@mail.example",
        ["REPORTWORKER_Mail__Bounces__Password"] = "secret",
        ["REPORTWORKER_Mail__Bounces__Address"] = "bounces@mail.example",
        ["REPORTWORKER_Mail__Bounces__Every"] = "00:00:01",
    };

    private static async Task<JsonElement> ListedAsync(Desk desk, string recipient)
    {
        var started = Stopwatch.StartNew();
        while (true)
        {
            var list = (await desk.RunProgramAsync("delivery", "list", "--state", "bounced", "--json")).ShouldEndWith(0).Json.EnumerateArray();
            var found = list.Where(delivery => delivery.GetProperty("recipient").GetString() == recipient).ToList();
            if (found.Count > 0 || started.Elapsed > Patience)
            {
                return found.Should().ContainSingle("it came back").Subject;
            }

            await Task.Delay(TimeSpan.FromMilliseconds(500), TimeProvider.System, Token);
        }
    }

    private static void Connect(Settings settings, string smtp, string imap)
    {
        settings.Mail.From = "Văn phòng Quận ủy <van-phong@mail.example>";
        (settings.Mail.Smtp.Host, settings.Mail.Smtp.Port) = Split(smtp);
        settings.Mail.Smtp.Security = MailSecurity.None;
        (settings.Mail.Bounces.Host, settings.Mail.Bounces.Port) = Split(imap);
        settings.Mail.Bounces.Security = MailSecurity.None;
        (settings.Mail.Bounces.UserName, settings.Mail.Bounces.Password) = ("bounces@mail.example", "secret");
        settings.Mail.Bounces.Address = "bounces@mail.example";
    }

    private static (string Host, int Port) Split(string server) =>
        (server.Split(':')[0], int.Parse(server.Split(':')[1], System.Globalization.CultureInfo.InvariantCulture));

    private static async Task<Delivery> DeliveryAsync(Office office, string recipient) =>
        (await office.Get<Deliveries>().ListAsync(new DeliveryQuery(), Token)).Single(delivery => delivery.Recipient == recipient);

    private static async Task<Delivery> BouncedAsync(Office office)
    {
        var started = Stopwatch.StartNew();
        while (true)
        {
            await office.Get<Inboxes>().Bounces!.RunAsync(Token);
            var delivery = await DeliveryAsync(office, "khong-co-ai@mail.example");
            if (delivery.State == DeliveryState.Bounced || started.Elapsed > Patience)
            {
                delivery.State.Should().Be(DeliveryState.Bounced);
                return delivery;
            }

            await Task.Delay(TimeSpan.FromMilliseconds(200), TimeProvider.System, Token);
        }
    }

    private static async Task<JsonElement> ArrivedAsync(string imap, string messageId)
    {
        var (host, port) = Split(imap);
        var started = Stopwatch.StartNew();
        while (true)
        {
            var found = JsonDocument.Parse(await OtherProgram.RunAsync(
                "python3", "-c", Parse, host, $"{port}", "reader@mail.example", messageId)).RootElement;
            if (found.ValueKind == JsonValueKind.Object || started.Elapsed > Patience)
            {
                found.ValueKind.Should().Be(JsonValueKind.Object, "the message is in the mailbox");
                return found;
            }

            await Task.Delay(TimeSpan.FromMilliseconds(200), TimeProvider.System, Token);
        }
    }
}
