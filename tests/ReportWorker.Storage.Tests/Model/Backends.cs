using ReportWorker.Storage.Running;

namespace ReportWorker.Storage.Tests.Model;

/// <summary>Each database as far as it can be looked at without a server.</summary>
internal static class Backends
{
    public static Backend Of(DatabaseProvider provider) => Backend.For(new DatabaseOptions
    {
        Provider = provider,
        ConnectionString = provider switch
        {
            DatabaseProvider.Sqlite => "Data Source=nowhere.db",
            DatabaseProvider.SqlServer => "Server=nowhere;Database=none",
            _ => "Host=nowhere;Database=none",
        },
    });
}
