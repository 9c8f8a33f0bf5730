using System.Text;

namespace ReportWorker.Expressions;

/// <summary>
/// <c>and</c>, <c>or</c>: the right side is read only when the left one leaves it open. A missing side makes the result missing unless
/// the other side decides it, so that a rule with missing figures is neither kept nor broken.
/// </summary>
internal sealed class LogicNode(bool isAnd, Node left, Node right)
    : Node(TextSpan.Over(left.Span, right.Span), Math.Max(left.Depth, right.Depth) + 1, left.Size + right.Size + 1)
{
    public override int Binding => isAnd ? Precedence.And : Precedence.Or;

    public override object? Evaluate(Scope scope)
    {
        var first = Truth(left.Evaluate(scope));
        if (first == !isAnd)
        {
            return Boxed.Of(!isAnd);
        }

        var second = Truth(right.Evaluate(scope));
        if (second == !isAnd)
        {
            return Boxed.Of(!isAnd);
        }

        return first is null || second is null ? null : Boxed.Of(isAnd);
    }

    public override ModelSchema Check(SchemaScope scope, List<SyntaxError> errors)
    {
        left.Check(scope, errors);
        right.Check(scope, errors);
        return ModelSchema.Boolean;
    }

    public override T Accept<T>(IExpressionVisitor<T> visitor) =>
        visitor.Binary(isAnd ? "and" : "or", left.Accept(visitor), right.Accept(visitor));

    public override void Write(StringBuilder output)
    {
        Write(output, left, Binding);
        output.Append(isAnd ? " and " : " or ");
        Write(output, right, Binding + 1);
    }

    private static bool? Truth(object? value) => Values.Scalar(value) is null ? null : Values.IsTrue(value);
}
