namespace ReportWorker.Expressions;

/// <summary>What parsing gave: a value, or all the errors that were found. Parsing never throws.</summary>
/// <typeparam name="T">What was parsed for.</typeparam>
public sealed class ParseResult<T>
    where T : class
{
    internal ParseResult(T? value, IReadOnlyList<SyntaxError> errors) => (Value, Errors) = (value, errors);

    /// <summary>The value; null when an error left nothing to use.</summary>
    public T? Value { get; }

    /// <summary>All errors, in the order of the text.</summary>
    public IReadOnlyList<SyntaxError> Errors { get; }

    /// <summary>True when there was no error; then <see cref="Value"/> is not null.</summary>
    [System.Diagnostics.CodeAnalysis.MemberNotNullWhen(true, nameof(Value))]
    public bool Success => Errors.Count == 0 && Value is not null;
}
