using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using ReportWorker.Core.Mailing;
using ReportWorker.Core.Mailing.Receiving;

namespace ReportWorker.Mail.Tests;

public sealed class MailOptionsTests
{
    private const string Folder = "Mail:PickupDirectory=/var/spool/reportworker";
    private const string Server = "Mail:Smtp:Host=mail.example.vn;Mail:From=vp@example.vn";

    private const string OAuth = ";Mail:Smtp:Auth=OAuth;Mail:Smtp:UserName=u@example.vn;Mail:Smtp:OAuth:TokenUrl=https://login.example.vn/token"
        + ";Mail:Smtp:OAuth:ClientId=c;Mail:Smtp:OAuth:ClientSecret=p9x";

    private const string Mailbox = ";Mail:Bounces:Host=mail.example.vn;Mail:Bounces:UserName=u;Mail:Bounces:Password=p9x";

    /// <summary>settings, the one failure they must give, the value it must show.</summary>
    public static TheoryData<string, string, string> Wrong => new()
    {
        { "", nameof(Messages.NoWayOut), "Mail:PickupDirectory" },
        { "Mail:PickupDirectory=mail/out", nameof(Messages.PickupNotAbsolute), "mail/out" },
        { Folder + ";Mail:From=nobody", nameof(Messages.AddressInvalid), "nobody" },
        { Folder + ";Mail:ReplyTo=hoa@", nameof(Messages.AddressInvalid), "hoa@" },
        { Folder + ";Mail:RedirectAllTo=đức@example.vn", nameof(Messages.AddressInvalid), "đức@example.vn" },
        { Folder + ";Mail:MaxMegabytes=-1", nameof(Messages.OptionOutOfRange), "-1" },
        { Folder + ";Mail:MaxMegabytes=1001", nameof(Messages.OptionOutOfRange), "1001" },
        { "Mail:Smtp:Host=mail.example.vn", nameof(Messages.FromIsPlaceholder), "reportworker@localhost" },
        { Server + ";Mail:Smtp:Host=mail.example.vn:25", nameof(Messages.HostInvalid), "mail.example.vn:25" },
        { Server + ";Mail:Smtp:Port=70000", nameof(Messages.OptionOutOfRange), "70000" },
        { Server + ";Mail:Smtp:DataTimeout=00:00:00", nameof(Messages.OptionOutOfRange), "00:00:00" },
        { Server + ";Mail:Smtp:Connections=0", nameof(Messages.OptionOutOfRange), "0" },
        { Folder + ";Mail:GiveUpAfter=00:01:00", nameof(Messages.OptionOutOfRange), "00:01:00" },
        { Folder + ";Mail:Uncertain=7", nameof(Messages.OptionUnknown), "7" },
        { Server + ";Mail:Smtp:Security=9", nameof(Messages.OptionUnknown), "9" },
        { Folder + ";Mail:Bounces:Address=trả-lại@example.vn", nameof(Messages.AddressInvalid), "Mail:Bounces:Address" },
        { Folder + Mailbox + ";Mail:Bounces:Host=mail.example.vn:143", nameof(Messages.HostInvalid), "Mail:Bounces:Port" },
        { Folder + Mailbox + ";Mail:Bounces:Auth=9", nameof(Messages.OptionUnknown), "Basic, Ntlm, OAuth" },
        { Folder + Mailbox + ";Mail:Bounces:Password=", nameof(Messages.CredentialsMissing), "Mail:Bounces:Password" },
        { Folder + Mailbox + ";Mail:Bounces:Security=None", nameof(Messages.CredentialsInClearText), "Mail:Bounces:Security" },
        { Folder + Mailbox + ";Mail:Bounces:Every=00:00:00", nameof(Messages.OptionOutOfRange), "Mail:Bounces:Every" },
        { Folder + Mailbox + ";Mail:Bounces:ProcessedFolder=INBOX", nameof(Messages.FoldersNotThree), "Mail:Bounces:QuarantineFolder" },
        { Folder + Mailbox + ";Mail:Bounces:QuarantineFolder= ", nameof(Messages.FoldersNotThree), "Mail:Bounces:QuarantineFolder" },
        { Server + OAuth + ";Mail:Smtp:UserName=", nameof(Messages.OAuthMissing), "Mail:Smtp:UserName" },
        { Server + OAuth + ";Mail:Smtp:OAuth:ClientSecret=;Mail:Smtp:OAuth:ClientId=", nameof(Messages.OAuthMissing), "Mail:Smtp:OAuth:ClientId" },
        { Server + OAuth + ";Mail:Smtp:OAuth:TokenUrl=http://login.example.vn/token", nameof(Messages.TokenUrlInvalid), "http://login.example.vn/token" },
        { Server + OAuth + ";Mail:Smtp:OAuth:TokenUrl=login.example.vn", nameof(Messages.TokenUrlInvalid), "login.example.vn" },
        { Server + OAuth + ";Mail:Smtp:Security=None", nameof(Messages.CredentialsInClearText), "mail.example.vn" },
        { Server + ";Mail:Smtp:CertificateThumbprint=12:34", nameof(Messages.ThumbprintInvalid), "12:34" },
        { Server + ";Mail:Smtp:CertificateAuthorities=/nowhere/ca.pem", nameof(Messages.AuthoritiesUnreadable), "/nowhere/ca.pem" },
        { Server + ";Mail:Smtp:CertificateAuthorities=" + Environment.ProcessPath, nameof(Messages.AuthoritiesEmpty), "BEGIN CERTIFICATE" },
        { Server + ";Mail:Smtp:Auth=Basic;Mail:Smtp:UserName=u", nameof(Messages.CredentialsMissing), "Basic" },
        { Server + ";Mail:Smtp:UserName=u", nameof(Messages.CredentialsUnused), "None" },
        {
            Server + ";Mail:Smtp:Security=None;Mail:Smtp:Auth=Ntlm;Mail:Smtp:UserName=u;Mail:Smtp:Password=p9x",
            nameof(Messages.CredentialsInClearText), "mail.example.vn"
        },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void A_wrong_setting_gives_its_failure_with_the_value(string settings, string failure, string value)
    {
        var message = MailOptionsValidator.Failures(Bind(settings)).Should().ContainSingle().Which;

        message.Id.Should().Be(failure);
        message.ToString(TestMail.English).Should().Contain(value).And.NotContain("p9x");
    }

    [Theory]
    [InlineData(Folder)]
    [InlineData(Folder + ";Mail:From=Văn phòng <vp@example.vn>;Mail:ReplyTo=hoa@example.vn;Mail:RedirectAllTo=thu@example.vn")]
    [InlineData(Server)]
    [InlineData(Server + ";Mail:Smtp:Security=None;Mail:Smtp:Port=25")]
    [InlineData(Server + ";Mail:Smtp:Auth=Ntlm;Mail:Smtp:UserName=QU\\mayin;Mail:Smtp:Password=p")]
    [InlineData(Server + OAuth)]
    [InlineData(Folder + Mailbox + ";Mail:Bounces:Address=tra-lai@example.vn;Mail:Bounces:Security=SslOnConnect;Mail:Bounces:Port=993")]
    [InlineData(Server + OAuth + ";Mail:Smtp:OAuth:TokenUrl=http://127.0.0.1:8080/token")]
    [InlineData("Mail:Smtp:Host=127.0.0.1;Mail:Smtp:Security=None;Mail:Smtp:Auth=Basic;Mail:Smtp:UserName=u;Mail:Smtp:Password=p")]
    public void Good_settings_give_no_failure(string settings) => MailOptionsValidator.Failures(Bind(settings)).Should().BeEmpty();

    [Fact]
    public void All_failures_come_at_once_and_in_the_chosen_language()
    {
        var provider = Provider("Mail:From=x;Mail:ReplyTo=y;Mail:Smtp:Host=a b;Mail:Smtp:Port=0;Mail:Smtp:Auth=OAuth", "vi");

        var reading = () => provider.GetRequiredService<IOptions<MailOptions>>().Value;

        reading.Should().Throw<OptionsValidationException>().Which.Failures.Should().HaveCount(5).And.Contain(text => text.Contains("còn thiếu"));
    }

    [Fact]
    public void A_server_wins_over_a_folder() =>
        Provider(Server + ";" + Folder).GetRequiredService<IMailChannel>().Description
            .Should().Be("smtp://mail.example.vn:587 (StartTls)");

    [Fact]
    public void Without_a_server_the_folder_is_used() =>
        Provider(Folder).GetRequiredService<IMailChannel>().Description.Should().Be("/var/spool/reportworker");

    [Fact]
    public void A_mailbox_for_bounces_is_there_when_it_is_named()
    {
        Provider(Folder).GetRequiredService<Mailboxes>().Should().Be(new Mailboxes(null, null));
        Provider(Folder + Mailbox).GetRequiredService<Mailboxes>().Bounces!.Description.Should().Be("imap://mail.example.vn:143 (INBOX)");
    }

    [Fact]
    public void Adding_the_room_twice_changes_nothing()
    {
        var services = Services(Folder, "en");
        var count = services.Count;

        services.AddReportWorkerMail(TestMail.English);

        services.Should().HaveCount(count);
    }

    private static MailOptions Bind(string settings) => Configuration(settings).GetSection(MailOptions.Section).Get<MailOptions>() ?? new MailOptions();

    private static ServiceProvider Provider(string settings, string language = "en") => Services(settings, language).BuildServiceProvider();

    private static IServiceCollection Services(string settings, string language) => new ServiceCollection()
        .AddLogging()
        .AddSingleton<IConfiguration>(Configuration(settings))
        .AddReportWorkerMail(System.Globalization.CultureInfo.GetCultureInfo(language));

    private static IConfigurationRoot Configuration(string settings) => new ConfigurationBuilder()
        .AddInMemoryCollection(settings.Split(';', StringSplitOptions.RemoveEmptyEntries)
            .Select(pair => pair.Split('=', 2))
            .GroupBy(pair => pair[0], pair => pair[1])
            .Select(pair => KeyValuePair.Create(pair.Key, (string?)pair.Last())))
        .Build();
}
