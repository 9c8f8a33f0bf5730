using System.Globalization;
using System.Text;

namespace ReportWorker.Expressions;

internal sealed class LiteralNode(object? value, TextSpan span) : Node(span, 1, 1)
{
    public object? Value => value;

    public override int Binding => Precedence.Primary;

    public override object? Evaluate(Scope scope) => value;

    public override ModelSchema Check(SchemaScope scope, List<SyntaxError> errors) => value switch
    {
        decimal => ModelSchema.Number,
        string => ModelSchema.Text,
        bool => ModelSchema.Boolean,
        _ => ModelSchema.Any,
    };

    public override T Accept<T>(IExpressionVisitor<T> visitor) => visitor.Literal(value);

    public override void Write(StringBuilder output)
    {
        switch (value)
        {
            case decimal number:
                output.Append(number.ToString(CultureInfo.InvariantCulture));
                break;
            case string text:
                WriteText(output, text);
                break;
            case bool truth:
                output.Append(truth ? "true" : "false");
                break;
            default:
                output.Append("null");
                break;
        }
    }

    internal static void WriteText(StringBuilder output, string text)
    {
        output.Append('\'');
        foreach (var c in text)
        {
            _ = c switch
            {
                '\'' or '\\' => output.Append('\\').Append(c),
                '\n' => output.Append("\\n"),
                _ => output.Append(c),
            };
        }

        output.Append('\'');
    }
}
