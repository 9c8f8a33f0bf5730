namespace ReportWorker.Core.Aggregation;

/// <summary>How many of the expected answers are there.</summary>
public readonly record struct Coverage
{
    /// <summary>A coverage.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A count is negative, or more answered than were expected.</exception>
    public Coverage(int answered, int expected)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(answered);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(answered, expected);
        (Answered, Expected) = (answered, expected);
    }

    /// <summary>How many answered.</summary>
    public int Answered { get; }

    /// <summary>How many should.</summary>
    public int Expected { get; }

    /// <summary>How many are missing.</summary>
    public int Missing => Expected - Answered;

    /// <summary>True when nobody is missing.</summary>
    public bool IsComplete => Answered == Expected;

    /// <summary>Both together.</summary>
    public static Coverage operator +(Coverage one, Coverage other) => one.Add(other);

    /// <summary>Both together.</summary>
    public Coverage Add(Coverage other) => new(Answered + other.Answered, Expected + other.Expected);

    /// <inheritdoc />
    public override string ToString() => $"{Answered}/{Expected}";
}
