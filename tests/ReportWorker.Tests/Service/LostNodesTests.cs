using Microsoft.Extensions.DependencyInjection;
using Quartz.Impl.AdoJobStore;
using ReportWorker.Schedule;
using ReportWorker.Storage;

namespace ReportWorker.Tests.Service;

public sealed class LostNodesTests
{
    [Fact]
    public void Who_fired_something_and_is_not_known_is_told_as_one_that_never_checked_in()
    {
        var alive = new SchedulerStateRecord("alive", DateTimeOffset.UnixEpoch, TimeSpan.FromSeconds(7.5));

        var nodes = LostNodes.Add([alive], ["alive", "dead", "self", "dead"], "self");

        nodes.Should().Equal(alive, new SchedulerStateRecord("dead", default, default));
    }

    [Theory]
    [InlineData(DatabaseProvider.Postgres, typeof(PostgresStatements))]
    [InlineData(DatabaseProvider.SqlServer, typeof(SqlServerStatements))]
    public void A_cluster_looks_for_them(DatabaseProvider database, Type statements)
    {
        var services = new ServiceCollection().AddLogging().AddSingleton(TimeProvider.System);
        services.AddSchedule(
            new DatabaseOptions { Provider = database, ConnectionString = "Server=127.0.0.1" },
            "",
            new ScheduleOptions(TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(1)));
        using var provider = services.BuildServiceProvider();

        provider.GetRequiredService<IDriverDelegate>().Should().BeOfType(statements);
    }
}
