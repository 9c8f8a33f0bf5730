using Microsoft.Playwright;

namespace ReportWorker.Browser.Tests;

/// <summary>What the page says after somebody did something.</summary>
internal static class Said
{
    /// <summary>The notice of what was done; not the banner that stands on every page while all mail is paused, which another test may have put there.</summary>
    public static Task<string> NoticeAsync(this IPage page) => page.Locator(".notice[role=status]").InnerTextAsync();
}
