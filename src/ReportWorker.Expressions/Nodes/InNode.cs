using System.Text;

namespace ReportWorker.Expressions;

/// <summary><c>x in list</c>, <c>part in text</c>, and <c>not in</c>. A missing side makes the result missing.</summary>
internal sealed class InNode(Node item, Node container, bool negated)
    : Node(TextSpan.Over(item.Span, container.Span), Math.Max(item.Depth, container.Depth) + 1, item.Size + container.Size + 1)
{
    public override int Binding => Precedence.Comparison;

    public override object? Evaluate(Scope scope)
    {
        var sought = Values.Scalar(item.Evaluate(scope));
        var place = Values.Scalar(container.Evaluate(scope));
        if (sought is null || place is null)
        {
            return null;
        }

        return Boxed.Of(Contains(scope, sought, place) != negated);
    }

    public override ModelSchema Check(SchemaScope scope, List<SyntaxError> errors)
    {
        item.Check(scope, errors);
        var schema = container.Check(scope, errors);
        if (schema.Kind is not (ModelKind.Any or ModelKind.List or ModelKind.Text))
        {
            errors.Add(new SyntaxError(Messages.NotSearchable(schema.KindName), container.Span));
        }

        return ModelSchema.Boolean;
    }

    public override void Write(StringBuilder output)
    {
        Write(output, item, Precedence.Comparison + 1);
        output.Append(negated ? " not in " : " in ");
        Write(output, container, Precedence.Comparison + 1);
    }

    private bool Contains(Scope scope, object sought, object place)
    {
        switch (place)
        {
            case string text when sought is string part:
                return text.Contains(part, StringComparison.Ordinal);
            case IReadOnlyList<object?> list:
                scope.Spend(list.Count, Span);
                return list.Any(value => Comparison.AreEqual(value, sought));
            case string:
                throw new EvaluationFault(Messages.NotAText(Values.KindOf(sought)), item.Span);
            default:
                throw new EvaluationFault(Messages.NotSearchable(Values.KindOf(place)), container.Span);
        }
    }
}
