using System.Data;
using System.Data.Common;
using System.Security.Authentication;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using ReportWorker.Core.Problems;
using ReportWorker.Storage.Model;
using ReportWorker.Storage.Running;

namespace ReportWorker.Storage.SqlServer;

/// <summary>SQL Server, and what speaks like it: no MERGE with a batch size of 1, no lock hints, no bulk copy.</summary>
internal sealed class SqlServerBackend : Backend
{
    /// <summary>Deadlock victim, lock timeout, changed or lost snapshot row, primary, unique and foreign key.</summary>
    private static readonly HashSet<int> Conflicts = [1205, 1222, 3960, 3961, 2627, 2601, 547];

    /// <summary>A line that broke, or a server that is restarting or busy.</summary>
    private static readonly HashSet<int> Breaks = [20, 64, 121, 233, 10053, 10054, 10060, 10928, 10929, 40197, 40501, 40613];

    private readonly IDbContextFactory<SqlServerContext> _contexts;
    private readonly SqlServerValues _values;

    public SqlServerBackend(DatabaseOptions options)
    {
        var connection = new SqlConnectionStringBuilder(options.ConnectionString);
        Description = $"SqlServer {connection.DataSource}/{connection.InitialCatalog}";
        _values = new SqlServerValues(options.MaxBatchSize);
        _contexts = Pool(new DbContextOptionsBuilder<SqlServerContext>()
            .UseSqlServer(options.ConnectionString, server => Adapt(server, options)));
    }

    public override string Description { get; }

    public override string ClockQuery => "SELECT SYSUTCDATETIME() AS [Value]";

    /// <summary>True when the driver can read the text; it throws when not.</summary>
    public static bool CanRead(string connectionString) => new SqlConnectionStringBuilder(connectionString).DataSource.Length > 0;

    public override ReportWorkerContext CreateDbContext() => _contexts.CreateDbContext();

    public override async Task<DbTransaction> BeginSnapshotAsync(DbConnection connection, CancellationToken cancellationToken)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT snapshot_isolation_state FROM sys.databases WHERE name = DB_NAME()";
        var isAllowed = await command.ExecuteScalarAsync(cancellationToken) is byte and 1;
        return await BeginAsync(connection, isAllowed ? IsolationLevel.Snapshot : IsolationLevel.RepeatableRead, cancellationToken);
    }

    public override Task WriteValuesAsync(
        ReportWorkerContext context, IEnumerable<ValueToStore> values, CancellationToken cancellationToken) =>
        _values.WriteAsync(context, values, cancellationToken);

    public override string Script(ReportWorkerContext context) =>
        context.GetService<IMigrator>().GenerateScript(options: MigrationsSqlGenerationOptions.Idempotent);

    public override (string Before, string After) KeepNumbers(string table, string column) =>
        ($"SET IDENTITY_INSERT [{table}] ON", $"SET IDENTITY_INSERT [{table}] OFF");

    public override long Backup(string path) =>
        throw new RequestRefusedException(RefusalKind.WrongUsage, new Problem(Messages.ServerBacksUp(Description, "BACKUP DATABASE … TO DISK")));

    protected override Problem? ExplainDriver(Exception exception, bool opening) => exception switch
    {
        SqlException when !opening && Judge(exception) != Fault.Broken => null,
        SqlException { InnerException: AuthenticationException } => new Problem(Messages.CertificateNotTrusted(Description)),
        SqlException refused => new Problem(Messages.CannotReachServer(Description, refused.Message)),
        InvalidOperationException when opening => new Problem(Messages.CannotReachServer(Description, exception.Message)),
        _ => null,
    };

    protected override Fault JudgeDriver(DbException exception) => exception switch
    {
        SqlException failure when Conflicts.Contains(failure.Number) => Fault.Conflict,
        SqlException failure when Breaks.Contains(failure.Number) => Fault.Broken,
        _ => Fault.Other,
    };

    internal static void Adapt(SqlServerDbContextOptionsBuilder server, DatabaseOptions options)
    {
        if (options.MaxBatchSize is { } size)
        {
            server.MaxBatchSize(size);
        }

        if (options.CompatibilityLevel is { } level)
        {
            server.UseCompatibilityLevel(level);
        }
    }
}
