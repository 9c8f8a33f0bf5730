using ReportWorker.Core.Storing;

namespace ReportWorker.Storage.Tests.Servers;

/// <summary>A kind of database that a suite runs against.</summary>
public abstract class TestServer
{
    /// <summary>An empty database with the current schema, for one test.</summary>
    public async Task<TestStorage> StartAsync(CancellationToken cancellationToken)
    {
        var storage = await CreateAsync(cancellationToken);
        await BringUpAsync(storage, cancellationToken);
        return storage;
    }

    /// <summary>A place without a schema, or a skipped test where the server is not configured.</summary>
    public abstract Task<TestStorage> CreateAsync(CancellationToken cancellationToken);

    protected virtual Task BringUpAsync(TestStorage storage, CancellationToken cancellationToken) =>
        storage.Get<IDatabase>().MigrateAsync(cancellationToken);

    protected static string Configured(string variable)
    {
        var value = Environment.GetEnvironmentVariable(variable);
        Assert.SkipWhen(string.IsNullOrEmpty(value), $"{variable} is not set; it names an empty database that the tests may fill and clear.");
        return value!;
    }
}
