using System.Security.Cryptography.X509Certificates;
using ReportWorker.Core.Mailing;

namespace ReportWorker.Mail.Tests.Lines;

/// <summary>Real TLS with certificates of the test's own, by STARTTLS and from the first byte.</summary>
public sealed class CertificateTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("reportworker-certificates-");
    private readonly X509Certificate2 _authority = TestCertificates.Authority();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        _authority.Dispose();
        _folder.Delete(recursive: true);
    }

    [Theory]
    [InlineData(MailSecurity.StartTls)]
    [InlineData(MailSecurity.SslOnConnect)]
    public async Task A_certificate_that_vouches_for_itself_is_refused_and_told_with_what_is_needed_to_accept_it(MailSecurity security)
    {
        using var certificate = TestCertificates.SelfSigned();

        var refused = await RefusedAsync(certificate, security, _ => { });

        refused.Should().Contain("CN=127.0.0.1").And.Contain("2050-01-01").And.Contain(TestCertificates.Thumbprint(certificate))
            .And.Contain("its issuer is not trusted here").And.Contain("Mail:Smtp:CertificateThumbprint");
    }

    [Theory]
    [InlineData(MailSecurity.StartTls)]
    [InlineData(MailSecurity.SslOnConnect)]
    public async Task A_pinned_certificate_is_accepted_whatever_stands_in_it(MailSecurity security)
    {
        using var certificate = TestCertificates.IssuedBy(_authority, "mail.elsewhere.example", until: 2021);
        var colons = string.Join(':', TestCertificates.Thumbprint(certificate).Chunk(2).Select(pair => new string(pair)));

        await AcceptedAsync(certificate, security, options => options.CertificateThumbprint = colons);
        await AcceptedAsync(certificate, security, options => options.CertificateThumbprint = colons.Replace(":", "", StringComparison.Ordinal).ToLowerInvariant());
    }

    [Fact]
    public async Task Another_one_than_the_pinned_is_refused_even_if_its_issuer_is_known()
    {
        using var certificate = TestCertificates.IssuedBy(_authority);
        using var other = TestCertificates.IssuedBy(_authority);

        var refused = await RefusedAsync(certificate, MailSecurity.StartTls, options =>
            (options.CertificateThumbprint, options.CertificateAuthorities) = (TestCertificates.Thumbprint(other), Pem(_authority)));

        refused.Should().Contain("not the one that Mail:Smtp:CertificateThumbprint names").And.Contain(TestCertificates.Thumbprint(certificate));
    }

    [Theory]
    [InlineData(MailSecurity.StartTls)]
    [InlineData(MailSecurity.SslOnConnect)]
    public async Task A_certificate_by_an_issuer_of_the_file_is_accepted(MailSecurity security)
    {
        using var certificate = TestCertificates.IssuedBy(_authority);
        using var another = TestCertificates.Authority("CN=Another");

        await AcceptedAsync(certificate, security, options => options.CertificateAuthorities = Pem(another, _authority));
    }

    [Fact]
    public async Task An_issuer_that_is_not_in_the_file_is_refused()
    {
        using var certificate = TestCertificates.IssuedBy(_authority);
        using var namesake = TestCertificates.Authority(_authority.Subject);

        (await RefusedAsync(certificate, MailSecurity.StartTls, options => options.CertificateAuthorities = Pem(namesake)))
            .Should().Contain("is refused").And.Contain("Mail:Smtp:CertificateAuthorities");
    }

    /// <summary>for whom, until, for servers, what is told.</summary>
    [Theory]
    [InlineData("mail.elsewhere.example", 2050, true, "not made out for '127.0.0.1'")]
    [InlineData("127.0.0.1", 2021, true, "not valid today")]
    [InlineData("127.0.0.1", 2050, false, "its chain is not in order")]
    public async Task A_known_issuer_excuses_neither_another_name_nor_age_nor_another_purpose(string host, int until, bool forServers, string told)
    {
        using var certificate = TestCertificates.IssuedBy(_authority, host, until, forServers);

        (await RefusedAsync(certificate, MailSecurity.StartTls, options => options.CertificateAuthorities = Pem(_authority))).Should().Contain(told);
    }

    [Fact]
    public async Task A_file_of_issuers_that_went_away_stops_the_channel()
    {
        using var certificate = TestCertificates.IssuedBy(_authority);
        var file = Path.Combine(_folder.FullName, "gone.pem");

        (await RefusedAsync(certificate, MailSecurity.StartTls, options => options.CertificateAuthorities = file)).Should().Contain("gone.pem");
    }

    private string Pem(params X509Certificate2[] authorities)
    {
        var file = Path.Combine(_folder.FullName, "authorities.pem");
        File.WriteAllText(file, string.Join('\n', authorities.Select(authority => authority.ExportCertificatePem())));
        return file;
    }

    private static async Task<SendOutcome> SendAsync(X509Certificate2 certificate, MailSecurity security, Action<SmtpOptions> change)
    {
        await using var server = new SignInServer(certificate: certificate, protectedFromTheStart: security == MailSecurity.SslOnConnect);
        await using var channel = TestMail.Channel(server.Port, options =>
        {
            options.Smtp.Security = security;
            change(options.Smtp);
        });
        var outcome = await channel.SendAsync(TestMail.Copy(), TestMail.Yes, Token);
        server.Commands.Any(command => command.StartsWith("MAIL", StringComparison.Ordinal)).Should().Be(outcome is SendOutcome.Accepted);
        return outcome;
    }

    private static async Task AcceptedAsync(X509Certificate2 certificate, MailSecurity security, Action<SmtpOptions> change) =>
        (await SendAsync(certificate, security, change)).Should().BeOfType<SendOutcome.Accepted>();

    private static async Task<string> RefusedAsync(X509Certificate2 certificate, MailSecurity security, Action<SmtpOptions> change) =>
        (await SendAsync(certificate, security, change)).Should().BeOfType<SendOutcome.ChannelDown>().Which.Reply;
}
