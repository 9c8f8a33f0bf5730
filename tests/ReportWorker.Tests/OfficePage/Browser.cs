using System.Net;
using System.Text.RegularExpressions;

namespace ReportWorker.Tests.OfficePage;

/// <summary>What a browser shows.</summary>
/// <param name="Status">The answer's code.</param>
/// <param name="Path">Where it ended up, without the query.</param>
/// <param name="Text">The page.</param>
/// <param name="Headers">The answer's headers.</param>
public sealed record Shown(int Status, string Path, string Text, IReadOnlyDictionary<string, string> Headers);

/// <summary>A browser with cookies of its own; it follows redirects and sends the form's own token along.</summary>
public sealed partial class Browser : IDisposable
{
    private readonly HttpClientHandler _handler;
    private readonly HttpClient _client;
    private string _token = "";

    public Browser(Uri url, bool follows = true)
    {
        _handler = new HttpClientHandler { AllowAutoRedirect = follows, CookieContainer = new CookieContainer() };
        _client = new HttpClient(_handler) { BaseAddress = url };
    }

    /// <summary>The cookies it holds.</summary>
    public CookieContainer Cookies => _handler.CookieContainer;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public Task<Shown> GetAsync(string address) => SendAsync(new HttpRequestMessage(HttpMethod.Get, new Uri(address, UriKind.Relative)));

    public Task<Shown> PostAsync(string address, params (string Name, string Value)[] fields) =>
        SendAsync(Form(address, [.. fields, ("__RequestVerificationToken", _token)]));

    /// <summary>Posts a form with a file.</summary>
    public Task<Shown> PostFileAsync(string address, string name, byte[] content) => SendAsync(new HttpRequestMessage(HttpMethod.Post, new Uri(address, UriKind.Relative))
    {
        Content = new MultipartFormDataContent { { new StringContent(_token), "__RequestVerificationToken" }, { new ByteArrayContent(content), "file", name } },
    });

    /// <summary>As another site would have it posted: with the cookies, without the form's token.</summary>
    public Task<Shown> PostForgedAsync(string address, params (string Name, string Value)[] fields) => SendAsync(Form(address, fields));

    public async Task<Shown> SignInAsync(string name, string password)
    {
        await GetAsync("/sign-in?lang=en");
        return await PostAsync("/sign-in", ("name", name), ("password", password));
    }

    public async Task<Shown> SendAsync(HttpRequestMessage request)
    {
        using (request)
        {
            using var answer = await _client.SendAsync(request, Token);
            var text = await answer.Content.ReadAsStringAsync(Token);
            if (FormToken().Match(text) is { Success: true } found)
            {
                _token = found.Groups["token"].Value;
            }

            return new Shown(
                (int)answer.StatusCode,
                answer.RequestMessage!.RequestUri!.AbsolutePath, // it was sent
                WebUtility.HtmlDecode(text),
                answer.Headers.Concat(answer.Content.Headers).ToDictionary(pair => pair.Key, pair => string.Join(", ", pair.Value), StringComparer.OrdinalIgnoreCase));
        }
    }

    public void Dispose()
    {
        _client.Dispose();
        _handler.Dispose();
    }

    private static HttpRequestMessage Form(string address, (string Name, string Value)[] fields) => new(HttpMethod.Post, new Uri(address, UriKind.Relative))
    {
        Content = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value))),
    };

    [GeneratedRegex(@"name=""__RequestVerificationToken"" type=""hidden"" value=""(?<token>[^""]+)""", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex FormToken();
}
