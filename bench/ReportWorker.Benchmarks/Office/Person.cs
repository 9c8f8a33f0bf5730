using System.Diagnostics;
using System.Net;
using System.Text.RegularExpressions;

namespace ReportWorker.Benchmarks.Office;

/// <summary>Somebody with a browser who goes from page to page of the office.</summary>
internal sealed partial class Person(Uri url) : IDisposable
{
    private readonly HttpClient _client = new(new HttpClientHandler { CookieContainer = new CookieContainer() }) { BaseAddress = url };
    private string _token = "";

    /// <summary>What each page took, in milliseconds, by what it is called.</summary>
    public List<(string Page, double Milliseconds)> Took { get; } = [];

    /// <summary>Waits until the page answers; the link is told a moment before.</summary>
    public async Task WaitAsync()
    {
        for (var tries = 0; ; tries++)
        {
            try
            {
                await GetAsync("/sign-in");
                return;
            }
            catch (HttpRequestException) when (tries < 100)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(100), TimeProvider.System);
            }
        }
    }

    /// <summary>Signs in; with a password of somebody else's chooses one of its own.</summary>
    public async Task SignInAsync(string name, string password, string own)
    {
        await GetAsync("/sign-in");
        var (shown, path) = await PostAsync("/sign-in", ("name", name), ("password", password));
        if (path == "/account/password")
        {
            (shown, path) = await PostAsync("/account/password", ("current", password), ("password", own), ("repeat", own));
        }

        if (path == "/sign-in")
        {
            throw new InvalidOperationException($"{name} was not let in: {shown}");
        }
    }

    /// <summary>Opens pages until the time is over, with as long a look at each as people take.</summary>
    public async Task ReadAsync(IReadOnlyList<(string Name, string Address)> pages, int seed, CancellationToken until)
    {
        var chance = new Random(seed); // each walks its own way, the same in every run
        try
        {
            while (!until.IsCancellationRequested)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(chance.Next(500, 3500)), TimeProvider.System, until);
                var (name, address) = pages[chance.Next(pages.Count)];
                var watch = Stopwatch.StartNew();
                await GetAsync(address);
                Took.Add((name, watch.Elapsed.TotalMilliseconds));
            }
        }
        catch (OperationCanceledException)
        {
            // the time is over
        }
    }

    /// <summary>Opens a page.</summary>
    public async Task<string> GetAsync(string address)
    {
        using var answer = await _client.GetAsync(new Uri(address, UriKind.Relative));
        return await TakeAsync(answer);
    }

    /// <summary>Sends a form.</summary>
    /// <returns>The page that came, and its path.</returns>
    public async Task<(string Text, string Path)> PostAsync(string address, params (string Name, string Value)[] fields)
    {
        using var content = new FormUrlEncodedContent(fields.Append(("__RequestVerificationToken", _token)).Select(field => KeyValuePair.Create(field.Item1, field.Item2)));
        using var answer = await _client.PostAsync(new Uri(address, UriKind.Relative), content);
        return (await TakeAsync(answer), answer.RequestMessage!.RequestUri!.AbsolutePath); // it was sent
    }

    public void Dispose() => _client.Dispose();

    private async Task<string> TakeAsync(HttpResponseMessage answer)
    {
        var text = await answer.Content.ReadAsStringAsync();
        if (!answer.IsSuccessStatusCode)
        {
            throw new InvalidOperationException($"{answer.RequestMessage!.RequestUri} answered {(int)answer.StatusCode}: {text}");
        }

        _token = Token().Match(text) is { Success: true } found ? found.Groups["token"].Value : _token;
        return text;
    }

    [GeneratedRegex(@"name=""__RequestVerificationToken"" type=""hidden"" value=""(?<token>[^""]+)""", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Token();
}
