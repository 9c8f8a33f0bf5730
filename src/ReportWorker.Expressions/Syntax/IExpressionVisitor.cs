namespace ReportWorker.Expressions;

/// <summary>Makes something else of an expression, from its leaves up, such as the same statement in another language.</summary>
/// <typeparam name="T">What it makes.</typeparam>
public interface IExpressionVisitor<T>
{
    /// <summary>A value that stands in the text: a decimal, text, truth value or null.</summary>
    T Literal(object? value);

    /// <summary>A path, the root name first.</summary>
    T Path(IReadOnlyList<string> segments);

    /// <summary><c>not</c> or <c>-</c>.</summary>
    T Unary(string symbol, T operand);

    /// <summary><c>+ - * / == != &lt; &lt;= &gt; &gt;= and or</c>.</summary>
    T Binary(string symbol, T left, T right);

    /// <summary>Anything else: filters, lists, computed names. Its parts are not visited.</summary>
    T Other();
}
