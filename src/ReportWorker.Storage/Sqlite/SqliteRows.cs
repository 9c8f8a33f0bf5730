using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using ReportWorker.Storage.Model;

namespace ReportWorker.Storage.Sqlite;

/// <summary>Stores many rows of a table by one prepared statement; EF Core would prepare one for each row.</summary>
internal static class SqliteRows
{
    public static void Write<TRow>(ReportWorkerContext context, IEnumerable<TRow> rows, CancellationToken cancellationToken)
        where TRow : class
    {
        var table = context.Model.FindEntityType(typeof(TRow))!;
        using var command = ((SqliteConnection)context.Database.GetDbConnection()).CreateCommand();
        command.Transaction = (SqliteTransaction?)context.Database.CurrentTransaction?.GetDbTransaction();
        var columns = table.GetProperties().Where(property => property.ValueGenerated == ValueGenerated.Never)
            .Select(property => new Column(property, command)).ToList();
        var sql = context.GetService<ISqlGenerationHelper>();
        command.CommandText =
            $"INSERT INTO {sql.DelimitIdentifier(table.GetTableName()!)} "
            + $"({string.Join(", ", columns.Select(column => sql.DelimitIdentifier(column.Name)))}) "
            + $"VALUES ({string.Join(", ", columns.Select(column => column.Parameter.ParameterName))})";
        command.Prepare();
        foreach (var row in rows)
        {
            cancellationToken.ThrowIfCancellationRequested();
            foreach (var column in columns)
            {
                column.Take(row);
            }

            command.ExecuteNonQuery();
        }
    }

    private sealed class Column
    {
        private readonly IClrPropertyGetter _getter;
        private readonly Func<object?, object?>? _convert;

        public Column(IProperty property, SqliteCommand command)
        {
            Name = property.GetColumnName();
            _getter = property.GetGetter();
            var mapping = property.GetRelationalTypeMapping();
            _convert = mapping.Converter?.ConvertToProvider;
            Parameter = mapping.CreateParameter(command, $"$p{command.Parameters.Count}", value: null, nullable: true);
            command.Parameters.Add(Parameter);
        }

        public string Name { get; }

        public DbParameter Parameter { get; }

        public void Take(object row)
        {
            var value = _getter.GetClrValue(row);
            Parameter.Value = (_convert is null ? value : _convert(value)) ?? DBNull.Value;
        }
    }
}
