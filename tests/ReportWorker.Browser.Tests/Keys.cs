using Microsoft.Playwright;

namespace ReportWorker.Browser.Tests;

/// <summary>Somebody who has a keyboard and nothing else.</summary>
internal sealed class Keys(IPage page)
{
    private const int MostSteps = 200;

    // What a screen reader says of the thing, without its hint.
    private const string Name = """
        () => {
          const e = document.activeElement, label = e.labels?.[0]?.cloneNode(true);
          label?.querySelectorAll('.hint, option').forEach(one => one.remove());
          return (e.getAttribute('aria-label') ?? label?.textContent ?? e.textContent).replace(/\s+/g, ' ').trim();
        }
        """;

    /// <summary>Goes on with Tab until it stands on something.</summary>
    public async Task ToAsync(string name)
    {
        var passed = new List<string>();
        for (var step = 0; step < MostSteps; step++)
        {
            var here = await page.EvaluateAsync<string>(Name);
            if (here == name)
            {
                return;
            }

            passed.Add(here);
            await page.Keyboard.PressAsync("Tab");
        }

        passed.Distinct().Should().Contain(name, "the Tab key should reach it on {0}", page.Url);
    }

    /// <summary>Types into a field.</summary>
    public async Task TypeAsync(string field, string text)
    {
        await ToAsync(field);
        await page.Keyboard.TypeAsync(text);
    }

    /// <summary>Chooses of a list by typing how the choice begins.</summary>
    public Task ChooseAsync(string list, string choice) => TypeAsync(list, choice);

    /// <summary>Ticks a box.</summary>
    public async Task TickAsync(string box)
    {
        await ToAsync(box);
        await page.Keyboard.PressAsync("Space");
    }

    /// <summary>Presses a button or follows a link, and waits for the next page.</summary>
    public async Task PressAsync(string name)
    {
        await ToAsync(name);
        await page.EvaluateAsync("() => document.documentElement.dataset.left = ''");
        await page.Keyboard.PressAsync("Enter");
        await page.Locator("html:not([data-left]) main").WaitForAsync();
    }
}
