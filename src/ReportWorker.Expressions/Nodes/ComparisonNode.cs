using System.Text;

namespace ReportWorker.Expressions;

/// <summary>
/// <c>== != &lt; &lt;= &gt; &gt;=</c>. Comparing with a missing value gives a missing value, with two exceptions: the word <c>null</c> asks whether
/// a value is missing, and two missing values are equal.
/// </summary>
internal sealed class ComparisonNode(string symbol, Node left, Node right)
    : Node(TextSpan.Over(left.Span, right.Span), Math.Max(left.Depth, right.Depth) + 1, left.Size + right.Size + 1)
{
    private readonly bool _asksForNull = left is LiteralNode { Value: null } || right is LiteralNode { Value: null };

    private bool IsEquality => symbol is "==" or "!=";

    public override int Binding => Precedence.Comparison;

    public override object? Evaluate(Scope scope) => Compare(Values.Scalar(left.Evaluate(scope)), Values.Scalar(right.Evaluate(scope))) switch
    {
        true => Boxed.True,
        false => Boxed.False,
        null => null,
    };

    public override ModelSchema Check(SchemaScope scope, List<SyntaxError> errors)
    {
        var first = left.Check(scope, errors);
        var second = right.Check(scope, errors);
        if (!IsEquality && !Comparison.MayCompare(first.Kind, second.Kind))
        {
            errors.Add(new SyntaxError(Messages.NotComparable(first.KindName, second.KindName), Span));
        }

        // Which of them is greater may be asked: an office holds meetings against organisations.
        if (IsEquality && first.Counts.Contradicts(second.Counts))
        {
            errors.Add(new SyntaxError(Messages.EquatesMeasures(first.Counts.Name, second.Counts.Name), Span));
        }

        return ModelSchema.Boolean;
    }

    public override T Accept<T>(IExpressionVisitor<T> visitor) => visitor.Binary(symbol, left.Accept(visitor), right.Accept(visitor));

    public override void Write(StringBuilder output)
    {
        Write(output, left, Precedence.Comparison + 1);
        output.Append(' ').Append(symbol).Append(' ');
        Write(output, right, Precedence.Comparison + 1);
    }

    private bool? Compare(object? a, object? b)
    {
        if (a is null || b is null)
        {
            return (IsEquality && (_asksForNull || (a is null && b is null))) ? (a is null && b is null) == (symbol == "==") : null;
        }

        if (IsEquality)
        {
            return Comparison.AreEqual(a, b) == (symbol == "==");
        }

        var order = Comparison.Order(a, b) ?? throw new EvaluationFault(Messages.NotComparable(Values.KindOf(a), Values.KindOf(b)), Span);
        return symbol switch
        {
            "<" => order < 0,
            "<=" => order <= 0,
            ">" => order > 0,
            _ => order >= 0,
        };
    }
}
