using System.ComponentModel;
using System.Diagnostics;
using System.Security.Cryptography;
using System.Text.Json;

namespace ReportWorker.Mail.Tests.Composing;

/// <summary>Another library reads what ours wrote.</summary>
public sealed class PythonReadsItTests
{
    private const string Script = """
        import sys, json, hashlib, email, email.policy, email.header
        raw = open(sys.argv[1], 'rb').read()
        m = email.message_from_bytes(raw, policy=email.policy.default)
        a = next(m.iter_attachments())
        old = next(p for p in email.message_from_bytes(raw).walk() if p.get_filename())
        name = str(email.header.make_header(email.header.decode_header(old.get_param('name'))))
        print(json.dumps({
            'subject': m['Subject'], 'to': m['To'].addresses[0].display_name, 'from': m['From'].addresses[0].addr_spec,
            'reply': m['Reply-To'].addresses[0].display_name, 'id': m['Message-ID'], 'date': m['Date'].datetime.isoformat(),
            'text': m.get_body(('plain',)).get_content(), 'html': m.get_body(('html',)).get_content(),
            'file': a.get_filename(), 'name': name, 'type': a.get_content_type(),
            'sha': hashlib.sha256(a.get_content()).hexdigest(), 'defects': [str(d) for p in m.walk() for d in p.defects]}))
        """;

    [Fact]
    public async Task Pythons_email_finds_everything_in_its_place()
    {
        var content = TestMail.Content();
        var read = await ReadAsync(TestMail.Message(content));

        read["subject"].GetString().Should().Be(TestMail.Subject);
        read["to"].GetString().Should().Be("Trần Văn Đức");
        read["from"].GetString().Should().Be("vp@example.vn");
        read["reply"].GetString().Should().Be("Nguyễn Thị Hoa");
        read["id"].GetString().Should().Be($"<{TestMail.MessageId}>");
        read["date"].GetString().Should().Be("2020-06-15T07:00:00+07:00");
        read["text"].GetString()!.ReplaceLineEndings("\n").TrimEnd().Should().Be(content.Text);
        read["html"].GetString()!.ReplaceLineEndings("\n").Should().Be(content.Html);
        read["file"].GetString().Should().Be(TestMail.FileName);
        read["name"].GetString().Should().Be(TestMail.FileName);
        read["type"].GetString().Should().Be(TestMail.Docx);
        read["sha"].GetString().Should().Be(Convert.ToHexStringLower(SHA256.HashData(content.Attachments[0].Content.Span)));
        read["defects"].GetArrayLength().Should().Be(0);
    }

    private static async Task<Dictionary<string, JsonElement>> ReadAsync(byte[] message)
    {
        var folder = Directory.CreateTempSubdirectory("reportworker-mail-");
        try
        {
            var file = Path.Combine(folder.FullName, "message.eml");
            var script = Path.Combine(folder.FullName, "read.py");
            await File.WriteAllBytesAsync(file, message);
            await File.WriteAllTextAsync(script, Script);
            using var python = Start(script, file);
            var output = await python.StandardOutput.ReadToEndAsync();
            var errors = await python.StandardError.ReadToEndAsync();
            await python.WaitForExitAsync();
            python.ExitCode.Should().Be(0, errors);
            return JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(output)!;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static Process Start(string script, string file)
    {
        try
        {
            return Process.Start(new ProcessStartInfo("python3", [script, file])
            {
                UseShellExecute = false,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            })!;
        }
        catch (Win32Exception)
        {
            Assert.Skip("python3 is not on this machine.");
            throw;
        }
    }
}
