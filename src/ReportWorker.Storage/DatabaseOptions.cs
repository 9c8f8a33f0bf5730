using ReportWorker.Core.Problems;

namespace ReportWorker.Storage;

/// <summary>The databases that can be used.</summary>
public enum DatabaseProvider
{
    /// <summary>One file; one process at a time.</summary>
    Sqlite,

    /// <summary>Microsoft SQL Server.</summary>
    SqlServer,

    /// <summary>PostgreSQL.</summary>
    Postgres,
}

/// <summary>The configuration section <c>Database</c>.</summary>
public sealed class DatabaseOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Database";

    /// <summary>The lowest <see cref="CompatibilityLevel"/>: that of SQL Server 2016.</summary>
    public const int LowestCompatibilityLevel = 130;

    /// <summary>The highest <see cref="MaxBatchSize"/>.</summary>
    public const int HighestBatchSize = 1000;

    /// <summary>Which database. Default: <see cref="DatabaseProvider.Sqlite"/>.</summary>
    public DatabaseProvider Provider { get; set; } = DatabaseProvider.Sqlite;

    /// <summary>
    /// How to reach it, in the words of the provider's driver. Default: empty, which is refused; the host puts
    /// <c>Data Source=…/reportworker.db</c> in its data folder here when SQLite is used and nothing is configured.
    /// </summary>
    public string ConnectionString { get; set; } = "";

    /// <summary>True when every start may create and change tables. Default: true on SQLite, false on servers.</summary>
    public bool? ProvisionSchema { get; set; }

    /// <summary>
    /// The most statements in one round trip, 1 to 1,000; 1 avoids MERGE on servers that lack it. Default: the driver's own (SQL Server 42).
    /// </summary>
    public int? MaxBatchSize { get; set; }

    /// <summary>
    /// The compatibility level of the SQL Server database when it is below 150, from 130. Default: EF Core's own, 150. Other databases
    /// ignore it.
    /// </summary>
    public int? CompatibilityLevel { get; set; }

    /// <summary>True when the schema is to be brought up at every start: <see cref="ProvisionSchema"/>, or its default.</summary>
    public bool ProvisionsSchema => ProvisionSchema ?? Provider == DatabaseProvider.Sqlite;

    /// <summary>
    /// The connection string for work. On PostgreSQL the server then ends a session that stands still amid a transaction, so that a machine that was
    /// paused does not keep the others from the rows it has locked; SQL Server has no such limit.
    /// </summary>
    /// <param name="standstill">For how long it may stand still.</param>
    public string SessionConnectionString(TimeSpan standstill) =>
        Provider == DatabaseProvider.Postgres ? Postgres.PostgresSessions.Limited(ConnectionString, standstill) : ConnectionString;

    /// <summary>Everything that is wrong with these options, the values included; empty when nothing is.</summary>
    public IReadOnlyList<Problem> Check()
    {
        List<Problem> problems = [];
        if (!Enum.IsDefined(Provider))
        {
            problems.Add(new Problem(Messages.UnknownProvider(Provider.ToString())));
        }

        if (string.IsNullOrWhiteSpace(ConnectionString))
        {
            problems.Add(new Problem(Messages.NoConnectionString()));
        }
        else if (!Running.Backend.CanRead(Provider, ConnectionString))
        {
            // The text itself is not told: it may hold a password.
            problems.Add(new Problem(Messages.BadConnectionString(Provider.ToString())));
        }

        if (MaxBatchSize is < 1 or > HighestBatchSize)
        {
            problems.Add(new Problem(Messages.BadBatchSize(MaxBatchSize.Value, HighestBatchSize)));
        }

        if (CompatibilityLevel is < LowestCompatibilityLevel)
        {
            problems.Add(new Problem(Messages.BadCompatibilityLevel(CompatibilityLevel.Value, LowestCompatibilityLevel)));
        }

        return problems;
    }
}
