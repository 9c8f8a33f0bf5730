using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using ReportWorker.Hosting.Configuration.Sections;
using ReportWorker.Hosting.Logging;
using ReportWorker.Tests.CommandLine;
using Serilog;
using Serilog.Events;
using Serilog.Formatting.Display;
using Serilog.Parsing;

namespace ReportWorker.Tests.Watching;

public sealed class ServiceLogTests(FilledDesk samples) : IClassFixture<FilledDesk>
{
    private const string Password = "mật-khẩu-Z9x8";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_service_tells_a_file_of_the_day_what_it_tells_standard_error_and_commands_tell_none()
    {
        using var desk = new Desk();
        (await desk.RunProgramAsync("units", "list")).ShouldEndWith(0);
        Directory.Exists(desk.Of("data", "logs")).Should().BeFalse();

        using var service = await Service.StartAsync(desk);
        var said = await service.StopAsync();

        var file = Directory.GetFiles(desk.Of("data", "logs")).Should().ContainSingle().Subject;
        Path.GetFileName(file).Should().MatchRegex(@"^service-\d{8}\.log$");
        var written = await File.ReadAllTextAsync(file, Token);
        written.Should().Contain("Database Sqlite").And.NotContain("\u001b").And.NotContain("DBG").And.NotContain("Quartz");
        said.Should().Contain(written.Split('\n')[0]);
    }

    [Fact]
    public async Task The_password_of_the_mail_server_is_nowhere_in_the_most_verbose_log()
    {
        using var desk = samples.New();
        (await desk.RunProgramAsync("run", "six-month-review", "--period", "2020-H1", "--official")).ShouldEndWith(0);
        using var server = new TcpListener(IPAddress.Loopback, 0);
        server.Start();
        var signedIn = SignInAsync(server);
        using var service = await Service.StartAsync(desk, new Dictionary<string, string>
        {
            ["REPORTWORKER_Mail__Smtp__Host"] = "127.0.0.1",
            ["REPORTWORKER_Mail__Smtp__Port"] = ((IPEndPoint)server.LocalEndpoint).Port.ToString(CultureInfo.InvariantCulture),
            ["REPORTWORKER_Mail__Smtp__Security"] = "None",
            ["REPORTWORKER_Mail__Smtp__Auth"] = "Basic",
            ["REPORTWORKER_Mail__Smtp__UserName"] = "clerk",
            ["REPORTWORKER_Mail__Smtp__Password"] = Password,
            ["JOURNAL_STREAM"] = "8:1",
            ["REPORTWORKER_Logging__LogLevel__Default"] = "Trace",
            ["REPORTWORKER_Logging__LogLevel__Microsoft"] = "Trace",
            ["REPORTWORKER_Logging__LogLevel__Quartz"] = "Trace",
        });

        var secret = await signedIn.WaitAsync(TimeSpan.FromSeconds(60), TimeProvider.System, Token);
        var said = await service.StopAsync();

        Encoding.UTF8.GetString(Convert.FromBase64String(secret)).Should().EndWith(Password, "it was used");
        said.Should().Contain("<6>ReportWorker.Hosting.Service.StartReport: Database").And.Contain("<7>Quartz");
        said += string.Concat(Directory.GetFiles(desk.Of("data", "logs")).Select(File.ReadAllText));
        said.Should().Contain("Quartz").And.Contain("DBG", "it says all that it can");
        said.Should().NotContain(Password).And.NotContain(secret).And.NotContain(Convert.ToBase64String(Encoding.UTF8.GetBytes(Password)));
    }

    [Fact]
    public void Files_are_few_and_small()
    {
        var folder = Directory.CreateTempSubdirectory("reportworker-logs-");
        try
        {
            var log = new LoggerConfiguration();
            ServiceLog.AddFiles(log, new LogFileSettings { Files = 2, Megabytes = 1 }, folder.FullName);
            using (var logger = log.CreateLogger())
            {
                for (var i = 0; i < 40; i++)
                {
                    logger.Information("{Text}", new string('x', 100_000));
                }
            }

            folder.GetFiles().Should().HaveCount(2).And.OnlyContain(file => file.Length < 1_300_000);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void Without_files_none_are_written()
    {
        var folder = Path.Combine(Path.GetTempPath(), $"reportworker-{Guid.NewGuid():N}");
        var log = new LoggerConfiguration();
        ServiceLog.AddFiles(log, new LogFileSettings { Files = 0 }, folder);
        using (var logger = log.CreateLogger())
        {
            logger.Information("nothing");
        }

        Directory.Exists(folder).Should().BeFalse();
    }

    [Theory]
    [InlineData(LogEventLevel.Error, "<3>")]
    [InlineData(LogEventLevel.Warning, "<4>")]
    [InlineData(LogEventLevel.Information, "<6>")]
    [InlineData(LogEventLevel.Verbose, "<7>")]
    public void The_journal_is_told_how_much_each_line_matters(LogEventLevel level, string prefix)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        var formatter = new JournalFormatter(new MessageTemplateTextFormatter("{Message}{NewLine}{Exception}", CultureInfo.InvariantCulture));

        formatter.Format(new LogEvent(DateTimeOffset.UnixEpoch, level, new IOException("broken"), new MessageTemplateParser().Parse("one\ntwo"), []), text);

        text.ToString().Should().Be($"{prefix}one\n{prefix}two\n{prefix}System.IO.IOException: broken\n");
    }

    // A mail server that takes a name and a password and then has no time.
    private static async Task<string> SignInAsync(TcpListener server)
    {
        using var client = await server.AcceptTcpClientAsync(Token);
        using var reader = new StreamReader(client.GetStream(), Encoding.ASCII);
        await using var writer = new StreamWriter(client.GetStream(), Encoding.ASCII) { NewLine = "\r\n", AutoFlush = true };
        await writer.WriteLineAsync("220 test ESMTP");
        while (await reader.ReadLineAsync(Token) is { } line)
        {
            if (line.StartsWith("AUTH PLAIN ", StringComparison.Ordinal))
            {
                await writer.WriteLineAsync("454 4.7.0 not now");
                return line["AUTH PLAIN ".Length..];
            }

            await writer.WriteLineAsync(line.StartsWith("EHLO", StringComparison.Ordinal) ? "250-test\r\n250 AUTH PLAIN" : "250 ok");
        }

        throw new InvalidOperationException("Nobody signed in.");
    }
}
