using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace ReportWorker.Storage.Tests.TransactSql;

/// <summary>A column of an answer.</summary>
/// <param name="Table">The table it comes from; empty where it comes from none.</param>
/// <param name="Name">Its name in that table.</param>
internal sealed record AnswerColumn(string Table, string Name);

/// <summary>The shape of what SQL Server would answer to a statement.</summary>
/// <param name="Columns">The columns.</param>
/// <param name="Rows">How many rows.</param>
/// <param name="IsNew">True when the rows are new ones, whose numbers the server makes.</param>
internal sealed record Answer(IReadOnlyList<AnswerColumn> Columns, int Rows, bool IsNew = false)
{
    /// <summary>The answers to each statement of a command that has one.</summary>
    public static IReadOnlyList<Answer> To(string sql) =>
        [.. Script.Parse(sql).SelectMany(batch => batch.Statements).Select(Of).OfType<Answer>()];

    private static Answer? Of(TSqlStatement statement) => statement switch
    {
        SelectStatement { QueryExpression: QuerySpecification query } => new Answer(ColumnsOf(statement, query.SelectElements), 1),
        InsertStatement { InsertSpecification: { OutputClause: { } output, InsertSource: ValuesInsertSource values } } =>
            new Answer(ColumnsOf(statement, output.SelectColumns), values.RowValues.Count, IsNew: true),
        MergeStatement { MergeSpecification: { OutputClause: { } output, TableReference: InlineDerivedTable table } } =>
            new Answer(ColumnsOf(statement, output.SelectColumns), table.RowValues.Count, IsNew: true),
        UpdateStatement { UpdateSpecification.OutputClause: { } output } => new Answer(ColumnsOf(statement, output.SelectColumns), 1),
        DeleteStatement { DeleteSpecification.OutputClause: { } output } => new Answer(ColumnsOf(statement, output.SelectColumns), 1),
        _ => null,
    };

    private static List<AnswerColumn> ColumnsOf(TSqlFragment statement, IEnumerable<SelectElement> elements)
    {
        var sources = new Sources();
        statement.Accept(sources);
        return [.. elements.OfType<SelectScalarExpression>().Select(element => element.Expression is ColumnReferenceExpression column
            ? sources.Find([.. column.MultiPartIdentifier.Identifiers.Select(part => part.Value)])
            : new AnswerColumn("", element.ColumnName?.Value ?? ""))];
    }

    /// <summary>What the names in front of columns stand for: tables, and queries in brackets, whose columns stand for others.</summary>
    private sealed class Sources : TSqlFragmentVisitor
    {
        private readonly Dictionary<string, string> _tables = [];
        private readonly Dictionary<(string Query, string Column), AnswerColumn> _columns = [];

        public AnswerColumn Find(IReadOnlyList<string> path) =>
            path.Count == 2 && _columns.TryGetValue((path[0], path[1]), out var inner) ? inner
            : new AnswerColumn(path.Count == 2 ? _tables.GetValueOrDefault(path[0], "") : "", path[^1]);

        public override void Visit(NamedTableReference node) =>
            _tables.TryAdd(node.Alias?.Value ?? "", node.SchemaObject.BaseIdentifier.Value);

        public override void Visit(QueryDerivedTable node)
        {
            if (node.QueryExpression is QuerySpecification query)
            {
                var names = query.SelectElements.OfType<SelectScalarExpression>().Select(element =>
                    element.ColumnName?.Value ?? ((ColumnReferenceExpression)element.Expression).MultiPartIdentifier.Identifiers[^1].Value);
                foreach (var (name, column) in names.Zip(ColumnsOf(query, query.SelectElements)))
                {
                    _columns.TryAdd((node.Alias.Value, name), column);
                }
            }
        }
    }
}
