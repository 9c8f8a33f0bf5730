namespace ReportWorker.Storage.Model;

/// <summary>Figures have at most 28 digits, six of them behind the point, and no trailing zeros: a database's scale changes nothing.</summary>
internal static class Decimals
{
    public const int Precision = 28;

    public const int Scale = 6;

    private const decimal OneWithManyPlaces = 1.0000000000000000000000000000m;

    /// <summary>The same number without trailing zeros.</summary>
    public static decimal Normalise(decimal number) => number.Scale == 0 ? number : number / OneWithManyPlaces;

    /// <summary>The number as it is stored.</summary>
    /// <exception cref="ArgumentOutOfRangeException">One of the databases could not keep it exactly.</exception>
    public static decimal Checked(decimal number)
    {
        var normal = Normalise(number);
        return normal.Scale <= Scale && Math.Abs(normal) < 1e22m
            ? normal
            : throw new ArgumentOutOfRangeException(nameof(number), number, "A figure has at most 22 digits before and 6 behind the point.");
    }
}
