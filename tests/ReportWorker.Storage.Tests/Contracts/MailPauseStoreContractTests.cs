using ReportWorker.Core.Auditing;
using ReportWorker.Core.Mailing;
using ReportWorker.Storage.Tests.Servers;

namespace ReportWorker.Storage.Tests.Contracts;

public abstract class MailPauseStoreContractTests(TestServer server) : ContractTests(server)
{
    private IMailPauseStore Pauses => Storage.Get<IMailPauseStore>();

    [Fact]
    public async Task Mail_is_paused_once_and_goes_on_once()
    {
        var pause = new PausedMail("đang kiểm tra địa chỉ", "an", Now.ToUniversalTime());

        (await Pauses.FindAsync(Cancel)).Should().BeNull();
        (await Pauses.PauseAsync(pause, Audit("first"), Cancel)).Should().BeTrue();
        (await Pauses.PauseAsync(pause with { Why = "khác" }, Audit("second"), Cancel)).Should().BeFalse();
        (await Pauses.FindAsync(Cancel)).Should().Be(pause);
        (await Pauses.ResumeAsync(Audit("third"), Cancel)).Should().BeTrue();
        (await Pauses.ResumeAsync(Audit("fourth"), Cancel)).Should().BeFalse();
        (await Pauses.FindAsync(Cancel)).Should().BeNull();

        (await Storage.Get<IAuditStore>().ReadAsync(null, 10, Cancel)).Select(audit => audit.Subject).Should().Equal(["third", "first"], "what was refused did not happen");
    }

    [Fact]
    public async Task Of_many_who_pause_it_at_once_one_has_done_it()
    {
        var done = await Task.WhenAll(Enumerable.Range(0, 8).Select(
            number => Task.Run(() => Pauses.PauseAsync(new PausedMail($"{number}", "an", Now), Audit(), Cancel), Cancel)));

        done.Count(paused => paused).Should().Be(1);
    }
}
