using System.Globalization;
using ReportWorker.Core.Problems;
using ReportWorker.Core.Storing;
using ReportWorker.Storage.Tests.Servers;

namespace ReportWorker.Storage.Tests;

/// <summary>Servers that are not there. Port 9 of loopback refuses.</summary>
public sealed class ServerErrorsTests
{
    [Theory]
    [InlineData(DatabaseProvider.SqlServer, "Server=127.0.0.1,9;Database=reports;User Id=u;Password=secret;Connect Timeout=3;ConnectRetryCount=0")]
    [InlineData(DatabaseProvider.Postgres, "Host=127.0.0.1;Port=9;Database=reports;Username=u;Password=secret;Timeout=3")]
    public async Task An_unreachable_server_is_told_by_name_and_without_its_password(DatabaseProvider provider, string connection)
    {
        await using var storage = new TestStorage(
            new DatabaseOptions { Provider = provider, ConnectionString = connection }, () => Task.CompletedTask);
        var database = storage.Get<IDatabase>();
        var cancel = TestContext.Current.CancellationToken;
        foreach (var act in new Func<Task>[] { () => database.MigrateAsync(cancel), () => database.PendingMigrationsAsync(cancel) })
        {
            var refused = (await act.Should().ThrowAsync<RequestRefusedException>()).Which;
            refused.Kind.Should().Be(RefusalKind.WorkFailed);
            refused.Problems.Single().ToString(CultureInfo.GetCultureInfo("vi")).Should().Contain(database.Description).And.NotContain("secret");
        }
    }
}
