namespace ReportWorker.Expressions;

/// <summary>
/// What a number counts, as far as that is known without data. Only what is surely wrong is refused: adding and equating different things.
/// </summary>
/// <param name="Standing">How much is known.</param>
/// <param name="Name">The measure; of a ratio, the one that both its sides had; null where there is none.</param>
internal sealed record Measure(Standing Standing, string? Name = null)
{
    /// <summary>A mere number, as a literal is: it fits everything.</summary>
    public static Measure None { get; } = new(Standing.Bare);

    /// <summary>It may be anything, and so may all that is computed from it.</summary>
    public static Measure Unknown { get; } = new(Standing.Unknown);

    private bool IsNamed => Standing is Standing.Counted or Standing.Scaled;

    /// <summary>True when both are known and different.</summary>
    public bool Contradicts(Measure other) => IsNamed && other.IsNamed && !IsCalledAs(other);

    /// <summary>Of a sum, a difference, a choice: what fits both; unknown for two that contradict each other.</summary>
    public Measure With(Measure other) => (IsNamed, other.IsNamed) switch
    {
        (true, true) when !IsCalledAs(other) => Unknown,
        (true, true) => Standing == Standing.Scaled ? this : other,
        (true, false) => this,
        (false, true) => other,
        _ when this == other => this,
        _ when Standing == Standing.Unknown || other.Standing == Standing.Unknown => Unknown,
        _ => Standing == Standing.Ratio ? this : other,
    };

    public Measure Times(Measure other) => (IsNamed, other.IsNamed) switch
    {
        _ when Standing == Standing.Unknown || other.Standing == Standing.Unknown => Unknown,
        (true, true) => Unknown,
        (true, false) => this with { Standing = Standing.Scaled },
        (false, true) => other with { Standing = Standing.Scaled },
        _ => With(other),
    };

    public Measure Over(Measure divisor) => (IsNamed, divisor.IsNamed) switch
    {
        _ when Standing == Standing.Unknown || divisor.Standing == Standing.Unknown => Unknown,
        (true, true) => IsCalledAs(divisor) ? new Measure(Standing.Ratio, Name) : Unknown,
        (true, false) => this with { Standing = Standing.Scaled },
        (false, true) => Unknown,
        _ => With(divisor),
    };

    private bool IsCalledAs(Measure other) => string.Equals(Name, other.Name, StringComparison.OrdinalIgnoreCase);
}

/// <summary>How much is known of what a number counts.</summary>
internal enum Standing
{
    /// <summary>Nothing.</summary>
    Unknown,

    /// <summary>It counts nothing.</summary>
    Bare,

    /// <summary>It counts this.</summary>
    Counted,

    /// <summary>It counts this, times a mere number: a mean, a thousand of it.</summary>
    Scaled,

    /// <summary>It is the share of one number of this in another.</summary>
    Ratio,
}
