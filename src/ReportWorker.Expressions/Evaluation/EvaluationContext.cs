using System.Globalization;

namespace ReportWorker.Expressions;

/// <summary>Everything evaluation depends on besides the model. Immutable; may be shared by threads.</summary>
public sealed record EvaluationContext
{
    /// <summary>The culture in which values are printed, raised and sorted; never the thread's.</summary>
    public required CultureInfo Culture { get; init; }

    /// <summary>The filters that may be used.</summary>
    public FilterRegistry Filters { get; init; } = FilterRegistry.Standard;

    /// <summary>How much may be asked for.</summary>
    public Limits Limits { get; init; } = Limits.Default;

    /// <summary>What happens when a tag has nothing to print.</summary>
    public MissingValues MissingValues { get; init; } = MissingValues.Error;

    /// <summary>Ends the evaluation early.</summary>
    public CancellationToken CancellationToken { get; init; }
}
