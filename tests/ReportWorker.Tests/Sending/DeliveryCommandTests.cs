using System.Globalization;
using ReportWorker.Core.Auditing;
using ReportWorker.Core.Retention;
using ReportWorker.Core.Storing;
using ReportWorker.Tests.CommandLine;

namespace ReportWorker.Tests.Sending;

/// <summary>What people can see of a delivery and do about it.</summary>
public sealed class DeliveryCommandTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_delivery_is_sent_shown_with_its_attempts_and_its_bytes_and_cannot_be_cancelled_then()
    {
        await using var server = new ReceiptServer();
        await using var sending = await SendingDesk.OnSqliteAsync();
        sending.Connect(server, lines: 1);
        await sending.Letters.QueueAsync(2, Token);
        Task<Answer> Run(params string[] args) => sending.Desk.RunAsync(sending.Environment, args);

        (await Run("delivery", "cancel", "2", "--why", "not for him")).ShouldEndWith(0).Error.Should().Contain("Delivery 2 is cancelled");
        (await Run("delivery", "send")).ShouldEndWith(0).Error.Should().Contain("1");
        var shown = (await Run("delivery", "show", "1", "--eml", sending.Desk.Of("letter.eml"))).ShouldEndWith(0);
        var document = (await Run("delivery", "show", "1", "--json")).ShouldEndWith(0).Json;

        shown.Out.Should().Contain("r0@example.vn").And.Contain("at most 1").And.Contain("250 2.0.0 taken");
        shown.Error.Should().Contain("letter.eml");
        Blob.HashOf(await File.ReadAllBytesAsync(sending.Desk.Of("letter.eml"), Token)).Should().Be(document.GetProperty("messageHash").GetString());
        document.GetProperty("tried")[0].GetProperty("phase").GetString().Should().Be("data");
        document.GetProperty("dataAttempts").GetInt32().Should().Be(1);
        server.Receipts.Should().ContainSingle();
        (await Run("delivery", "show", "1", "--eml", sending.Desk.Of("letter.eml"))).ShouldEndWith(2).Error.Should().Contain("is there already");
        (await Run("delivery", "cancel", "1", "--why", "too late")).ShouldEndWith(3);
        (await Run("delivery", "show", "99")).ShouldEndWith(2);
        await PurgeBodiesAsync(sending);
        (await Run("delivery", "show", "1", "--eml", sending.Desk.Of("again.eml"))).ShouldEndWith(1).Error.Should().Contain("no longer kept");
        File.Exists(sending.Desk.Of("again.eml")).Should().BeFalse();
        var cancelled = (await Run("delivery", "list", "--state", "cancelled", "--json")).ShouldEndWith(0).Json[0];
        cancelled.GetProperty("id").GetInt64().ToString(CultureInfo.InvariantCulture).Should().Be("2");
        cancelled.GetProperty("decision").GetString().Should().Be("not for him");
    }

    [Fact]
    public async Task Mail_is_paused_with_a_reason_and_goes_on()
    {
        await using var server = new ReceiptServer();
        await using var sending = await SendingDesk.OnSqliteAsync();
        sending.Connect(server, lines: 1);
        await sending.Letters.QueueAsync(2, Token);
        Task<Answer> Run(params string[] args) => sending.Desk.RunAsync(sending.Environment, args);

        (await Run("delivery", "pause")).ShouldEndWith(2);
        (await Run("delivery", "pause", "--why", "wrong addresses")).ShouldEndWith(0).Error.Should().Contain("Mail is paused");
        (await Run("delivery", "pause", "--why", "again")).ShouldEndWith(3).Error.Should().Contain("paused already");
        (await Run("delivery", "send")).ShouldEndWith(0).Error.Should().Contain("wrong addresses").And.NotContain("sent");
        (await Run("delivery", "list")).ShouldEndWith(0).Error.Should().Contain("Mail is paused since").And.Contain("wrong addresses");
        (await Run("doctor")).Out.Should().Contain("wrong addresses");
        server.Receipts.Should().BeEmpty();

        (await Run("delivery", "resume", "--json")).ShouldEndWith(0).Json.GetProperty("paused").GetBoolean().Should().BeFalse();
        (await Run("delivery", "resume")).ShouldEndWith(3).Error.Should().Contain("not paused");
        (await Run("delivery", "send")).ShouldEndWith(0);
        server.Receipts.Should().HaveCount(2);
    }

    private static Task PurgeBodiesAsync(SendingDesk sending)
    {
        var now = TimeProvider.System.GetUtcNow();
        return sending.Get<IPurgeStore>().PurgeAsync(
            new PurgeOrder(null, now.AddDays(1), null, null, new HashSet<SubmissionName>()),
            _ => sending.Get<Auditor>().Event("purge", "test"),
            dryRun: false,
            Token);
    }
}
