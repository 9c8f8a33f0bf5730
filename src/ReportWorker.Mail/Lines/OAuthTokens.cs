using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace ReportWorker.Mail.Lines;

/// <summary>A token, and whether it was there already.</summary>
/// <param name="Value">What the mail server is shown.</param>
/// <param name="WasKept">True when it was not fetched for the one who asked.</param>
internal sealed record OAuthToken(string Value, bool WasKept);

/// <summary>
/// Fetches tokens with client credentials (RFC 6749, 4.4) and keeps each until a minute before it expires. What the provider says reaches
/// people; the secret never does.
/// </summary>
internal sealed class OAuthTokens(string section, MailServerOptions options, TimeProvider time)
{
    private const int MaxAnswer = 64 * 1024;
    private const int MaxText = 500;

    private static readonly TimeSpan Margin = TimeSpan.FromMinutes(1);

    // For the life of the process; a redirection would carry the secret to somewhere else.
    private static readonly HttpClient Http = new(
        new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, PooledConnectionLifetime = TimeSpan.FromMinutes(5) })
    {
        MaxResponseContentBufferSize = MaxAnswer,
        Timeout = Timeout.InfiniteTimeSpan,
    };

    private readonly OAuthOptions _oauth = options.OAuth;
    private string? _token;
    private DateTimeOffset _until;

    /// <summary>The token that is kept, or a new one.</summary>
    /// <exception cref="ServerDownException">The provider gives none.</exception>
    public async Task<OAuthToken> GetAsync(CancellationToken cancellationToken)
    {
        if (_token is { } kept && time.GetUtcNow() < _until)
        {
            return new OAuthToken(kept, WasKept: true);
        }

        var (token, lifetime) = await FetchAsync(cancellationToken);
        (_token, _until) = (token, time.GetUtcNow() + lifetime - Margin);
        return new OAuthToken(token, WasKept: false);
    }

    /// <summary>Keeps a token no longer that the mail server refused.</summary>
    public void Forget(OAuthToken token)
    {
        if (_token == token.Value)
        {
            _token = null;
        }
    }

    private async Task<(string Token, TimeSpan Lifetime)> FetchAsync(CancellationToken cancellationToken)
    {
        try
        {
            using var form = new FormUrlEncodedContent(Form());
            using var answer = await Http.PostAsync(new Uri(_oauth.TokenUrl!), form, cancellationToken); // The validator read it.
            return Read(answer, await AnswerAsync(answer, cancellationToken));
        }
        catch (OperationCanceledException silent)
        {
            throw new ServerDownException(Messages.TokenServerSilent(_oauth.TokenUrl!, options.ConnectTimeout.TotalSeconds, section), silent);
        }
        catch (HttpRequestException unreachable)
        {
            throw new ServerDownException(Messages.TokenServerUnreachable(_oauth.TokenUrl!, Clean(Reason.Of(unreachable)), section), unreachable);
        }
    }

    private IEnumerable<KeyValuePair<string, string>> Form()
    {
        yield return new("grant_type", "client_credentials");
        yield return new("client_id", _oauth.ClientId!);
        yield return new("client_secret", _oauth.ClientSecret!);
        if (!string.IsNullOrWhiteSpace(_oauth.Scope))
        {
            yield return new("scope", _oauth.Scope);
        }
    }

    private static async Task<JsonElement> AnswerAsync(HttpResponseMessage answer, CancellationToken cancellationToken)
    {
        try
        {
            var json = await answer.Content.ReadFromJsonAsync<JsonElement>(cancellationToken);
            return json.ValueKind == JsonValueKind.Object ? json : default;
        }
        catch (Exception strange) when (strange is JsonException or InvalidOperationException)
        {
            return default; // No JSON, or in letters that nobody knows.
        }
    }

    private (string Token, TimeSpan Lifetime) Read(HttpResponseMessage answer, JsonElement json)
    {
        if (answer.StatusCode != HttpStatusCode.OK)
        {
            var said = string.Join(": ", new[] { Text(json, "error"), Text(json, "error_description") }.Where(text => text is not null));
            var status = ((int)answer.StatusCode).ToString(CultureInfo.InvariantCulture);
            throw new ServerDownException(Messages.TokenRefused(_oauth.TokenUrl!, Clean($"{status} {said}"), section));
        }

        return Text(json, "access_token") is { Length: > 0 } token && token.All(letter => letter is > ' ' and <= '~')
            ? (token, Lifetime(json))
            : throw new ServerDownException(Messages.TokenUnreadable(_oauth.TokenUrl!, section));
    }

    /// <summary>Without a lifetime that can be read the token serves once.</summary>
    private static TimeSpan Lifetime(JsonElement json) =>
        json.TryGetProperty("expires_in", out var value)
        && int.TryParse(value.ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            ? TimeSpan.FromSeconds(seconds)
            : TimeSpan.Zero;

    private static string? Text(JsonElement json, string name) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;

    /// <summary>A provider may repeat what it was sent; the secret is taken out of it.</summary>
    private string Clean(string text)
    {
        var line = Reason.Of(text)
            .Replace(_oauth.ClientSecret!, "***", StringComparison.Ordinal)
            .Replace(Uri.EscapeDataString(_oauth.ClientSecret!), "***", StringComparison.Ordinal);
        return line.Length <= MaxText ? line : line[..MaxText];
    }
}
