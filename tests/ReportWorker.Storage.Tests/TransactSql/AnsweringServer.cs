using System.Data;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using Microsoft.Data.SqlClient;
using ReportWorker.Core.Storing;

namespace ReportWorker.Storage.Tests.TransactSql;

/// <summary>
/// Takes what would be sent to SQL Server and answers everything with one plausible row, so that a store goes its whole way and every
/// statement that it sends can be looked at.
/// </summary>
internal sealed class AnsweringServer : DbConnection
{
    /// <summary>What stands in a column, by its name; whatever has another name holds "x".</summary>
    private static readonly Dictionary<string, string> Texts = new()
    {
        ["Code"] = "a", ["Unit"] = "u", ["Parent"] = "u", ["SucceededBy"] = "v", ["Form"] = "f", ["Section"] = "story", ["Period"] = "2020-H1",
        ["Kind"] = "Draft", ["Phase"] = "Pre", ["Format"] = "Docx", ["Receives"] = "All", ["Purpose"] = "Edition", ["Objections"] = "[]",
        ["Submissions.State"] = "Taken", ["Submissions.Way"] = "Import", ["SubmissionFiles.Kind"] = "Scan", ["Arrivals.Outcome"] = "Taken",
        ["DueReports.State"] = "Ready", ["Editions.State"] = "Open", ["Deliveries.State"] = "Sending", ["DeliveryAttempts.Phase"] = "Data", ["DeliveryAttempts.Outcome"] = "Sent", ["ReceivedMails.State"] = "New", ["QueuedRuns.State"] = "Running", ["QueuedRuns.Shortfall"] = "NotReady", ["QueuedRuns.To"] = "[]", ["QueuedRuns.Texts"] = "[]",
        ["Accounts.Name"] = "an", ["Accounts.OutsideWay"] = "OpenId", ["AccountRoles.Role"] = "Viewer",
    };

    private long _newest = 100;
    private ConnectionState _state = ConnectionState.Closed;

    /// <summary>What was sent, in order.</summary>
    public List<SqlCommand> Sent { get; } = [];

    /// <summary>The places, among what is sent, of the statements that find nothing.</summary>
    public HashSet<int> FindNothing { get; } = [];


    [AllowNull]
    public override string ConnectionString { get; set; } = "Server=nowhere;Database=none";

    public override string Database => "none";

    public override string DataSource => "nowhere";

    public override string ServerVersion => "16.0";

    public override ConnectionState State => _state;

    /// <summary>The text in a column.</summary>
    public static string Text(AnswerColumn column) =>
        column.Name.EndsWith("Hash", StringComparison.Ordinal) ? Blob.Of(Array.Empty<byte>()).Hash
        : Texts.TryGetValue($"{column.Table}.{column.Name}", out var text) || Texts.TryGetValue(column.Name, out text) ? text
        : "x";

    /// <summary>The number of a new row.</summary>
    public long NextNumber() => ++_newest;

    public override void ChangeDatabase(string databaseName) => throw new NotSupportedException();

    public override void Open() => _state = ConnectionState.Open;

    public override void Close() => _state = ConnectionState.Closed;

    protected override DbTransaction BeginDbTransaction(IsolationLevel isolationLevel) => new Transaction(this, isolationLevel);

    protected override DbCommand CreateDbCommand() => new AnsweredCommand(this);

    private sealed class Transaction(AnsweringServer server, IsolationLevel level) : DbTransaction
    {
        public override IsolationLevel IsolationLevel { get; } = level;

        protected override DbConnection DbConnection { get; } = server;

        public override void Commit()
        {
        }

        public override void Rollback()
        {
        }
    }
}
