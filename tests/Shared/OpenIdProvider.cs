using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Logging;

namespace ReportWorker.Testing;

/// <summary>What a provider does wrong.</summary>
public enum ProviderFault
{
    None,
    WrongNonce,
    NoNonce,
    WrongAudience,
    WrongIssuer,
    Expired,
    WrongKey,
    NotSigned,
    StolenCode,
    Denied,
}

/// <summary>A provider of OpenID Connect on loopback, which vouches for one person after the other: code flow, PKCE with S256, RS256.</summary>
internal sealed class OpenIdProvider : IAsyncDisposable
{
    public const string ClientId = "trang van phong";
    public const string ClientSecret = "bí mật/của+trang";

    private readonly RSA _key = RSA.Create(2048);
    private readonly ConcurrentDictionary<string, Grant> _codes = new(StringComparer.Ordinal);
    private readonly WebApplication _app;

    private OpenIdProvider(WebApplication app, Uri page) => (_app, Page) = (app, page);

    /// <summary>The page that people are sent back to.</summary>
    public Uri Page { get; }

    /// <summary>Its address.</summary>
    public Uri Url => new(_app.Urls.Single());

    /// <summary>Who is at the provider, for good.</summary>
    public string Subject { get; set; } = "";

    /// <summary>What that person is called there today.</summary>
    public string Name { get; set; } = "";

    /// <summary>What it does wrong.</summary>
    public ProviderFault Fault { get; set; }

    /// <summary>How often it was told that a session ends.</summary>
    public int Ends { get; private set; }

    /// <summary>Starts one.</summary>
    /// <param name="page">The page that people are sent back to.</param>
    public static async Task<OpenIdProvider> StartAsync(Uri page)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var provider = new OpenIdProvider(app, page);
        app.MapGet("/.well-known/openid-configuration", provider.Describe);
        app.MapGet("/keys", provider.Keys);
        app.MapGet("/authorize", provider.Authorize);
        app.MapPost("/token", provider.TokenAsync);
        app.MapGet("/end", provider.End);
        await app.StartAsync();
        return provider;
    }

    /// <summary>The settings of a service that uses it.</summary>
    public Dictionary<string, string> Settings() => new()
    {
        ["REPORTWORKER_Office__OpenId__Authority"] = Url.ToString(),
        ["REPORTWORKER_Office__OpenId__ClientId"] = ClientId,
        ["REPORTWORKER_Office__OpenId__ClientSecret"] = ClientSecret,
        ["REPORTWORKER_Office__OpenId__Label"] = "Tài khoản thành phố",
    };

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _key.Dispose();
    }

    private IResult Describe() => Results.Json(new
    {
        issuer = Issuer,
        authorization_endpoint = new Uri(Url, "/authorize"),
        token_endpoint = new Uri(Url, "/token"),
        jwks_uri = new Uri(Url, "/keys"),
        end_session_endpoint = new Uri(Url, "/end"),
        response_types_supported = new[] { "code" },
        subject_types_supported = new[] { "public" },
        id_token_signing_alg_values_supported = new[] { "RS256" },
    });

    private string Issuer => Url.ToString();

    private IResult Keys()
    {
        var key = _key.ExportParameters(includePrivateParameters: false);
        return Results.Json(new { keys = new[] { new { kty = "RSA", use = "sig", alg = "RS256", kid = "1", n = Text(key.Modulus!), e = Text(key.Exponent!) } } });
    }

    private IResult Authorize(HttpRequest request)
    {
        string Asked(string name) => request.Query[name].ToString();
        var back = Asked("redirect_uri");
        if (Asked("client_id") != ClientId || Asked("response_type") != "code" || Asked("code_challenge_method") != "S256" || back != new Uri(Page, "/sign-in/openid/done").ToString())
        {
            return Results.BadRequest("This page is not known here.");
        }

        if (Fault == ProviderFault.Denied)
        {
            return Results.Redirect(QueryHelpers.AddQueryString(back, new Dictionary<string, string?> { ["error"] = "access_denied", ["state"] = Asked("state") }));
        }

        var code = Text(RandomNumberGenerator.GetBytes(16));
        _codes[code] = new Grant(Fault == ProviderFault.StolenCode ? Text(SHA256.HashData("somebody else's"u8)) : Asked("code_challenge"), Asked("nonce"), back, Subject, Name);
        return Results.Redirect(QueryHelpers.AddQueryString(back, new Dictionary<string, string?> { ["code"] = code, ["state"] = Asked("state") }));
    }

    private async Task<IResult> TokenAsync(HttpRequest request)
    {
        var form = await request.ReadFormAsync();
        var isRight = form["grant_type"] == "authorization_code" && form["client_id"] == ClientId && form["client_secret"] == ClientSecret;
        return isRight && _codes.TryRemove(form["code"].ToString(), out var grant) // a code is good once
            && form["redirect_uri"] == grant.Back
            && Text(SHA256.HashData(Encoding.ASCII.GetBytes(form["code_verifier"].ToString()))) == grant.Challenge
            ? Results.Json(new { access_token = "none", token_type = "Bearer", id_token = IdToken(grant) })
            : Results.Json(new { error = "invalid_grant" }, statusCode: StatusCodes.Status400BadRequest);
    }

    private IResult End(HttpRequest request)
    {
        Ends++;
        return request.Query["client_id"] == ClientId && request.Query["post_logout_redirect_uri"] == new Uri(Page, "/sign-in").ToString()
            ? Results.Redirect(request.Query["post_logout_redirect_uri"].ToString()) : Results.BadRequest();
    }

    private string IdToken(Grant grant)
    {
        var now = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds();
        var expires = Fault == ProviderFault.Expired ? now - 3600 : now + 300;
        var claims = new Dictionary<string, object>
        {
            ["iss"] = Fault == ProviderFault.WrongIssuer ? "https://evil.example/" : Issuer,
            ["aud"] = Fault == ProviderFault.WrongAudience ? "another page" : ClientId,
            ["sub"] = grant.Subject,
            ["preferred_username"] = grant.Name,
            ["iat"] = now - 3600,
            ["exp"] = expires,
        };
        if (Fault != ProviderFault.NoNonce)
        {
            claims["nonce"] = Fault == ProviderFault.WrongNonce ? "another" : grant.Nonce;
        }

        var head = Fault == ProviderFault.NotSigned ? """{"alg":"none","typ":"JWT"}""" : """{"alg":"RS256","kid":"1","typ":"JWT"}""";
        var content = $"{Text(Encoding.UTF8.GetBytes(head))}.{Text(JsonSerializer.SerializeToUtf8Bytes(claims))}";
        return $"{content}.{(Fault == ProviderFault.NotSigned ? "" : Text(Sign(Encoding.ASCII.GetBytes(content))))}";
    }

    private byte[] Sign(byte[] content)
    {
        using var another = RSA.Create(2048);
        return (Fault == ProviderFault.WrongKey ? another : _key).SignData(content, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
    }

    private static string Text(byte[] bytes) => WebEncoders.Base64UrlEncode(bytes);

    private sealed record Grant(string Challenge, string Nonce, string Back, string Subject, string Name);
}
