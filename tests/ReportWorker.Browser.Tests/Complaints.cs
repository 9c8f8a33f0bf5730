using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.Playwright;

namespace ReportWorker.Browser.Tests;

/// <summary>What the browser complains of while it shows a page: errors of scripts, what the content security policy refuses, what does not load.</summary>
internal sealed class Complaints
{
    private readonly ConcurrentQueue<string> _heard = new();

    /// <summary>Listens from now on.</summary>
    /// <param name="page">The page.</param>
    /// <param name="expected">The answer's code; the browser complains of 400 and above even where it is right.</param>
    public Complaints(IPage page, int expected = 200)
    {
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning" && !IsOf(message.Text, expected))
            {
                _heard.Enqueue($"the console says: {message.Text}");
            }
        };
        page.PageError += (_, error) => _heard.Enqueue($"a script failed: {error}");
        page.RequestFailed += (_, request) =>
        {
            // What becomes a download is no page, and the viewer of PDF files is the browser's own affair.
            if (request.Failure != "net::ERR_ABORTED")
            {
                _heard.Enqueue($"{request.Url} did not load: {request.Failure}");
            }
        };
    }

    /// <summary>What was heard since the last time.</summary>
    public IEnumerable<string> Take()
    {
        while (_heard.TryDequeue(out var complaint))
        {
            yield return complaint;
        }
    }

    private static bool IsOf(string text, int status) =>
        status >= 400 && text.Contains(string.Create(CultureInfo.InvariantCulture, $"status of {status}"), StringComparison.Ordinal);
}
