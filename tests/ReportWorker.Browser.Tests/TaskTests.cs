using System.Text;
using Microsoft.Playwright;
using ReportWorker.Tests.Acceptance;

namespace ReportWorker.Browser.Tests;

/// <summary>What people do on the page, as they do it, with what goes wrong on the way.</summary>
public sealed class TaskTests(OfficeInBrowser office)
{
    private const int Wide = 1366;

    [Fact]
    public async Task A_clerk_makes_a_draft_edits_it_in_Word_and_somebody_else_releases_it()
    {
        await using var clerk = await office.ContextAsync(Who.Clerk, "en", Wide);
        var (page, complaints) = await OpenAsync(clerk, "/run");
        await page.GetByLabel("Report").SelectOptionAsync(OfficeInBrowser.TwoPeoplesReport);
        await page.GetByRole(AriaRole.Button, new() { Name = "Next" }).ClickAsync();
        await page.GetByLabel("Period").FillAsync("tám tháng");
        await page.GetByLabel("Đảng bộ phường Phúc Đồng").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Make a draft" }).ClickAsync();
        await ShouldSayAsync(page, "'tám tháng' is no period");
        await page.GetByLabel("Period").FillAsync("2016-8M");
        await page.GetByLabel("Đảng bộ phường Phúc Đồng").CheckAsync();
        await page.GetByLabel("Who else gets it").FillAsync("khong phai thu");
        await page.GetByRole(AriaRole.Button, new() { Name = "Make a draft" }).ClickAsync();
        await ShouldSayAsync(page, "is no mail address");
        await page.GetByLabel("Who else gets it").FillAsync("");
        await page.GetByLabel("Đảng bộ phường Phúc Đồng").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Make a draft" }).ClickAsync();

        await page.GetByText("Done: 1 editions").WaitForAsync(); // it comes by itself
        await page.Locator("main ul a").ClickAsync();
        var word = await DownloadAsync(page, "Word file");

        await page.GetByRole(AriaRole.Link, new() { Name = "Bring the edited Word file" }).ClickAsync();
        await page.GetByLabel("The edited Word file").SetInputFilesAsync(new FilePayload { Name = "khac.docx", MimeType = "application/octet-stream", Buffer = "not Word"u8.ToArray() });
        await page.GetByRole(AriaRole.Button, new() { Name = "Bring the edited Word file" }).ClickAsync();
        (await page.GetByRole(AriaRole.Alert).InnerTextAsync()).Should().NotBeEmpty();
        var text = WordFile.ReadPart(word, "word/document.xml");
        var edited = WordFile.With(word, "word/document.xml", text.Replace("Phúc Đồng đã ", "Phúc Đồng đã chủ động ", StringComparison.Ordinal));
        await page.GetByLabel("The edited Word file").SetInputFilesAsync(new FilePayload { Name = "sua.docx", MimeType = "application/octet-stream", Buffer = edited });
        await page.GetByRole(AriaRole.Button, new() { Name = "Bring the edited Word file" }).ClickAsync();
        await page.GetByText("Taken as draft").WaitForAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Open it" }).ClickAsync();
        var draft = new Uri(page.Url).AbsolutePath;
        (await page.GetByRole(AriaRole.Link, new() { Name = "Release, hold, take back" }).CountAsync()).Should().Be(0, "a clerk lets nothing go");
        complaints.Take().Should().BeEmpty();

        await using var approver = await office.ContextAsync(Who.Approver, "en", Wide);
        var (decide, heard) = await OpenAsync(approver, draft);
        await decide.GetByRole(AriaRole.Link, new() { Name = "Release, hold, take back" }).ClickAsync();
        var release = decide.Locator("section", new() { Has = decide.Locator("#release") });
        await release.GetByLabel("Document number").FillAsync("số 7");
        await release.GetByRole(AriaRole.Button, new() { Name = "Release" }).ClickAsync();
        await ShouldSayAsync(decide, "is no document number");
        await release.GetByLabel("Document number").FillAsync("107");
        await release.GetByLabel("Signer").FillAsync("Trần Thị Ký");
        await release.GetByRole(AriaRole.Button, new() { Name = "Release" }).ClickAsync();
        (await decide.NoticeAsync()).Should().Contain("Released");
        (await decide.Locator("dl").InnerTextAsync()).Should().Contain("107").And.Contain("Trần Thị Ký");
        heard.Take().Should().BeEmpty();
    }

    [Fact]
    public async Task Who_made_a_draft_does_not_release_it_where_two_people_decide()
    {
        await using var context = await office.ContextAsync(Who.Administrator, "en", Wide);
        var (page, _) = await OpenAsync(context, $"/run?report={OfficeInBrowser.TwoPeoplesBriefing}&period=2020-06-09&unit=long-bien");
        await page.GetByRole(AriaRole.Button, new() { Name = "Make a draft" }).ClickAsync();
        await page.GetByText("Done: 1 editions").WaitForAsync();
        await page.Locator("main ul a").ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Release, hold, take back" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Release" }).ClickAsync();
        (await page.GetByRole(AriaRole.Alert).First.InnerTextAsync()).Should().Contain("somebody else");

        var withdraw = page.Locator("section", new() { Has = page.Locator("#withdraw") });
        await withdraw.GetByLabel("Reason").FillAsync("Lập nhầm");
        await withdraw.GetByRole(AriaRole.Button, new() { Name = "Take back" }).ClickAsync();
        (await page.NoticeAsync()).Should().Contain("Taken back");
    }

    [Fact]
    public async Task An_approver_holds_a_draft_with_a_reason()
    {
        await using var context = await office.ContextAsync(Who.Approver, "en", Wide);
        var (page, complaints) = await OpenAsync(context, "/decide/annual-party-building/2017/quang-yen/1");
        var hold = page.Locator("section", new() { Has = page.Locator("#hold") });
        await hold.GetByRole(AriaRole.Button, new() { Name = "Hold" }).ClickAsync();
        (await hold.GetByLabel("Reason").EvaluateAsync<bool>("e => e.matches(':invalid')")).Should().BeTrue("nothing is sent without one");
        await hold.GetByLabel("Reason").FillAsync("Chờ số liệu kết nạp tháng 12");
        await hold.GetByRole(AriaRole.Button, new() { Name = "Hold" }).ClickAsync();

        (await page.NoticeAsync()).Should().Contain("Held");
        (await page.Locator("dl").InnerTextAsync()).Should().Contain("Chờ số liệu kết nạp tháng 12");
        complaints.Take().Should().BeEmpty();
    }

    [Fact]
    public async Task A_clerk_uploads_figures_and_sees_every_problem_in_its_cell()
    {
        var desk = office.Page.Desk;
        (await desk.RunAsync(
            new Dictionary<string, string> { ["REPORTWORKER_Database__ConnectionString"] = $"Data Source={desk.Of("demo", "demo.db")}" },
            "form", "write", "to-chuc-co-so-6-thang", "--period", "2020-H2", "--unit", "phuong-bo-de", "--out", desk.Of("forms"))).ShouldEndWith(0);
        var blank = await File.ReadAllBytesAsync(Directory.GetFiles(desk.Of("forms"), "*.xlsx", SearchOption.AllDirectories).Single(), TestContext.Current.CancellationToken);
        await using var context = await office.ContextAsync(Who.Clerk, "en", Wide);
        var (page, complaints) = await OpenAsync(context, "/upload");

        await UploadAsync(page, ("bieu.xlsx", blank), ("so-lieu.csv", Encoding.UTF8.GetBytes("unit,form,period,indicator,value\nphuong-bo-de,to-chuc-co-so-6-thang,2020-H2,dv_ket_nap,năm\n")));
        (await page.GetByRole(AriaRole.Alert).CountAsync()).Should().Be(2);
        (await page.Locator("section.result").Nth(1).Locator("tbody tr").InnerTextAsync()).Should().Contain("row 2, column value").And.Contain("năm");
        var marked = await DownloadAsync(page, "The form with each bad cell marked");
        marked.AsSpan(0, 2).ToArray().Should().Equal("PK"u8.ToArray());

        await UploadAsync(page, ("so-lieu.csv", Encoding.UTF8.GetBytes("unit,form,period,indicator,value\nphuong-bo-de,to-chuc-co-so-6-thang,2020-H2,dv_ket_nap,5\n")));
        (await page.NoticeAsync()).Should().Contain("1 answers");
        await page.Locator("section.result a").ClickAsync();
        (await page.Locator("table").InnerTextAsync()).Should().Contain("5");
        complaints.Take().Should().BeEmpty();
    }

    [Fact]
    public async Task A_reader_goes_from_a_figure_down_to_the_cell_and_its_file()
    {
        await using var context = await office.ContextAsync(Who.Viewer, "en", Wide);
        var (page, complaints) = await OpenAsync(context, "/editions/" + OfficeAddresses.Draft);
        await page.GetByLabel("Find a figure").FillAsync("cap uy vien chi bo duoc bau");
        await page.GetByRole(AriaRole.Button, new() { Name = "Find" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Cấp ủy viên chi bộ được bầu" }).ClickAsync();
        (await page.Locator(".big").InnerTextAsync()).Should().StartWith("1.459");
        await page.GetByRole(AriaRole.Link, new() { Name = "Đảng bộ phường Bồ Đề" }).ClickAsync();
        (await page.Locator("tbody tr").InnerTextAsync()).Should().Contain("84").And.Contain("base-organisations.csv");
        await page.GetByRole(AriaRole.Link, new() { Name = "base-organisations.csv" }).ClickAsync();
        var file = await DownloadAsync(page, "base-organisations.csv");

        Encoding.UTF8.GetString(file).Should().Contain("phuong-bo-de");
        complaints.Take().Should().BeEmpty();
    }

    [Fact]
    public async Task A_clerk_reminds_who_owes_and_is_told_who_is_not_reminded()
    {
        await using var context = await office.ContextAsync(Who.Clerk, "en", Wide);
        var (page, complaints) = await OpenAsync(context, "/owing");
        await page.GetByLabel("Period").FillAsync("nửa năm");
        await page.GetByRole(AriaRole.Button, new() { Name = "Show" }).ClickAsync();
        await ShouldSayAsync(page, "is no period");
        await page.GetByLabel("Period").FillAsync("2020-H1");
        await page.GetByRole(AriaRole.Button, new() { Name = "Show" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Thị ủy Quảng Yên" }).ClickAsync();
        (await page.Locator("h1").InnerTextAsync()).Should().Contain("Thị ủy Quảng Yên");
        await page.GetByRole(AriaRole.Button, new() { Name = "Remind all of these who still owe" }).ClickAsync();

        (await page.NoticeAsync()).Should().MatchRegex("reminded");
        complaints.Take().Should().BeEmpty();
    }

    private static async Task<(IPage Page, Complaints Complaints)> OpenAsync(IBrowserContext context, string address)
    {
        var page = await context.NewPageAsync();
        var complaints = new Complaints(page);
        await page.GotoAsync(address);
        return (page, complaints);
    }

    private static async Task ShouldSayAsync(IPage page, string problem) => (await page.GetByRole(AriaRole.Alert).First.InnerTextAsync()).Should().Contain(problem);

    private static async Task UploadAsync(IPage page, params (string Name, byte[] Content)[] files)
    {
        await page.GetByLabel("Files").SetInputFilesAsync([.. files.Select(file => new FilePayload { Name = file.Name, MimeType = "application/octet-stream", Buffer = file.Content })]);
        await page.GetByRole(AriaRole.Button, new() { Name = "Enter figures" }).ClickAsync();
        await page.Locator("section.result").First.WaitForAsync();
    }

    private static async Task<byte[]> DownloadAsync(IPage page, string link)
    {
        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = link, Exact = true }).ClickAsync());
        return await File.ReadAllBytesAsync(await download.PathAsync(), TestContext.Current.CancellationToken);
    }
}
