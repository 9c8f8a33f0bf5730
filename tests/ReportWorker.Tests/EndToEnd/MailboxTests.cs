using System.Diagnostics;
using System.Text.Json;
using ReportWorker.Testing;
using ReportWorker.Tests.CommandLine;

namespace ReportWorker.Tests.EndToEnd;

/// <summary>The main job through a real mail server: what arrives in a mailbox is parsed by another program's library.</summary>
public sealed class MailboxTests
{
    // Python's own email package, which shares no line with what composed the message.
    private const string Parse = """
        import email, email.policy, glob, hashlib, json, os, sys
        found = []
        for path in glob.glob(os.path.join(sys.argv[1], 'new', '*')):
            with open(path, 'rb') as file:
                message = email.message_from_binary_file(file, policy=email.policy.default)
            files = [{'name': part.get_filename(), 'type': part.get_content_type(),
                      'hash': hashlib.sha256(part.get_content()).hexdigest()} for part in message.iter_attachments()]
            found.append({'id': message['Message-ID'], 'to': message['To'], 'delivered': message['Delivered-To'],
                          'subject': message['Subject'], 'replyTo': message['Reply-To'], 'auto': message['Auto-Submitted'],
                          'date': message['Date'], 'text': message.get_body(('plain',)).get_content(),
                          'html': message.get_body(('html',)).get_content(), 'files': files,
                          'defects': [str(d) for d in message.defects]})
        json.dump(found, sys.stdout)
        """;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task A_units_figures_become_a_word_file_in_a_mailbox()
    {
        var server = Environment.GetEnvironmentVariable("REPORTWORKER_TEST_SMTP");
        var mailbox = Environment.GetEnvironmentVariable("REPORTWORKER_TEST_MAILDIR");
        Assert.SkipWhen(server is null || mailbox is null, "REPORTWORKER_TEST_SMTP or REPORTWORKER_TEST_MAILDIR is not set");
        using var desk = new Desk("vi");
        var samples = RepositoryFolder.Of("samples/long-bien");
        (await desk.RunProgramAsync("units", "import", Path.Combine(samples, "units.csv"))).ShouldEndWith(0);
        (await desk.RunProgramAsync("recipients", "import", Path.Combine(samples, "recipients.csv"))).ShouldEndWith(0);
        (await desk.RunProgramAsync(["data", "import", .. Directory.GetFiles(Path.Combine(samples, "2020-H1"), "*.csv")])).ShouldEndWith(0);

        var run = await desk.RunProgramAsync(
            Smtp(server!),
            "run", "six-month-review", "--period", "2020-H1", "--official", "--send", "--to", "doc-gia@mail.example", "--out", "reports", "--json");

        run.ShouldEndWith(0);
        var deliveries = (await desk.RunProgramAsync("delivery", "list", "--json")).ShouldEndWith(0).Json.EnumerateArray().ToList();
        deliveries.Should().HaveCount(4, "three people on the standing committee and the address on the command line");
        deliveries.Select(delivery => delivery.GetProperty("state").GetString()).Should().AllBe("sent");
        var ids = deliveries.Select(delivery => $"<{delivery.GetProperty("messageId").GetString()}>").ToHashSet();
        var arrived = await ArrivedAsync(mailbox!, ids);

        arrived.Select(message => message.GetProperty("id").GetString()).Should().BeEquivalentTo(ids);
        var official = Directory.GetFiles(desk.Of("reports"), "*.docx").Single(path => !path.Contains("dự thảo", StringComparison.Ordinal));
        var hash = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(await File.ReadAllBytesAsync(official, TestContext.Current.CancellationToken)));
        foreach (var message in arrived)
        {
            Check(message, Path.GetFileName(official), hash);
        }
    }

    private static void Check(JsonElement message, string fileName, string hash)
    {
        message.GetProperty("defects").EnumerateArray().Should().BeEmpty();
        message.GetProperty("subject").GetString().Should()
            .Be("[CHÍNH THỨC] Báo cáo công tác xây dựng đảng 6 tháng đầu năm 2020 - Quận ủy Long Biên");
        message.GetProperty("to").GetString().Should().Contain(message.GetProperty("delivered").GetString(), "one recipient a message");
        message.GetProperty("replyTo").GetString().Should().Contain("chuyen-vien@long-bien.example");
        message.GetProperty("auto").GetString().Should().Be("auto-generated");
        message.GetProperty("text").GetString().Should().Contain("74 đảng viên").And.Contain("56/56");
        message.GetProperty("html").GetString().Should().Contain("CHÍNH THỨC").And.Contain("56/56");
        var file = message.GetProperty("files").EnumerateArray().Should().ContainSingle().Subject;
        file.GetProperty("name").GetString().Should().Be(fileName);
        file.GetProperty("type").GetString().Should().EndWith("wordprocessingml.document");
        file.GetProperty("hash").GetString().Should().Be(hash, "the bytes that arrive are the bytes that were released");
    }

    private static Dictionary<string, string> Smtp(string server) => new()
    {
        ["REPORTWORKER_Mail__Smtp__Host"] = server.Split(':')[0],
        ["REPORTWORKER_Mail__Smtp__Port"] = server.Split(':')[1],
        ["REPORTWORKER_Mail__Smtp__Security"] = "None",
        ["REPORTWORKER_Mail__From"] = "Văn phòng Quận ủy <van-phong@long-bien.example>",
        ["REPORTWORKER_Mail__ReplyTo"] = "Chuyên viên tổng hợp <chuyen-vien@long-bien.example>",
    };

    private static async Task<List<JsonElement>> ArrivedAsync(string mailbox, HashSet<string> ids)
    {
        var started = Stopwatch.StartNew();
        while (true)
        {
            var messages = (await PythonAsync(mailbox)).EnumerateArray().Where(message => ids.Contains(message.GetProperty("id").GetString()!)).ToList();
            if (messages.Count >= ids.Count || started.Elapsed > Patience)
            {
                return messages;
            }

            await Task.Delay(TimeSpan.FromMilliseconds(200), TimeProvider.System, TestContext.Current.CancellationToken);
        }
    }

    private static async Task<JsonElement> PythonAsync(string mailbox) =>
        JsonDocument.Parse(await OtherProgram.RunAsync("python3", "-c", Parse, mailbox)).RootElement;
}
