using ReportWorker.Core.Auditing;
using ReportWorker.Storage.Tests.Servers;

namespace ReportWorker.Storage.Tests.Contracts;

/// <summary>A suite that must hold on every database; each test has an empty one.</summary>
public abstract class ContractTests(TestServer server) : IAsyncLifetime
{
    /// <summary>An instant with microseconds, in a zone that is not UTC.</summary>
    protected static readonly DateTimeOffset Now =
        new DateTimeOffset(2020, 6, 15, 7, 0, 0, 123, TimeSpan.FromHours(7)).AddMicroseconds(456);

    protected TestStorage Storage { get; private set; } = null!; // set before each test

    protected static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => Storage = await server.StartAsync(Cancel);

    public async ValueTask DisposeAsync()
    {
        if (Storage is not null)
        {
            await Storage.DisposeAsync();
        }

        GC.SuppressFinalize(this);
    }

    protected static AuditEvent Audit(string subject = "test", DateTimeOffset? at = null) => new(at ?? Now, "tester", "test.act", subject);
}
