using ReportWorker.Tests.OfficePage;

namespace ReportWorker.Browser.Tests;

/// <summary>Every page, at both widths and in both languages.</summary>
public sealed class PageTests(OfficeInBrowser office)
{
    public static TheoryData<string> Names => [.. OfficeAddresses.All.Select(address => address.Name)];

    [Fact]
    public void Every_page_is_visited()
    {
        var pages = Handler.All.Where(handler => handler.Method.Name.StartsWith("OnGet", StringComparison.Ordinal)).Select(handler => handler.Route).Distinct()
            .Except(OfficeAddresses.NoPages);

        pages.Except(OfficeAddresses.All.Select(address => address.Route)).Should().BeEmpty("each page has an entry in OfficeAddresses");
        OfficeAddresses.All.Select(address => address.Name).Should().OnlyHaveUniqueItems();
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_page_fits_speaks_is_reached_by_keyboard_and_hinders_nobody(string name)
    {
        var findings = await office.VisitAsync(OfficeAddresses.All.Single(address => address.Name == name));

        findings.All.SelectMany(finding => finding.Serious).Should().BeEmpty();
    }
}
