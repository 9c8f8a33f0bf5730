using System.Text;
using Microsoft.Playwright;

namespace ReportWorker.Browser.Tests;

/// <summary>What goes to whom, and what stops it, as people keep it on the page.</summary>
public sealed class KeepingTests(OfficeInBrowser office)
{
    private const int Wide = 1366;

    [Fact]
    public async Task An_administrator_pauses_all_mail_an_approver_cancels_a_message_and_the_trail_tells_both()
    {
        await using var administrators = await office.ContextAsync(Who.Administrator, "en", Wide);
        var (page, complaints) = await OpenAsync(administrators, "/pauses");
        var pause = page.GetByRole(AriaRole.Button, new() { Name = "Pause all mail" });
        await pause.ClickAsync();
        (await page.GetByLabel("Reason").First.EvaluateAsync<bool>("e => e.matches(':invalid')")).Should().BeTrue("nothing is paused without a reason");
        await page.GetByLabel("Reason").First.FillAsync("Kiểm tra địa chỉ");
        await pause.ClickAsync();
        await page.Locator(".banner").WaitForAsync();

        await page.GotoAsync("/run?report=annual-party-building&period=2017&unit=quang-yen");
        await page.GetByLabel("Who else gets it").FillAsync("nguoi-doc@example.vn");
        await page.GetByRole(AriaRole.Button, new() { Name = "Make a draft" }).ClickAsync();
        await page.GetByText("Done: 1 editions").WaitForAsync();

        await using var approvers = await office.ContextAsync(Who.Approver, "en", Wide);
        var (list, heard) = await OpenAsync(approvers, "/deliveries?text=nguoi-doc");
        (await list.Locator(".banner").InnerTextAsync()).Should().Contain("Kiểm tra địa chỉ");
        await list.Locator("tbody th a").ClickAsync();
        var cancel = list.GetByRole(AriaRole.Button, new() { Name = "Cancel" });
        await cancel.ClickAsync();
        (await list.GetByLabel("Reason").EvaluateAsync<bool>("e => e.matches(':invalid')")).Should().BeTrue("nobody decides without a reason");
        await list.GetByLabel("Reason").FillAsync("Người này đã nghỉ");
        await cancel.ClickAsync();
        (await list.Locator("dl").First.InnerTextAsync()).Should().Contain("cancelled").And.Contain("Người này đã nghỉ");
        heard.Take().Should().BeEmpty();

        await page.GotoAsync("/pauses");
        await page.GetByRole(AriaRole.Button, new() { Name = "Let mail go on" }).ClickAsync();
        (await page.NoticeAsync()).Should().Contain("goes on");
        await page.GotoAsync("/audit?act=delivery.cancel");
        (await page.Locator("tbody tr").First.InnerTextAsync()).Should().Contain("nguoi-duyet").And.Contain("Người này đã nghỉ");
        await page.GotoAsync("/audit?act=mail.pause");
        (await page.Locator("tbody tr").First.InnerTextAsync()).Should().Contain("quan-tri").And.Contain("Kiểm tra địa chỉ");
        complaints.Take().Should().BeEmpty();
    }

    [Fact]
    public async Task An_administrator_keeps_recipients_by_hand_and_by_file()
    {
        await using var context = await office.ContextAsync(Who.Administrator, "en", Wide);
        var (page, complaints) = await OpenAsync(context, "/recipients");
        await page.Locator("[name=group]").FillAsync("soan-thao");
        await page.Locator("[name=who]").FillAsync("Đỗ Thị Mới");
        await page.Locator("[name=address]").FillAsync("khong phai dia chi");
        await page.GetByRole(AriaRole.Button, new() { Name = "Add a recipient" }).ClickAsync();
        (await page.GetByRole(AriaRole.Alert).InnerTextAsync()).Should().Contain("Address");
        await page.Locator("[name=address]").FillAsync("nguoi-moi@long-bien.example");
        await page.GetByRole(AriaRole.Button, new() { Name = "Add a recipient" }).ClickAsync();
        (await page.NoticeAsync()).Should().Contain("Đỗ Thị Mới");

        await ImportAsync(page, "group,name,email,format,valid_from,valid_to\nsoan-thao,Sai Ngày,sai@long-bien.example,docx,mồng một,\n");
        (await page.GetByRole(AriaRole.Alert).InnerTextAsync()).Should().Contain("valid_from").And.Contain("mồng một");
        await ImportAsync(page, "group,name,email,format,valid_from,valid_to\nsoan-thao,Đúng Ngày,dung@long-bien.example,docx,2026-01-01,\n");
        (await page.NoticeAsync()).Should().Contain("nguoi-nhan.csv");
        (await page.Locator("main").InnerTextAsync()).Should().Contain("dung@long-bien.example").And.Contain("nguoi-moi@long-bien.example").And.NotContain("sai@long-bien.example");
        complaints.Take().Should().BeEmpty();
    }

    private static async Task<(IPage Page, Complaints Complaints)> OpenAsync(IBrowserContext context, string address)
    {
        var page = await context.NewPageAsync();
        var complaints = new Complaints(page);
        await page.GotoAsync(address);
        return (page, complaints);
    }

    private static async Task ImportAsync(IPage page, string text)
    {
        var form = page.Locator("form[enctype]");
        await form.Locator("input[type=file]").SetInputFilesAsync(new FilePayload { Name = "nguoi-nhan.csv", MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes(text) });
        await form.Locator("button").ClickAsync();
    }
}
