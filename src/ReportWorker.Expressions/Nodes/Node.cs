using System.Text;

namespace ReportWorker.Expressions;

/// <summary>A part of a parsed expression.</summary>
internal abstract class Node(TextSpan span, int depth, int size)
{
    public TextSpan Span => span;

    /// <summary>How many nodes stand over each other here; bounded by the parser, so that evaluation cannot exhaust the stack.</summary>
    public int Depth => depth;

    /// <summary>How many nodes there are; what one evaluation costs.</summary>
    public int Size => size;

    /// <summary>How tightly it binds when written; see <see cref="Precedence"/>.</summary>
    public abstract int Binding { get; }

    /// <summary>Its value.</summary>
    /// <exception cref="EvaluationFault">The data does not fit, or a limit is exceeded.</exception>
    public abstract object? Evaluate(Scope scope);

    /// <summary>The same for arithmetic, without boxing what is only passed on.</summary>
    public virtual decimal? Number(Scope scope) => Operand.Number(this, Evaluate(scope));

    /// <summary>What it gives, as far as that is known without data; adds what is wrong.</summary>
    public abstract ModelSchema Check(SchemaScope scope, List<SyntaxError> errors);

    public abstract void Write(StringBuilder output);

    /// <summary>Shows it to somebody who makes something else of it.</summary>
    public virtual T Accept<T>(IExpressionVisitor<T> visitor) => visitor.Other();

    public sealed override string ToString()
    {
        var output = new StringBuilder();
        Write(output);
        return output.ToString();
    }

    /// <summary>Writes a child, in parentheses when it binds less tightly than its place demands.</summary>
    protected static void Write(StringBuilder output, Node child, int binding)
    {
        if (child.Binding >= binding)
        {
            child.Write(output);
            return;
        }

        output.Append('(');
        child.Write(output);
        output.Append(')');
    }
}

/// <summary>How tightly operators bind, loosest first.</summary>
internal static class Precedence
{
    public const int Filter = 0;
    public const int Or = 1;
    public const int And = 2;
    public const int Not = 3;
    public const int Comparison = 4;
    public const int Sum = 5;
    public const int Product = 6;
    public const int Sign = 7;
    public const int Primary = 8;
}

/// <summary>An error at a node; <see cref="Expression"/> adds the source and throws it on.</summary>
internal sealed class EvaluationFault(Message error, TextSpan span) : Exception
{
    public Message Error => error;

    public TextSpan Span => span;
}
