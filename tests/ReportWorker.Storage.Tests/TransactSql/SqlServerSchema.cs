using System.Globalization;
using System.Text;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;
using Microsoft.SqlServer.Dac.Model;
using ReportWorker.Storage.Model;

namespace ReportWorker.Storage.Tests.TransactSql;

/// <summary>Our tables as SQL Server's own tools see them; statements are judged against them in the body of a procedure.</summary>
internal sealed class SqlServerSchema : IDisposable
{
    private readonly TSqlModel _model = new(SqlServerVersion.Sql130, new TSqlModelOptions { Collation = "SQL_Latin1_General_CP1_CI_AS" });

    private int _procedures;

    public SqlServerSchema(ReportWorkerContext context)
    {
        // Declarations only: DacFx takes no ALTER TABLE, so this is the script of the model and not that of the migrations.
        foreach (var batch in Script.Parse(context.Database.GenerateCreateScript()))
        {
            Add(Script.TextOf(batch));
        }
    }

    /// <summary>Adds a declaration.</summary>
    public void Add(string declaration) => _model.AddObjects(declaration);

    /// <summary>Adds a statement.</summary>
    public void AddStatement(SqlCommand command)
    {
        var text = new StringBuilder().Append(CultureInfo.InvariantCulture, $"CREATE PROCEDURE [dbo].[p{_procedures++}] ");
        text.AppendJoin(", ", command.Parameters.Cast<SqlParameter>().Select(Declaration));
        Add(text.Append(CultureInfo.InvariantCulture, $" AS BEGIN\n{command.CommandText}\nEND").ToString());
    }

    /// <summary>Everything that is wrong.</summary>
    public IReadOnlyList<string> Problems() =>
        [.. _model.Validate().Select(message => string.Create(CultureInfo.InvariantCulture, $"{message.Prefix}{message.Number}: {message.Message}"))];

    public void Dispose() => _model.Dispose();

    private static string Declaration(SqlParameter parameter)
    {
        var name = parameter.ParameterName.StartsWith('@') ? parameter.ParameterName : "@" + parameter.ParameterName;
        return parameter.SqlDbType switch
        {
            System.Data.SqlDbType.NVarChar or System.Data.SqlDbType.VarChar or System.Data.SqlDbType.VarBinary => $"{name} {parameter.SqlDbType}(max)",
            System.Data.SqlDbType.Decimal => $"{name} decimal(28, 6)",
            _ => $"{name} {parameter.SqlDbType}",
        };
    }
}
