namespace ReportWorker.Expressions;

/// <summary>A filter cannot work with its input or an argument; evaluation adds the place and throws <see cref="EvaluationException"/>.</summary>
/// <param name="error">What was wrong and what the filter expects.</param>
public sealed class FilterException(Message error) : Exception
{
    /// <summary>What was wrong and what the filter expects.</summary>
    public Message Error => error;

    /// <summary>The error in the neutral language.</summary>
    public override string Message => error.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
