using Microsoft.Playwright;

namespace ReportWorker.Browser.Tests;

/// <summary>Goes through a page with the Tab key: everything that can be worked must be reached, and where one stands must be seen.</summary>
internal static class TabWalk
{
    // Of radio buttons with one name the key reaches one; what lies in a closed <details> is reached when it is open.
    private const string Begin = """
        () => {
          const works = [...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex]:not([tabindex="-1"])')]
            .filter(e => !e.disabled && !e.closest('[inert]') && e.checkVisibility({ visibilityProperty: true }));
          window.tabWalk = { left: new Set(works), unseen: [] };
          document.activeElement.blur();
          return works.length;
        }
        """;

    private const string Step = """
        () => {
          const e = document.activeElement, walk = window.tabWalk;
          if (!walk.left.delete(e)) return walk.left.size;
          if (e.type === 'radio') [...walk.left].filter(o => o.type === 'radio' && o.name === e.name && o.form === e.form).forEach(o => walk.left.delete(o));
          const style = getComputedStyle(e), box = e.getBoundingClientRect();
          const marked = (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2) || style.boxShadow !== 'none';
          const seen = box.width > 1 && box.height > 1 && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
          if (!e.matches(':focus-visible') || !marked || !seen) walk.unseen.push(e.outerHTML.slice(0, 120));
          return walk.left.size;
        }
        """;

    private const string End = """
        () => [...[...window.tabWalk.left].map(e => 'Tab does not reach ' + e.outerHTML.slice(0, 120)), ...window.tabWalk.unseen.map(e => 'focus is not seen on ' + e)]
        """;

    /// <summary>What is not reached, and where the focus is not seen.</summary>
    public static async Task<IReadOnlyList<string>> FaultsAsync(IPage page)
    {
        var left = await page.EvaluateAsync<int>(Begin);
        for (var most = (2 * left) + 5; left > 0 && most > 0; most--)
        {
            await page.Keyboard.PressAsync("Tab");
            left = await page.EvaluateAsync<int>(Step);
        }

        return await page.EvaluateAsync<string[]>(End);
    }
}
