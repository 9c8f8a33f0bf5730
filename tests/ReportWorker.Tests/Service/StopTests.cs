using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using static ReportWorker.Tests.Service.Serving;

namespace ReportWorker.Tests.Service;

public sealed class StopTests(ITestOutputHelper output)
{
    private const int LargeFile = 8 * 1024 * 1024; // 11 MB as base64.

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(1_200_000, "sent", 1, "it arrives in the time that is left")]
    [InlineData(100_000, "deferred", 0, "the line is cut before the end, so nothing can have arrived and nobody has to decide")]
    public async Task A_stop_amid_a_large_message_to_a_slow_server_ends_in_time_and_without_a_code(
        int bytesPerSecond, string state, int whole, string why)
    {
        await using var server = new SlowMailServer(bytesPerSecond);
        using var desk = await DeskWithDataForTodayAsync();
        var environment = Environment(TimeProvider.System.GetUtcNow().AddSeconds(15));
        Enlarge(desk.Of("templates", Report, "template.docx"));
        environment["REPORTWORKER_Mail__Smtp__Host"] = "127.0.0.1";
        environment["REPORTWORKER_Mail__Smtp__Port"] = server.Port.ToString(CultureInfo.InvariantCulture);
        environment["REPORTWORKER_Mail__Smtp__Security"] = "None";
        environment["REPORTWORKER_Mail__MaxMegabytes"] = "20";
        environment["REPORTWORKER_Service__SendingLease"] = "00:15:00";
        using var service = await ServeAsync(desk, environment);
        await server.DataBegan.WaitAsync(TimeSpan.FromMinutes(1), TimeProvider.System, Token);

        var stopped = Stopwatch.StartNew();
        await StopAsync(service);

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{stopped.Elapsed.TotalSeconds:0.0} s from SIGTERM to the end"));
        stopped.Elapsed.Should().BeLessThan(TimeSpan.FromSeconds(30));
        server.Whole.Should().Be(whole, "{0} bytes were taken", server.Taken);
        var delivery = (await desk.RunAsync("delivery", "list", "--json")).ShouldEndWith(0).Json.EnumerateArray().Should().ContainSingle().Subject;
        delivery.GetProperty("state").GetString().Should().Be(state, why);
    }

    // A picture that nobody looks at, as large as photographs are.
    private static void Enlarge(string template)
    {
        using var document = ZipFile.Open(template, ZipArchiveMode.Update);
        using var picture = document.CreateEntry("word/media/large.png", CompressionLevel.NoCompression).Open();
        var bytes = new byte[LargeFile];
        new Random(7).NextBytes(bytes);
        picture.Write(bytes);
    }
}
