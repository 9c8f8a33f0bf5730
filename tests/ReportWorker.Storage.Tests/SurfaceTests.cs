using ReportWorker.Storage.Pulling;

namespace ReportWorker.Storage.Tests;

public sealed class SurfaceTests
{
    [Fact]
    public void Only_the_options_and_the_registration_are_public() =>
        typeof(DatabaseOptions).Assembly.GetExportedTypes().Should().BeEquivalentTo(
            [typeof(DatabaseOptions), typeof(DatabaseProvider), typeof(PullSourceOptions), typeof(StorageServices)]);
}
