namespace ReportWorker.Expressions;

/// <summary>An expression met data that it cannot work with, or exceeded a limit; says what and where.</summary>
public sealed class EvaluationException : Exception
{
    /// <summary>Creates the error.</summary>
    /// <param name="error">What happened and what to do.</param>
    /// <param name="span">Where in <paramref name="expression"/>.</param>
    /// <param name="expression">The source of the expression.</param>
    /// <param name="offset">Where the expression begins in the text that it was taken from.</param>
    public EvaluationException(Message error, TextSpan span, string expression, int offset = 0)
    {
        Error = error;
        Span = span;
        Expression = expression;
        Offset = offset;
    }

    /// <summary>What happened and what to do, in any language.</summary>
    public Message Error { get; }

    /// <summary>Where in <see cref="Expression"/>.</summary>
    public TextSpan Span { get; }

    /// <summary>The source of the expression.</summary>
    public string Expression { get; }

    /// <summary>Where the expression begins in the text that it was taken from; 0 when it was parsed alone.</summary>
    public int Offset { get; }

    /// <summary>The error in the neutral language.</summary>
    public override string Message => Error.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
