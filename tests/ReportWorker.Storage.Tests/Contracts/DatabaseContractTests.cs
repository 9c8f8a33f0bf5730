using ReportWorker.Core.Storing;
using ReportWorker.Storage.Tests.Servers;

namespace ReportWorker.Storage.Tests.Contracts;

public abstract class DatabaseContractTests(TestServer server) : ContractTests(server)
{
    private IDatabase Database => Storage.Get<IDatabase>();

    [Fact]
    public async Task A_schema_that_is_current_has_nothing_pending_and_nothing_to_apply()
    {
        (await Database.PendingMigrationsAsync(Cancel)).Should().BeEmpty();
        (await Database.MigrateAsync(Cancel)).Should().BeEmpty();
    }

    [Fact]
    public async Task Unknown_bytes_are_not_found()
    {
        var read = () => Storage.Get<IBlobStore>().ReadAsync(new string('0', 64), Cancel);
        await read.Should().ThrowAsync<KeyNotFoundException>();
    }
}
