using System.Text;

namespace ReportWorker.Expressions;

/// <summary>A root name: a variable or a value of the model.</summary>
internal sealed class NameNode(string name, TextSpan span) : Node(span, 1, 1)
{
    public string Name => name;

    public override int Binding => Precedence.Primary;

    public override object? Evaluate(Scope scope) =>
        scope.TryGet(name, out var value) ? value : throw new EvaluationFault(Unknown(scope.Names), Span);

    public override ModelSchema Check(SchemaScope scope, List<SyntaxError> errors)
    {
        if (scope.TryGet(name, out var schema))
        {
            return schema;
        }

        errors.Add(new SyntaxError(Unknown(scope.Names), Span));
        return ModelSchema.Any;
    }

    public override T Accept<T>(IExpressionVisitor<T> visitor) => visitor.Path([name]);

    public override void Write(StringBuilder output) => output.Append(name);

    private Message Unknown(IEnumerable<string> names) => Spelling.Nearest(name, names) is { } known
        ? Messages.UnknownNameDidYouMean(name, known)
        : Messages.UnknownName(name);
}
