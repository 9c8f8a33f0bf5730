using Microsoft.Playwright;

namespace ReportWorker.Browser.Tests;

/// <summary>The browser of the machine. None is ever downloaded.</summary>
internal static class Chromium
{
    private static readonly string[] Names = OperatingSystem.IsWindows() ? ["chrome.exe", "msedge.exe"] : ["chromium", "chromium-browser", "google-chrome"];

    // The program itself before the scripts that start it.
    private static readonly string[] Folders =
        ["/usr/lib/chromium", .. (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)];

    /// <summary>Starts it.</summary>
    /// <exception cref="InvalidOperationException">There is none; says what to install.</exception>
    public static Task<IBrowser> LaunchAsync(IPlaywright playwright) => playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
    {
        ExecutablePath = Find() ?? throw new InvalidOperationException(
            "These tests walk through the office's page in Chromium, and it is not on this machine. Install it: apt-get install chromium (Debian, Ubuntu), or Chrome in the PATH."),
        Args = Environment.IsPrivilegedProcess ? ["--no-sandbox"] : [],
    });

    private static string? Find() => Folders.SelectMany(folder => Names.Select(name => Path.Combine(folder, name))).FirstOrDefault(File.Exists);
}
