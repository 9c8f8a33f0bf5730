using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.RegularExpressions;
using ReportWorker.Tests.CommandLine;
using ReportWorker.Tests.Service;

namespace ReportWorker.Tests.OfficePage;

public sealed partial class DoorTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Each_door_opens_what_lies_behind_it_and_https_says_so_for_good()
    {
        using var desk = new Desk();
        var url = new Uri($"https://localhost:{Serving.FreePort()}");
        using var service = await Watching.Service.StartAsync(desk, WithCertificate(desk, url));
        using var handler = new HttpClientHandler { AllowAutoRedirect = false };
#pragma warning disable MA0039 // "certificate validation": the test made the certificate
        handler.ServerCertificateCustomValidationCallback = (_, certificate, _, _) => certificate?.Subject == "CN=van-phong";
#pragma warning restore MA0039
        using var client = new HttpClient(handler);

        using var page = await client.GetAsync(new Uri(url, "/sign-in"), Token);
        page.StatusCode.Should().Be(HttpStatusCode.OK);
        page.Headers.GetValues("Strict-Transport-Security").Should().ContainSingle();
        page.Headers.GetValues("Set-Cookie").Should().Contain(cookie => cookie.StartsWith("__Host-reportworker-form", StringComparison.Ordinal) && cookie.Contains("secure", StringComparison.Ordinal));
        (await StatusAsync(client, new Uri(url, "/health/live"))).Should().Be(HttpStatusCode.Redirect, "the page knows nothing of it, and sends whoever asks for anything to sign in");
        (await StatusAsync(client, new Uri(new Uri(service.Url), "/health/live"))).Should().Be(HttpStatusCode.OK);
        (await StatusAsync(client, new Uri(new Uri(service.Url), "/sign-in"))).Should().Be(HttpStatusCode.NotFound);
        (await StatusAsync(client, new Uri(new Uri(service.Url), "/"))).Should().Be(HttpStatusCode.NotFound);

        var found = await desk.RunAsync(WithCertificate(desk, url, write: false), "doctor");
        found.Out.Should().Contain("answers").And.NotContain("in clear text");
        var keys = await File.ReadAllTextAsync(desk.Of("data", "reportworker.db-wal"), System.Text.Encoding.Latin1, Token);
        keys.Should().Contain("EncryptedXml").And.NotContain("Warning: the key below is in an unencrypted form");
    }

    [Theory]
    [InlineData("port")]
    [InlineData("certificate")]
    [InlineData("password")]
    public async Task What_keeps_the_page_shut_keeps_the_health_page_open(string what)
    {
        using var desk = new Desk();
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var port = what == "port" ? ((IPEndPoint)taken.LocalEndpoint).Port : Serving.FreePort();
        var environment = WithCertificate(desk, new Uri($"https://127.0.0.1:{port}"));
        if (what != "port")
        {
            environment[what == "certificate" ? "REPORTWORKER_Office__Certificate__File" : "REPORTWORKER_Office__Certificate__Password"] = "khong-co.pfx";
        }

        using var service = await Watching.Service.StartAsync(desk, environment);

        await service.HearAsync("works on without it");
        using var client = new HttpClient();
        (await StatusAsync(client, new Uri(service.Url + "/health/ready"))).Should().Be(HttpStatusCode.OK);
        (await desk.RunAsync(environment, "doctor")).Out.Should().Contain("does not open");
    }

    [Theory]
    [InlineData("http://0.0.0.0:8790", "https only")]
    [InlineData("https://127.0.0.1:8790", "Office:Certificate:File")]
    [InlineData("http://127.0.0.1:8787", "Service:Url has already")]
    [InlineData("http://127.0.0.1:8790/page", "Office:Url")]
    public async Task A_page_that_would_be_open_to_listeners_is_no_configuration(string url, string said)
    {
        using var desk = new Desk();

        (await desk.RunAsync(new Dictionary<string, string> { ["REPORTWORKER_Office__Url"] = url }, "doctor")).Out.Should().Contain(said);
    }

    [Fact]
    public async Task Without_a_page_nothing_of_it_is_loaded()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "the list of what a process has loaded is Linux'");
        using var desk = new Desk();
        using var service = await Watching.Service.StartAsync(desk);
        using var client = new HttpClient();
        (await StatusAsync(client, new Uri(service.Url + "/health/ready"))).Should().Be(HttpStatusCode.OK);
        (await StatusAsync(client, new Uri(service.Url + "/sign-in"))).Should().Be(HttpStatusCode.NotFound);

        var loaded = await File.ReadAllTextAsync($"/proc/{service.ProcessId}/maps", Token);

        // Who reads the attributes of our assembly opens the file that those of the pages are declared in; nothing runs in it.
        OfPage().Matches(loaded).Select(match => match.Groups["name"].Value).Distinct().Should().BeSubsetOf(
            ["Microsoft.AspNetCore.Razor.Runtime", "Microsoft.AspNetCore.Authentication.Abstractions"]);
    }

    private static async Task<HttpStatusCode> StatusAsync(HttpClient client, Uri url)
    {
        using var answer = await client.GetAsync(url, Token);
        return answer.StatusCode;
    }

    private static Dictionary<string, string> WithCertificate(Desk desk, Uri url, bool write = true)
    {
        if (write)
        {
            using var key = RSA.Create(2048);
            using var certificate = new CertificateRequest("CN=van-phong", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
                .CreateSelfSigned(TimeProvider.System.GetUtcNow().AddDays(-1), TimeProvider.System.GetUtcNow().AddDays(90));
            File.WriteAllBytes(desk.Of("van-phong.pfx"), certificate.Export(X509ContentType.Pfx, "mat khau"));
            File.WriteAllText(desk.Of("khoa.pem"), certificate.ExportCertificatePem() + "\n" + key.ExportPkcs8PrivateKeyPem());
        }

        return new Dictionary<string, string>
        {
            ["REPORTWORKER_Office__Url"] = url.ToString(),
            ["REPORTWORKER_Office__Certificate__File"] = "van-phong.pfx",
            ["REPORTWORKER_Office__Certificate__Password"] = "mat khau",
            ["REPORTWORKER_Office__Keys__File"] = "khoa.pem",
        };
    }

    [GeneratedRegex(
        @"/(?<name>(Microsoft\.AspNetCore\.(Mvc|Razor|Identity|DataProtection|Antiforgery|Authentication|Html)|Microsoft\.Extensions\.Identity|QRCoder)[\w.]*)\.dll",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex OfPage();
}
