using System.Collections.Concurrent;
using Microsoft.Extensions.Time.Testing;
using ReportWorker.Core.Mailing;
using ReportWorker.Mail.Smtp;

namespace ReportWorker.Mail.Tests.Lines;

public sealed class OAuthTests
{
    private const string Secret = "bí mật+9/x=";

    private readonly ConcurrentQueue<string> _shown = new();
    private readonly Heard<SmtpChannel> _log = new();
    private readonly FakeTimeProvider _time = new(TestMail.Date);
    private Func<string, bool> _isGood = _ => true;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_provider_is_asked_with_client_credentials_and_the_server_is_shown_the_token()
    {
        await using var provider = TokenServer.Of(3600);
        await using var server = Server();
        await using var channel = Channel(server, provider);

        (await channel.SendAsync(TestMail.Copy(), TestMail.Yes, Token)).Should().BeOfType<SendOutcome.Accepted>();

        provider.Forms.Should().Equal(
            "grant_type=client_credentials&client_id=chuong-trinh&client_secret=b%C3%AD+m%E1%BA%ADt%2B9%2Fx%3D&scope=https%3A%2F%2Foutlook.example%2F.default");
        _shown.Should().Equal("user=bao-cao@example.vn\u0001auth=Bearer token-1\u0001\u0001");
    }

    [Fact]
    public async Task A_token_serves_every_line_until_shortly_before_it_expires()
    {
        await using var provider = TokenServer.Of(3600);
        await using var server = Server();
        await using var channel = Channel(server, provider);

        await SendAfterAsync(channel, TimeSpan.Zero);
        await SendAfterAsync(channel, TimeSpan.FromMinutes(58)); // A new line, since the old one is too old.
        provider.Forms.Should().HaveCount(1);
        await SendAfterAsync(channel, TimeSpan.FromMinutes(1.5));

        provider.Forms.Should().HaveCount(2);
        _shown.Select(Number).Should().Equal("1", "1", "2");
    }

    [Fact]
    public async Task A_token_without_a_lifetime_serves_once()
    {
        await using var provider = new TokenServer(number => (200, $$"""{"access_token":"token-{{number}}"}"""));
        await using var server = Server();
        await using var channel = Channel(server, provider);

        await SendAfterAsync(channel, TimeSpan.Zero);
        await SendAfterAsync(channel, TimeSpan.FromMinutes(2));

        _shown.Select(Number).Should().Equal("1", "2");
    }

    [Fact]
    public async Task A_kept_token_that_is_withdrawn_is_fetched_anew_once()
    {
        await using var provider = TokenServer.Of(3600);
        await using var server = Server();
        await using var channel = Channel(server, provider);
        await SendAfterAsync(channel, TimeSpan.Zero);

        _isGood = token => token != "token-1";
        await SendAfterAsync(channel, TimeSpan.FromMinutes(2));

        _shown.Select(Number).Should().Equal("1", "1", "2");
    }

    [Fact]
    public async Task A_server_that_refuses_the_new_token_too_stops_the_channel()
    {
        await using var provider = TokenServer.Of(3600);
        await using var server = Server();
        await using var channel = Channel(server, provider);
        await SendAfterAsync(channel, TimeSpan.Zero);

        _isGood = _ => false;
        _time.Advance(TimeSpan.FromMinutes(2));
        var outcome = await channel.SendAsync(TestMail.Copy(), TestMail.Yes, Token);

        Down(outcome).Should().Contain("refused the sign-in").And.NotContainAny("token-", Secret);
        _shown.Select(Number).Should().Equal("1", "1", "2");
        _log.Lines.Should().NotBeEmpty().And.NotContain(line => line.Contains("token-", StringComparison.Ordinal) || line.Contains(Secret, StringComparison.Ordinal));
    }

    /// <summary>status, body, what is told.</summary>
    public static TheoryData<int, string, string> Refusals => new()
    {
        { 400, """{"error":"invalid_client","error_description":"The secret has expired."}""", "400 invalid_client: The secret has expired" },
        { 401, """{"error":"invalid_client"}""", "401 invalid_client" },
        { 400, $$"""{"error":"invalid_request","error_description":"client_secret={{Secret}}"}""", "client_secret=***" },
        { 500, "<html>oops</html>", "500" },
        { 302, "", "302" },
        { 200, "<html>sign in here</html>", "holds no token" },
        { 200, "[]", "holds no token" },
        { 200, """{"access_token":""}""", "holds no token" },
        { 200, """{"access_token":"a\r\nb"}""", "holds no token" },
        { 200, """{"access_token":7}""", "holds no token" },
    };

    [Theory]
    [MemberData(nameof(Refusals))]
    public async Task A_provider_that_gives_no_token_stops_the_channel_and_is_quoted_without_the_secret(int status, string body, string told)
    {
        await using var provider = new TokenServer(_ => (status, body));
        await using var server = Server();
        await using var channel = Channel(server, provider);

        Down(await channel.SendAsync(TestMail.Copy(), TestMail.Yes, Token)).Should().Contain(told).And.Contain("Mail:Smtp:OAuth").And.NotContain(Secret);
        (await channel.ProbeAsync(Token)).Should().Contain(told);
        server.Commands.Should().BeEmpty("there was nothing to sign in with");
        _log.Lines.Should().ContainSingle().Which.Should().Contain(told).And.NotContain(Secret);
    }

    [Fact]
    public async Task A_silent_provider_stops_the_channel_in_time()
    {
        await using var provider = new TokenServer(_ => null);
        await using var server = Server();
        await using var channel = Channel(server, provider, options => options.Smtp.ConnectTimeout = TimeSpan.FromSeconds(1), TimeProvider.System);

        Down(await channel.SendAsync(TestMail.Copy(), TestMail.Yes, Token)).Should().Contain("did not answer within 1 seconds").And.Contain(provider.Url);
    }

    [Fact]
    public async Task A_provider_that_is_not_there_stops_the_channel()
    {
        var provider = TokenServer.Of(3600);
        await provider.DisposeAsync();
        await using var server = Server();
        await using var channel = Channel(server, provider);

        Down(await channel.SendAsync(TestMail.Copy(), TestMail.Yes, Token)).Should().Contain("cannot be reached").And.Contain("TokenUrl");
    }

    [Fact]
    public async Task A_stop_while_the_provider_is_silent_is_a_stop()
    {
        await using var provider = new TokenServer(_ => null);
        await using var server = Server();
        await using var channel = Channel(server, provider);
        using var stop = new CancellationTokenSource(TimeSpan.FromMilliseconds(300));

        var sending = () => channel.SendAsync(TestMail.Copy(), TestMail.Yes, stop.Token);

        await sending.Should().ThrowAsync<OperationCanceledException>();
    }

    private static string Number(string shown) => shown.Split("token-")[1].TrimEnd('\u0001');

    private static string Down(SendOutcome outcome) => outcome.Should().BeOfType<SendOutcome.ChannelDown>().Which.Reply;

    private async Task SendAfterAsync(IMailChannel channel, TimeSpan wait)
    {
        _time.Advance(wait);
        (await channel.SendAsync(TestMail.Copy(), TestMail.Yes, Token)).Should().BeOfType<SendOutcome.Accepted>();
    }

    private SignInServer Server() => new(() => new TokenSignIn(token => _isGood(token), _shown));

    private IMailChannel Channel(SignInServer server, TokenServer provider, Action<MailOptions>? change = null, TimeProvider? time = null) =>
        TestMail.Channel(
            server.Port,
            options =>
            {
                options.Smtp.Auth = MailAuth.OAuth;
                options.Smtp.UserName = "bao-cao@example.vn";
                options.Smtp.OAuth = new OAuthOptions
                {
                    TokenUrl = provider.Url, ClientId = "chuong-trinh", ClientSecret = Secret, Scope = "https://outlook.example/.default",
                };
                change?.Invoke(options);
            },
            time ?? _time,
            _log);
}
