using System.Globalization;
using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace ReportWorker.Storage.Tests.TransactSql;

/// <summary>SQL Server's own parser, of the version that a compatibility level stands for.</summary>
internal static class Script
{
    /// <summary>The batches of a script.</summary>
    public static IList<TSqlBatch> Parse(string sql, int level = 160)
    {
        TSqlParser parser = level < 150 ? new TSql130Parser(initialQuotedIdentifiers: true) : new TSql160Parser(initialQuotedIdentifiers: true);
        using var reader = new StringReader(sql);
        var script = parser.Parse(reader, out var errors);
        errors.Select(error => string.Create(CultureInfo.InvariantCulture, $"{error.Line}: {error.Message}")).Should().BeEmpty(sql);
        return ((Microsoft.SqlServer.TransactSql.ScriptDom.TSqlScript)script).Batches;
    }

    /// <summary>A part of a script as it is written.</summary>
    public static string TextOf(TSqlFragment fragment) => string.Concat(fragment.ScriptTokenStream
        .Skip(fragment.FirstTokenIndex).Take(fragment.LastTokenIndex - fragment.FirstTokenIndex + 1).Select(token => token.Text));
}
