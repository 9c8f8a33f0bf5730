using System.Text;

namespace ReportWorker.Expressions;

/// <summary><c>not x</c>: true for what a condition takes as false, so <c>not</c> of a missing value is true.</summary>
internal sealed class NotNode(Node operand, TextSpan span) : Node(span, operand.Depth + 1, operand.Size + 1)
{
    public override int Binding => Precedence.Not;

    public override object? Evaluate(Scope scope) => Boxed.Of(!Values.IsTrue(operand.Evaluate(scope)));

    public override ModelSchema Check(SchemaScope scope, List<SyntaxError> errors)
    {
        operand.Check(scope, errors);
        return ModelSchema.Boolean;
    }

    public override T Accept<T>(IExpressionVisitor<T> visitor) => visitor.Unary("not", operand.Accept(visitor));

    public override void Write(StringBuilder output)
    {
        output.Append("not ");
        Write(output, operand, Precedence.Not);
    }
}
