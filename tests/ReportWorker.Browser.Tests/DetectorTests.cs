using Microsoft.Playwright;

namespace ReportWorker.Browser.Tests;

/// <summary>What looks for faults finds them: a page of our own with something put into it.</summary>
public sealed class DetectorTests(OfficeInBrowser office)
{
    [Theory]
    [InlineData("main.insertAdjacentHTML('beforeend', '<pre>' + 'x'.repeat(200) + '</pre>')", "scrolls sideways")]
    [InlineData("main.insertAdjacentHTML('beforeend', '<h1>again</h1>')", "2 first headings")]
    [InlineData("document.documentElement.lang = 'fr'", "in 'fr'")]
    [InlineData("document.title = ''", "its title")]
    [InlineData("main.querySelector('button').addEventListener('focus', e => e.target.blur())", "Tab does not reach")]
    [InlineData("document.adoptedStyleSheets = [Object.assign(new CSSStyleSheet(), {})]; document.adoptedStyleSheets[0].replaceSync('button:focus { outline: 0 !important }')", "focus is not seen")]
    [InlineData("main.insertAdjacentHTML('beforeend', '<img src=\"/assets/none.svg\">')", "axe critical image-alt")]
    [InlineData("main.insertAdjacentHTML('beforeend', '<img alt=\"\" src=\"http://127.0.0.1:9/a.png\">')", "did not load|console says")]
    [InlineData("main.insertAdjacentHTML('beforeend', '<p style=\"color: red\">x</p>')", "console says")]
    [InlineData("document.body.append(Object.assign(document.createElement('script'), { textContent: '1' }))", "console says")]
    public async Task A_fault_is_found(string change, string said)
    {
        await using var context = await office.ContextAsync(Who.Nobody, "en", Visit.Widths[0]);
        var page = await context.NewPageAsync();
        var complaints = new Complaints(page);
        await page.GotoAsync("/sign-in");
        await Axe.LoadAsync(page);
        await page.EvaluateAsync($"() => {{ const main = document.querySelector('main'); {change} }}");
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);

        var finding = new PageFinding(0, "en", await Axe.RunAsync(page), [.. await Looks.FaultsAsync(page, "en"), .. await TabWalk.FaultsAsync(page), .. complaints.Take()]);

        foreach (var part in said.Split('|'))
        {
            finding.Serious.Should().Contain(fault => fault.Contains(part, StringComparison.Ordinal));
        }
    }
}
