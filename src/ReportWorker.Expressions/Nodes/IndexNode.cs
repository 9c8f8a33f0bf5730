using System.Text;

namespace ReportWorker.Expressions;

/// <summary>An item of a list, from 0, or a field by a computed name: <c>target[index]</c>. Beyond the list is missing.</summary>
internal sealed class IndexNode(Node target, Node index, TextSpan span)
    : Node(span, Math.Max(target.Depth, index.Depth) + 1, target.Size + index.Size + 1)
{
    public Node Target => target;

    public Node Index => index;

    public override int Binding => Precedence.Primary;

    public override object? Evaluate(Scope scope)
    {
        var value = target.Evaluate(scope);
        var key = Values.Scalar(index.Evaluate(scope));
        return (value, key) switch
        {
            (null, _) or (_, null) => null,
            (IReadOnlyList<object?> list, decimal number) when decimal.IsInteger(number) => number >= 0 && number < list.Count ? list[(int)number] : null,
            (IReadOnlyDictionary<string, object?> or IModelValue, string name) => Members.Get(value, name, target, index.Span),
            _ => throw new EvaluationFault(Messages.WrongIndex(Values.KindOf(key), Values.KindOf(value)), index.Span),
        };
    }

    public override ModelSchema Check(SchemaScope scope, List<SyntaxError> errors)
    {
        var schema = target.Check(scope, errors);
        index.Check(scope, errors);
        return (schema, index) switch
        {
            ({ Kind: ModelKind.List }, not LiteralNode { Value: string }) => schema.Item ?? ModelSchema.Any,
            (_, LiteralNode { Value: string name }) => Members.Check(schema, name, target, index.Span, errors),
            _ => ModelSchema.Any,
        };
    }

    public override void Write(StringBuilder output)
    {
        Write(output, target, Precedence.Primary);
        output.Append('[');
        index.Write(output);
        output.Append(']');
    }
}
