using ReportWorker.Core.Intake.Forms;
using ReportWorker.Storage.Tests.Servers;

namespace ReportWorker.Storage.Tests.Contracts;

public abstract class FormKeyStoreContractTests(TestServer server) : ContractTests(server)
{
    private IFormKeyStore Keys => Storage.Get<IFormKeyStore>();

    [Fact]
    public async Task One_key_stays_however_many_are_offered_at_once()
    {
        var kept = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => Keys.KeepAsync(FormKey.Make(), Now, Cancel), Cancel)));

        kept.Select(key => Convert.ToHexString(key.Bytes.Span)).Distinct().Should().ContainSingle();
        (await Keys.KeepAsync(FormKey.Make(), Now.AddYears(1), Cancel)).Bytes.ToArray().Should().Equal(kept[0].Bytes.ToArray());
    }

    [Fact]
    public async Task It_comes_to_an_installation_that_has_begun()
    {
        var began = await Storage.Get<Core.Ledger.ILedgerStore>().InstalledAtAsync(Now, Cancel);
        var offered = FormKey.Make();

        (await Keys.KeepAsync(offered, Now.AddDays(1), Cancel)).Bytes.ToArray().Should().Equal(offered.Bytes.ToArray());
        (await Storage.Get<Core.Ledger.ILedgerStore>().InstalledAtAsync(Now.AddDays(2), Cancel)).Should().Be(began);
    }
}
