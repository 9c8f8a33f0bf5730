using System.Globalization;
using System.Text;
using ReportWorker.Core.Intake.Arriving;
using ReportWorker.Mail.Arriving;

namespace ReportWorker.Mail.Tests.Arriving;

public sealed class UnitMailReaderTests
{
    private const int Mutilations = 2000;

    private static readonly byte[] Bytes = [0x50, 0x4B, 3, 4, 0, 0xFF, 1, 2];

    [Fact]
    public void A_message_gives_its_sender_its_conversation_its_words_and_its_files()
    {
        var mail = Read(Message(extra: "In-Reply-To: <b@y.vn>\r\nReferences: <a@x.vn> <b@y.vn>\r\n"))!;

        mail.Should().BeEquivalentTo(new
        {
            From = "chi-bo@example.vn", MessageId = "m1@example.vn", References = new[] { "a@x.vn", "b@y.vn" }, Subject = "Nộp biểu", IsAutomatic = false, IsProven = false,
        });
        mail.Text.Trim().Should().Be("Xin gửi biểu.");
        mail.Files.Should().ContainSingle().Which.Should().Match<ArrivedFile>(file => file.Name == "Biểu 6 tháng.xlsx" && file.Content!.Value.ToArray().SequenceEqual(Bytes));
    }

    [Theory]
    [InlineData("Auto-Submitted: auto-replied\r\n")]
    [InlineData("Auto-Submitted: auto-generated (by us)\r\n")]
    [InlineData("Precedence: bulk\r\n")]
    [InlineData("Precedence: LIST\r\n")]
    [InlineData("Return-Path: <>\r\n")]
    [InlineData("List-Id: <tin.example.vn>\r\n")]
    [InlineData("X-Autoreply: yes\r\n")]
    public void What_a_machine_wrote_or_a_list_passed_on_is_automatic(string header) => Read(Message(extra: header))!.IsAutomatic.Should().BeTrue();

    [Theory]
    [InlineData("MAILER-DAEMON@mail.example")]
    [InlineData("no-reply@example.vn")]
    [InlineData("vp@example.vn")]
    [InlineData("Bieu@Example.vn")]
    public void So_is_what_a_machine_or_the_office_itself_sends(string from) => Read(Message(from: from))!.IsAutomatic.Should().BeTrue();

    [Theory]
    [InlineData("Auto-Submitted: no\r\n")]
    [InlineData("Precedence: normal\r\n")]
    [InlineData("X-Auto-Response-Suppress: All\r\n")]
    public void A_persons_message_is_not(string header) => Read(Message(extra: header))!.IsAutomatic.Should().BeFalse();

    [Theory]
    [InlineData("mx.office.vn; dmarc=pass header.from=example.vn", true)]
    [InlineData("MX.office.vn; dkim=pass header.d=example.vn; spf=fail smtp.mailfrom=x", true)]
    [InlineData("mx.office.vn; auth=pass smtp.auth=chi-bo@example.vn", true)]
    [InlineData("mx.office.vn; dkim=pass header.d=evil.vn", false)]
    [InlineData("mx.office.vn; dmarc=fail header.from=example.vn", false)]
    [InlineData("mx.office.vn; spf=pass smtp.mailfrom=chi-bo@example.vn", false)]
    [InlineData("mx.evil.vn; dmarc=pass header.from=example.vn", false)]
    [InlineData("mx.office.vn; dmarc=fail header.from=example.vn\r\nAuthentication-Results: mx.office.vn; dmarc=pass header.from=example.vn", false)]
    [InlineData("nonsense;;;=", false)]
    public void Only_the_topmost_word_of_the_offices_own_server_proves_a_sender(string results, bool proven) =>
        Read(Message(extra: $"Authentication-Results: {results}\r\n"))!.IsProven.Should().Be(proven);

    [Fact]
    public void Two_senders_prove_nobody() =>
        Read(Message(from: "a@example.vn, b@example.vn", extra: "Authentication-Results: mx.office.vn; dmarc=pass header.from=example.vn\r\n"))!.IsProven.Should().BeFalse();

    [Fact]
    public void Without_a_server_that_is_trusted_nobody_is_proven() =>
        Read(Message(extra: "Authentication-Results: mx.office.vn; dmarc=pass\r\n"), trusted: null)!.IsProven.Should().BeFalse();

    [Fact]
    public void A_picture_in_the_text_is_no_file_and_a_text_with_a_name_is_one()
    {
        var mail = Read(Parts(
            "Content-Type: image/png; name=logo.png\r\nContent-ID: <logo>\r\nContent-Disposition: inline; filename=logo.png\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw0KGgo=",
            "Content-Type: text/csv; name=\"so lieu.csv\"\r\n\r\na,b"))!;

        mail.Files.Select(file => file.Name).Should().Equal("so lieu.csv");
    }

    [Fact]
    public void What_is_packed_into_another_message_is_left_where_it_is() =>
        Read(Parts("Content-Type: message/rfc822\r\n\r\n" + Message()))!.Files.Should().BeEmpty();

    [Theory]
    [InlineData("..\\..\\windows\\x.xlsx", "windows-x.xlsx")]
    [InlineData("/etc/passwd", "etc-passwd")]
    public void Names_are_never_paths(string name, string kept) =>
        Read(Parts($"Content-Type: application/octet-stream\r\nContent-Disposition: attachment; filename=\"{name.Replace("\\", "\\\\", StringComparison.Ordinal)}\"\r\n\r\nx"))!
            .Files.Should().ContainSingle().Which.Name.Should().Contain(kept).And.NotContainAny("/", "\\");

    [Fact]
    public void A_file_that_is_too_large_is_told_without_its_bytes() =>
        Read(Parts("Content-Type: application/octet-stream; name=x.xlsx\r\n\r\n" + new string('x', 20_000_001)))!
            .Files.Should().ContainSingle().Which.Content.Should().BeNull();

    [Fact]
    public void Many_files_are_cut_off() =>
        Read(Parts([.. Enumerable.Range(0, 60).Select(number => $"Content-Type: text/csv; name={number.ToString(CultureInfo.InvariantCulture)}.csv\r\n\r\nx")]))!.Files.Should().HaveCount(20);

    [Fact]
    public void Whatever_is_broken_in_a_message_breaks_nothing()
    {
        var whole = Encoding.UTF8.GetBytes(Message(extra: "Authentication-Results: mx.office.vn; dmarc=pass header.from=example.vn\r\n"));
        var random = new Random(7);
        for (var round = 0; round < Mutilations; round++)
        {
            var bytes = whole.AsSpan(0, random.Next(whole.Length)).ToArray();
            for (var flip = 0; flip < 5 && bytes.Length > 0; flip++)
            {
                bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            }

            var read = () => Reader("mx.office.vn").Read(bytes);
            read.Should().NotThrow("round {0}", round);
        }
    }

    private static UnitMail? Read(string message, string? trusted = "mx.office.vn") => Reader(trusted).Read(Encoding.UTF8.GetBytes(message));

    private static UnitMailReader Reader(string? trusted)
    {
        var options = TestMail.Options();
        options.Forms.TrustedServer = trusted;
        options.Forms.UserName = "bieu@example.vn";
        return new UnitMailReader(Microsoft.Extensions.Options.Options.Create(options));
    }

    private static string Message(string from = "Chi bộ 1 <chi-bo@example.vn>", string extra = "") =>
        $"{extra}From: {from}\r\nSubject: =?utf-8?B?{Convert.ToBase64String(Encoding.UTF8.GetBytes("Nộp biểu"))}?=\r\nMessage-ID: <m1@example.vn>\r\n"
        + "MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nXin gửi biểu.\r\n--b\r\n"
        + "Content-Type: application/octet-stream\r\nContent-Disposition: attachment; filename*=utf-8''" + Uri.EscapeDataString("Biểu 6 tháng.xlsx")
        + $"\r\nContent-Transfer-Encoding: base64\r\n\r\n{Convert.ToBase64String(Bytes)}\r\n--b--\r\n";

    private static string Parts(params string[] parts) =>
        "From: chi-bo@example.vn\r\nSubject: x\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n"
        + string.Concat(parts.Select(part => $"--b\r\n{part}\r\n")) + "--b--\r\n";
}
