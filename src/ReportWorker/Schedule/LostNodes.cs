using Quartz.Impl.AdoJobStore;

namespace ReportWorker.Schedule;

/// <summary>
/// Finds the firings of nodes that the store no longer knows. Quartz 4.7 looks for them only when a node starts. A node whose clock is fast by more than
/// the others' lease takes their rows away between their check-ins; whoever dies then would leave its part, or the ledger's round, to nobody. Told as a
/// node that checked in at no time, as Quartz tells it at a start, it is recovered with the next check-in of any node. A node that lives writes its row
/// again at its own next check-in, and doing its work twice does no harm (ADR 19).
/// </summary>
internal static class LostNodes
{
    /// <summary>Adds those that fired something and have no row.</summary>
    /// <param name="known">What the store knows; they are added to it.</param>
    /// <param name="fired">Who has firings.</param>
    /// <param name="self">Who asks; it is not lost.</param>
    public static List<SchedulerStateRecord> Add(List<SchedulerStateRecord> known, IEnumerable<string> fired, string self)
    {
        var names = known.Select(node => node.SchedulerInstanceId).Append(self).ToHashSet(StringComparer.Ordinal);
        known.AddRange(fired.Where(names.Add).Select(name => new SchedulerStateRecord(name, default, default)));
        return known;
    }
}

/// <summary>PostgreSQL's statements, with <see cref="LostNodes"/>.</summary>
internal sealed class PostgresStatements : PostgreSQLDelegate
{
    private string _self = "";

    /// <inheritdoc />
    public override void Initialize(DriverDelegateContext context)
    {
        base.Initialize(context);
        _self = context.InstanceId;
    }

    /// <inheritdoc />
    public override async ValueTask<List<SchedulerStateRecord>> SelectSchedulerStateRecords(
        ConnectionAndTransactionHolder conn, string? instanceId, CancellationToken cancellationToken = default)
    {
        var known = await base.SelectSchedulerStateRecords(conn, instanceId, cancellationToken);
        return instanceId is null ? LostNodes.Add(known, await SelectFiredTriggerInstanceNames(conn, cancellationToken), _self) : known;
    }
}

/// <summary>SQL Server's statements, with <see cref="LostNodes"/>.</summary>
internal sealed class SqlServerStatements : SqlServerDelegate
{
    private string _self = "";

    /// <inheritdoc />
    public override void Initialize(DriverDelegateContext context)
    {
        base.Initialize(context);
        _self = context.InstanceId;
    }

    /// <inheritdoc />
    public override async ValueTask<List<SchedulerStateRecord>> SelectSchedulerStateRecords(
        ConnectionAndTransactionHolder conn, string? instanceId, CancellationToken cancellationToken = default)
    {
        var known = await base.SelectSchedulerStateRecords(conn, instanceId, cancellationToken);
        return instanceId is null ? LostNodes.Add(known, await SelectFiredTriggerInstanceNames(conn, cancellationToken), _self) : known;
    }
}
