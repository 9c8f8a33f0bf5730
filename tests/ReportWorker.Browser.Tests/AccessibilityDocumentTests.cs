using System.Globalization;
using System.Text.RegularExpressions;
using ReportWorker.Tests;
using ReportWorker.Tests.Documentation;

namespace ReportWorker.Browser.Tests;

public sealed partial class AccessibilityDocumentTests(OfficeInBrowser office)
{
    private static readonly string[] Impacts = ["critical", "serious", "moderate", "minor"];

    [Fact]
    public async Task The_document_says_what_axe_found()
    {
        var findings = new List<PageFindings>();
        foreach (var address in OfficeAddresses.All)
        {
            findings.Add(await office.VisitAsync(address));
        }

        var path = RepositoryFolder.Of("docs", "accessibility.md");
        var day = Shots.AreTaken || !File.Exists(path)
            ? TimeProvider.System.GetUtcNow().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : Day().Match(await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken)).Value;
        Document.ShouldBe(path, Text(findings, day));
    }

    private static string Text(IReadOnlyList<PageFindings> findings, string day) =>
        $"""
        # Accessibility of the office's page

        Every page is opened in Chromium by the tests, at 360 and 1366 pixels in Vietnamese and at 360 in English. A test fails when a page scrolls sideways, when
        the browser complains of a script or refuses something by the content security policy, when Tab does not reach something that can be worked or does
        not show where it stands, when there is not exactly one first heading, when language or title are wrong, and when axe finds something serious or
        critical. Signing in, another password, the second factor and accounts are also done with nothing but the keyboard.

        axe {findings[0].AxeVersion}, {day}: rules that something on the page breaks, in Vietnamese.

        | page | address | width | {string.Join(" | ", Impacts)} |
        |---|---|---|{string.Concat(Impacts.Select(_ => "---|"))}

        """.ReplaceLineEndings("\n") + string.Concat(findings.SelectMany(page => Visit.Widths.Select(width => Row(page, width)))) +
        """

        What a machine cannot find, such as whether a text is clear when it is read out, was not looked at with a screen reader.

        """.ReplaceLineEndings("\n");

    private static string Row(PageFindings page, int width)
    {
        var found = page.All.Where(finding => finding.Width == width).SelectMany(finding => finding.Axe).DistinctBy(rule => rule.Id).ToList();
        var counts = Impacts.Select(impact => found.Where(rule => rule.Impact == impact).Select(rule => rule.Id).ToList())
            .Select(rules => rules.Count == 0 ? "0" : $"{rules.Count} ({string.Join(", ", rules)})");
        return $"| {page.Address.Name} | `{page.Address.Route ?? page.Address.Address}` | {width} px | {string.Join(" | ", counts)} |\n";
    }

    [GeneratedRegex(@"\d{4}-\d\d-\d\d", RegexOptions.NonBacktracking)]
    private static partial Regex Day();
}
