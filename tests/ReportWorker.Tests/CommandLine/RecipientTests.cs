using System.Text.Json;

namespace ReportWorker.Tests.CommandLine;

/// <summary>Recipients and signed scans from the command line.</summary>
public sealed class RecipientTests(FilledDesk samples) : IClassFixture<FilledDesk>
{
    private const string Heading = "group,name,email,folder,format,receives,valid_from,valid_to\n";

    [Fact]
    public async Task Todays_recipients_are_listed_with_all_that_they_get_and_the_others_when_asked_for()
    {
        using var desk = samples.New();
        desk.Write("r.csv", $"{Heading}kho,Máy chủ tệp,,{desk.Folder},docx+pdf,,2020-01-01,\nkho,Góp ý,gop-y@x.example,,,drafts,2020-01-01,\nkho,Cũ,cu@x.example,,,,2020-01-01,2020-12-31\n");
        (await desk.RunAsync("recipients", "import", "r.csv")).ShouldEndWith(0);

        var today = await desk.RunAsync("recipients", "list");
        var all = (await desk.RunAsync("recipients", "list", "--all", "--json")).ShouldEndWith(0).Json.EnumerateArray().ToList();

        today.ShouldEndWith(0).Out.Should().Contain(desk.Folder).And.Contain("docx+pdf").And.Contain("drafts").And.NotContain("cu@x.example");
        today.Error.Should().Contain("--all");
        all.Should().Contain(one => one.GetProperty("email").GetString() == "cu@x.example");
        var share = all.Single(one => one.GetProperty("folder").GetString() == desk.Folder);
        share.GetProperty("email").ValueKind.Should().Be(JsonValueKind.Null);
    }

    [Fact]
    public async Task The_doctor_tells_of_folders_that_cannot_be_written_to_and_of_PDF_files_that_nobody_makes()
    {
        using var desk = samples.New();
        var gone = desk.Of("gone");
        desk.Write("r.csv", $"{Heading}kho,Máy chủ tệp,,{desk.Folder},docx+pdf,,2020-01-01,\nkho,Mất,,{gone},,,2020-01-01,\n");
        (await desk.RunAsync("recipients", "import", "r.csv")).ShouldEndWith(0);
        var program = new Dictionary<string, string> { ["REPORTWORKER_Paths__LibreOffice"] = desk.Of("no-soffice") };

        var found = (await desk.RunAsync(program, "doctor", "--json")).ShouldEndWith(1).Json.EnumerateArray()
            .Select(one => (Good: one.GetProperty("good").GetBoolean(), Text: one.GetProperty("text").GetString()!)).ToList();

        found.Should().Contain(one => one.Good && one.Text.Contains(desk.Folder) && one.Text.Contains("can be written to"));
        found.Should().Contain(one => !one.Good && one.Text.Contains(gone));
        found.Should().Contain(one => !one.Good && one.Text.Contains("no-soffice"));
        Directory.GetFiles(desk.Folder, ".reportworker-*").Should().BeEmpty();
    }

    [Fact]
    public async Task A_scan_goes_out_with_the_release_and_a_bad_one_releases_nothing()
    {
        using var desk = samples.New();
        (await desk.RunAsync("run", "six-month-review", "--period", "2020-H1")).ShouldEndWith(0);
        desk.Write("scan.pdf", "%PDF-1.7\n1 0 obj << >> endobj\n%%EOF\n");
        desk.Write("bad.pdf", "no PDF");

        (await desk.RunAsync("release", "1", "--number", "7", "--signed", "bad.pdf")).ShouldEndWith(1).Error.Should().Contain("bad.pdf");
        (await desk.RunAsync("release", "1", "--number", "7", "--signed", "scan.pdf", "--send")).ShouldEndWith(0)
            .Error.Should().Contain("3 messages are queued with it");
        (await desk.RunAsync("edition", "sign", "2", "scan.pdf")).ShouldEndWith(3).Error.Should().Contain("six-month-review/2020-H1/long-bien/2");

        Directory.GetFiles(desk.Of("data", "outbox")).Should().HaveCount(3);
    }

    [Fact]
    public async Task A_scan_may_come_after_the_messages_and_sends_none_again()
    {
        using var desk = samples.New("vi");
        (await desk.RunAsync("run", "six-month-review", "--period", "2020-H1", "--official", "--send")).ShouldEndWith(0);
        desk.Write("scan.pdf", "%PDF-1.7\n1 0 obj << >> endobj\n%%EOF\n");

        (await desk.RunAsync("edition", "sign", "2", "scan.pdf", "--send")).ShouldEndWith(0).Error.Should().Contain("không gửi lại");

        Directory.GetFiles(desk.Of("data", "outbox")).Should().HaveCount(3);
    }
}
