namespace ReportWorker.Hosting.Configuration.Sections;

/// <summary>Which database.</summary>
internal sealed class DatabaseSettings
{
    /// <summary>Which kind: <c>Sqlite</c>, <c>SqlServer</c> or <c>Postgres</c>.</summary>
    public DatabaseKind Provider { get; set; } = DatabaseKind.Sqlite;

    /// <summary>How to reach it. Empty, with SQLite only: the file <c>reportworker.db</c> in the data folder.</summary>
    public string ConnectionString { get; set; } = "";

    /// <summary>True lets every command bring the schema up to date. Empty: true with SQLite, false with servers.</summary>
    public bool? ProvisionSchema { get; set; }

    /// <summary>How many statements go to a server at once; empty: the provider's own choice. 1 for servers without MERGE.</summary>
    public int? MaxBatchSize { get; set; }

    /// <summary>SQL Server's compatibility level, 130 (SQL Server 2016) or more; empty: 150.</summary>
    public int? CompatibilityLevel { get; set; }
}

/// <summary>A kind of database.</summary>
internal enum DatabaseKind
{
    /// <summary>A file.</summary>
    Sqlite,

    /// <summary>Microsoft SQL Server.</summary>
    SqlServer,

    /// <summary>PostgreSQL.</summary>
    Postgres,
}
