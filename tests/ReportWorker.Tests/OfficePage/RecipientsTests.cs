using System.Text;
using ReportWorker.Core.Accounts;

namespace ReportWorker.Tests.OfficePage;

/// <summary>Recipients, as people meet them on the page.</summary>
public sealed class RecipientsTests(Page page) : IClassFixture<Page>
{
    private const string Heading = "group,name,email,folder,format,receives,valid_from,valid_to\n";

    private static (string, string)[] Fields(string group, string who, string address, string from = "2026-01-01", string to = "") =>
        [("group", group), ("who", who), ("address", address), ("format", "docx"), ("receives", "all"), ("from", from), ("to", to)];

    [Fact]
    public async Task One_is_added_changed_and_ended()
    {
        var browser = page.AdministratorsBrowser;
        await browser.GetAsync("/recipients");

        var wrong = await browser.PostAsync("/recipients?handler=Add", Fields("Nhóm 1", "", "khong-phai-dia-chi", "2026-02-01", "2026-01-01"));
        wrong.Text.Should().Contain("role=\"alert\"").And.Contain("Group: ").And.Contain("Name: ").And.Contain("Address: ").And.Contain("To: ")
            .And.Contain("value=\"khong-phai-dia-chi\"").And.NotContain("/typed");
        (await browser.PostAsync("/recipients?handler=Add", Fields("lanh-dao", "Phạm <Bí thư>", "bi-thu@example.vn"))).Text
            .Should().Contain("Phạm <Bí thư> was added").And.Contain("bi-thu@example.vn");
        (await browser.PostAsync("/recipients?handler=Add", Fields("lanh-dao", "Ai đó", "Bi-Thu@example.vn"))).Text.Should().Contain("already");

        const string One = "/recipients/one?group=lanh-dao&address=bi-thu%40example.vn&from=2026-01-01";
        (await browser.GetAsync(One)).Text.Should().Contain("value=\"Phạm <Bí thư>\"");
        (await browser.PostAsync(One, ("who", "Phạm Văn B"), ("format", "docx+pdf"), ("receives", "drafts"), ("to", "31/12/2026x"))).Text.Should().Contain("To: ");
        (await browser.PostAsync(One, ("who", "Phạm Văn B"), ("format", "docx+pdf"), ("receives", "drafts"), ("to", "")))
            .Text.Should().Contain("Phạm Văn B was changed").And.Contain("Word and PDF").And.Contain("drafts only");
        await browser.GetAsync(One);
        (await browser.PostAsync(One + "&handler=End")).Text.Should().Contain("gets nothing more after today");
        (await browser.GetAsync("/recipients/one?group=lanh-dao&address=x%40example.vn&from=2026-01-01")).Status.Should().Be(404);
        (await browser.GetAsync("/recipients/one?group=lanh-dao&address=bi-thu%40example.vn&from=2026")).Status.Should().Be(404);
    }

    [Fact]
    public async Task A_file_that_was_saved_is_imported_again_and_a_wrong_one_changes_nothing()
    {
        var browser = page.AdministratorsBrowser;
        await browser.GetAsync("/recipients");

        (await ImportAsync(browser, "moi.csv", Heading + "kho,+84 Kho,kho@example.vn,,docx,all,2026-01-01,\nkho,Hai,hai@example.vn,,docx,all,2020-01-01,2020-12-31\n")).Text
            .Should().Contain("moi.csv: 2 recipients added").And.Contain("kho@example.vn").And.NotContain("hai@example.vn");
        (await browser.GetAsync("/recipients?past=true&text=HAI%40")).Text.Should().Contain("hai@example.vn").And.NotContain("kho@example.vn");

        var saved = await browser.GetAsync("/recipients?handler=File");
        saved.Headers["Content-Disposition"].Should().StartWith("attachment");
        saved.Text.Should().Contain("kho,'+84 Kho,kho@example.vn,,docx,all,2026-01-01,");
        await browser.GetAsync("/recipients");
        (await ImportAsync(browser, "lai.csv", saved.Text)).Text.Should().Contain("lai.csv: 0 recipients added, 0 changed");

        var wrong = await ImportAsync(browser, "sai.csv", Heading + "kho,Ba,ba@example.vn,,docx,all,2026-01-01,\nkho,Bốn,bon,,pdf,all,hôm qua,\n");
        wrong.Text.Should().Contain("sai.csv, row 3, column email").And.Contain("column format").And.Contain("column valid_from").And.Contain("3 problems in all").And.NotContain("ba@example.vn");
        (await ImportAsync(browser, "rong.csv", "")).Text.Should().Contain("role=\"alert\"");
        (await browser.PostAsync("/recipients?handler=Import")).Text.Should().Contain("Choose a file");
    }

    [Theory]
    [InlineData(Role.Viewer, "", 403, 403)]
    [InlineData(Role.Clerk, "", 403, 403)]
    [InlineData(Role.Approver, "long-bien", 403, 403)]
    [InlineData(Role.Administrator, "long-bien", 403, 403)]
    [InlineData(Role.Approver, "", 200, 403)]
    public async Task Addresses_are_for_who_decides_about_everything_and_changes_for_who_administers_it(Role role, string unit, int list, int change)
    {
        using var browser = await page.PersonAsync($"nhan-{role}-{unit}".ToLowerInvariant(), (role.ToString(), unit));

        (await browser.GetAsync("/")).Text.Contains("href=\"/recipients\"", StringComparison.Ordinal).Should().Be(list == 200);
        var shown = await browser.GetAsync("/recipients");
        shown.Status.Should().Be(list);
        shown.Text.Should().NotContain("handler=Add").And.NotContain("/recipients/one");
        (await browser.GetAsync("/recipients?handler=File")).Status.Should().Be(change);
        (await browser.GetAsync("/recipients/one?group=kho&address=kho%40example.vn&from=2026-01-01")).Status.Should().Be(change);
        await browser.GetAsync("/account");
        (await browser.PostAsync("/recipients?handler=Add", Fields("g", "A", "a@example.vn"))).Status.Should().Be(change);
    }

    private static Task<Shown> ImportAsync(Browser browser, string name, string text) =>
        browser.PostFileAsync("/recipients?handler=Import", name, Encoding.UTF8.GetBytes(text));
}
