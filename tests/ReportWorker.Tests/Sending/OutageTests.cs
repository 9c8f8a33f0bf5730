using System.Diagnostics;
using System.Globalization;
using ReportWorker.Core.Mailing;
using ReportWorker.Tests.CommandLine;

namespace ReportWorker.Tests.Sending;

/// <summary>What the service stands on goes away while it sends, and comes back.</summary>
public sealed class OutageTests(ITestOutputHelper output)
{
    private const int Letters = 150;

    private static readonly TimeSpan Resumes = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Comes = TimeSpan.FromMinutes(5);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>For thirty seconds in CI; <c>REPORTWORKER_TEST_OUTAGE</c> asks for another time in seconds.</summary>
    [Fact]
    public async Task A_database_server_that_goes_away_amid_sending_loses_nothing_and_doubles_nothing()
    {
        Assert.SkipWhen(Environment.GetEnvironmentVariable("REPORTWORKER_TEST_POSTGRES") is null, "REPORTWORKER_TEST_POSTGRES is not set");
        var root = Directory.CreateTempSubdirectory("reportworker-outage-").FullName + "/postgres";
        var port = Service.Serving.FreePort().ToString(CultureInfo.InvariantCulture);
        await RunAsync("chmod", "755", Path.GetDirectoryName(root)!); // the server runs as a user of its own
        await PostgresAsync("start", root, port);
        try
        {
            await using var desk = await SendingDesk.OnPostgresAsync($"Host=127.0.0.1;Port={port};Database=reportworker_test;Username=reportworker");
            await using var server = new ReceiptServer(slowest: 100);
            using var service = await BeginAsync(desk, server);

            await PostgresAsync("stop", root);
            await Task.Delay(TimeSpan.FromSeconds(Asked.For("REPORTWORKER_TEST_OUTAGE", 30)), TimeProvider.System, Token);
            service.HasExited.Should().BeFalse("a service waits for its database");
            await PostgresAsync("resume", root);

            await EndAsync(desk, server, service);
        }
        finally
        {
            await PostgresAsync("stop", root);
            Directory.Delete(Path.GetDirectoryName(root)!, recursive: true);
        }
    }

    [Fact]
    public async Task A_disk_that_is_full_stops_the_sending_until_there_is_room()
    {
        var disk = Directory.CreateTempSubdirectory("reportworker-disk-").FullName;
        await RunAsync("mount", "-t", "tmpfs", "-o", "size=8m", "tmpfs", disk); // by root, as CI is
        try
        {
            await using var desk = await SendingDesk.OnSqliteAsync(disk);
            await using var server = new ReceiptServer(slowest: 100);
            using var service = await BeginAsync(desk, server);

            var filler = Path.Combine(disk, "filler");
            var full = () => File.WriteAllBytes(filler, new byte[16 * 1024 * 1024]);
            full.Should().Throw<IOException>();
            await Task.Delay(TimeSpan.FromSeconds(10), TimeProvider.System, Token);
            var begun = server.DataBegun;
            await Task.Delay(TimeSpan.FromSeconds(2), TimeProvider.System, Token);
            server.DataBegun.Should().Be(begun, "nothing is sent that cannot be noted down");
            begun.Should().BeLessThan(Letters);
            service.HasExited.Should().BeFalse("a service waits for room");
            File.Delete(filler);

            await EndAsync(desk, server, service);
        }
        finally
        {
            await RunAsync("umount", disk);
            Directory.Delete(disk);
        }
    }

    [Fact]
    public async Task A_disk_that_does_not_keep_what_is_written_never_makes_a_delivery_sent()
    {
        await using var desk = await SendingDesk.OnSqliteAsync();
        await using var server = new ReceiptServer(slowest: 20);
        desk.Connect(server, lines: 4);
        await desk.Letters.QueueAsync(40, Token);

        // Each thread of the process is counted for itself, and there may be ten of them.
        using (var process = desk.Desk.Start(
            "strace",
            desk.Environment,
            ["-f", "-qq", "-o", "/dev/null", "-e", "trace=fsync,fdatasync", "-e", "inject=fsync,fdatasync:error=EIO:when=6+",
                .. Desk.Program, "delivery", "send"]))
        {
            _ = process.StandardOutput.ReadToEndAsync(Token);
            var said = process.StandardError.ReadToEndAsync(Token);
            await process.WaitForExitAsync(Token).WaitAsync(Comes, TimeProvider.System, Token);
            process.ExitCode.Should().Be(1, "it said: {0}", await said);
        }

        server.Receipts.Should().NotBeEmpty("it began");
        server.Receipts.Count.Should().BeLessThan(40, "and did not come to the end");
        await desk.QuiesceAsync();
        await Invariants.CheckAsync(desk, server, mostCopies: 1);
    }

    private static async Task<Process> BeginAsync(SendingDesk desk, ReceiptServer server)
    {
        desk.Connect(server, lines: 10);
        desk.Environment["REPORTWORKER_Service__SendingLease"] = "00:15:00";
        (await desk.Desk.RunAsync(desk.Environment, "db", "migrate")).ShouldEndWith(0);
        await desk.Letters.QueueAsync(Letters, Token);
        var service = desk.Serve();
        await SendingDesk.UntilAsync(() => Task.FromResult(server.DataBegun >= 20 || service.HasExited), Comes, "it begins to send");
        service.HasExited.Should().BeFalse("it said: {0}", service.HasExited ? await desk.Said : "");
        return service;
    }

    private async Task EndAsync(SendingDesk desk, ReceiptServer server, Process service)
    {
        var back = Stopwatch.StartNew();
        var begun = server.DataBegun;
        await SendingDesk.UntilAsync(() => Task.FromResult(server.DataBegun > begun), Resumes, "it goes on by itself");
        var resumed = back.Elapsed;
        await SendingDesk.UntilAsync(
            async () => (await desk.ListAsync(DeliveryState.Queued, DeliveryState.Sending, DeliveryState.Deferred)).Count == 0, Comes, "all is sent");
        service.HasExited.Should().BeFalse();
        await Service.Serving.StopAsync(service);
        await Invariants.CheckAsync(desk, server, mostCopies: 1);
        var open = (await desk.ListAsync(DeliveryState.Uncertain)).Count;
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"went on after {resumed.TotalSeconds:0.0} s; {open} of {Letters} uncertain"));
        open.Should().Be(0, "each answer was kept until it could be stored");
    }

    private static Task PostgresAsync(params string[] args) => RunAsync(RepositoryFolder.Of(".ci", "postgres.sh"), args);

    private static async Task RunAsync(string program, params string[] args)
    {
        using var process = Process.Start(program, args);
        await process.WaitForExitAsync(Token);
        process.ExitCode.Should().Be(0, "{0} {1}", program, string.Join(' ', args));
    }
}
