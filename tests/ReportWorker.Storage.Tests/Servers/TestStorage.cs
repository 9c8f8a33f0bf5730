using Microsoft.Extensions.DependencyInjection;

namespace ReportWorker.Storage.Tests.Servers;

/// <summary>All stores over one database of a test's own.</summary>
public sealed class TestStorage(DatabaseOptions options, Func<Task> cleanUp) : IAsyncDisposable
{
    private readonly ServiceProvider _services = new ServiceCollection().AddReportWorkerStorage(options).BuildServiceProvider();

    public DatabaseOptions Options { get; } = options;

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await cleanUp();
    }
}
