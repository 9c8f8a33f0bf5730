using ReportWorker.Core.Accounts;
using ReportWorker.Storage.Tests.Servers;

namespace ReportWorker.Storage.Tests.Contracts;

public abstract class KeyRingStoreContractTests(TestServer server) : ContractTests(server)
{
    [Fact]
    public async Task Keys_are_read_back_in_the_order_they_came()
    {
        var keys = Storage.Get<IKeyRingStore>();
        await keys.AddAsync("key-2", "<key id=\"hai\"/>", Now, Cancel);
        await keys.AddAsync("key-1", "<key/>", Now.AddDays(1), Cancel);

        (await keys.ReadAllAsync(Cancel)).Should().Equal("<key id=\"hai\"/>", "<key/>");
    }
}
