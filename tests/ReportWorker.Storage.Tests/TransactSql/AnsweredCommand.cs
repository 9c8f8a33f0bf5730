using System.Data;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using Microsoft.Data.SqlClient;

namespace ReportWorker.Storage.Tests.TransactSql;

/// <summary>A command whose text and parameters are those of SQL Server's driver, which never sends it.</summary>
internal sealed class AnsweredCommand(AnsweringServer server) : DbCommand
{
    private readonly SqlCommand _written = new();

    [AllowNull]
    public override string CommandText
    {
        get => _written.CommandText;
        set => _written.CommandText = value;
    }

    public override int CommandTimeout { get; set; }

    public override CommandType CommandType { get; set; } = CommandType.Text;

    public override bool DesignTimeVisible { get; set; }

    public override UpdateRowSource UpdatedRowSource { get; set; }

    protected override DbConnection? DbConnection { get; set; } = server;

    protected override DbParameterCollection DbParameterCollection => _written.Parameters;

    protected override DbTransaction? DbTransaction { get; set; }

    public override void Cancel()
    {
    }

    public override void Prepare()
    {
    }

    public override int ExecuteNonQuery()
    {
        Keep();
        return 1;
    }

    public override object? ExecuteScalar()
    {
        Keep();
        return (byte)1;
    }

    protected override DbParameter CreateDbParameter() => new SqlParameter();

    protected override DbDataReader ExecuteDbDataReader(CommandBehavior behavior)
    {
        var answers = Answer.To(CommandText);
        var isEmpty = server.FindNothing.Contains(server.Sent.Count);
        Keep();
        return new AnswerReader(server, isEmpty ? [.. answers.Select(answer => answer with { Rows = 0 })] : answers);
    }

    private void Keep() => server.Sent.Add(_written.Clone());
}
