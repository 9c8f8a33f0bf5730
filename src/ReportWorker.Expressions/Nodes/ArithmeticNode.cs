using System.Text;

namespace ReportWorker.Expressions;

/// <summary><c>+ - * /</c> on numbers. A missing side makes the result missing, and so does a division by zero.</summary>
internal sealed class ArithmeticNode(char symbol, Node left, Node right)
    : Node(TextSpan.Over(left.Span, right.Span), Math.Max(left.Depth, right.Depth) + 1, left.Size + right.Size + 1)
{
    public override int Binding => symbol is '+' or '-' ? Precedence.Sum : Precedence.Product;

    /// <summary>The names that only hyphens join, as in <c>dv-ket-nap</c>; null for every other difference.</summary>
    private string? Hyphenated
    {
        get
        {
            var before = left is ArithmeticNode inner ? inner.Hyphenated : (left as NameNode)?.Name;
            return symbol == '-' && before is not null && right is NameNode name && right.Span.Start == left.Span.End + 1
                ? $"{before}-{name.Name}"
                : null;
        }
    }

    public override object? Evaluate(Scope scope) => Number(scope);

    public override decimal? Number(Scope scope)
    {
        var first = left.Number(scope);
        var second = right.Number(scope);
        if (first is not { } a || second is not { } b || (symbol == '/' && b == 0))
        {
            return null;
        }

        try
        {
            return symbol switch
            {
                '+' => a + b,
                '-' => a - b,
                '*' => a * b,
                _ => a / b,
            };
        }
        catch (OverflowException)
        {
            throw new EvaluationFault(Messages.NumberTooLarge(), Span);
        }
    }

    public override ModelSchema Check(SchemaScope scope, List<SyntaxError> errors)
    {
        if (Hyphenated is { } name && !scope.TryGet(name.Split('-')[0], out _)
            && Spelling.Nearest(name.Replace('-', '_'), scope.Names) is { } meant)
        {
            errors.Add(new SyntaxError(Messages.UnknownNameDidYouMean(name, meant), Span));
            return ModelSchema.Any;
        }

        var known = errors.Count;
        var (a, b) = (left.Check(scope, errors), right.Check(scope, errors));
        if (symbol == '+' && (a.Kind == ModelKind.Text || b.Kind == ModelKind.Text))
        {
            // A chain of texts is one mistake.
            var error = new SyntaxError(Messages.AddsText(), a.Kind == ModelKind.Text ? left.Span : right.Span);
            errors.AddRange(errors.Skip(known).Any(inner => inner.Message.Equals(error.Message)) ? [] : [error]);
            return ModelSchema.Any;
        }

        var first = Operand.CheckNumber(left, a, errors);
        var second = Operand.CheckNumber(right, b, errors);
        if (symbol is '+' or '-' && first.Contradicts(second))
        {
            errors.Add(new SyntaxError(
                symbol == '+' ? Messages.AddsMeasures(first.Name, second.Name) : Messages.SubtractsMeasures(second.Name, first.Name), Span));
        }

        return ModelSchema.Number.Counting(symbol switch
        {
            '*' => first.Times(second),
            '/' => first.Over(second),
            _ => first.With(second),
        });
    }

    public override T Accept<T>(IExpressionVisitor<T> visitor) =>
        visitor.Binary(symbol.ToString(), left.Accept(visitor), right.Accept(visitor));

    public override void Write(StringBuilder output)
    {
        Write(output, left, Binding);
        output.Append(' ').Append(symbol).Append(' ');
        Write(output, right, Binding + 1);
    }
}
