using System.Text;

namespace ReportWorker.Expressions;

/// <summary><c>-x</c></summary>
internal sealed class SignNode(Node operand, TextSpan span) : Node(span, operand.Depth + 1, operand.Size + 1)
{
    public override int Binding => Precedence.Sign;

    public override object? Evaluate(Scope scope) => Number(scope);

    public override decimal? Number(Scope scope) => -operand.Number(scope);

    public override ModelSchema Check(SchemaScope scope, List<SyntaxError> errors) =>
        ModelSchema.Number.Counting(Operand.CheckNumber(operand, scope, errors));

    public override T Accept<T>(IExpressionVisitor<T> visitor) => visitor.Unary("-", operand.Accept(visitor));

    public override void Write(StringBuilder output)
    {
        output.Append('-');
        Write(output, operand, Precedence.Sign);
    }
}
