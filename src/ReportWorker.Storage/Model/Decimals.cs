namespace ReportWorker.Storage.Model;

/// <summary>Figures have at most 28 digits, six of them behind the point, and no trailing zeros: a database's scale changes nothing.</summary>
internal static class Decimals
{
    public const int Precision = 28;

    public const int Scale = 6;

    private const decimal OneWithManyPlaces = 1.0000000000000000000000000000m;

    /// <summary>The same number without trailing zeros.</summary>
    public static decimal Normalise(decimal number)
    {
        if (number.Scale == 0)
        {
            return number;
        }

        Span<int> parts = stackalloc int[4];
        decimal.GetBits(number, parts);
        if (parts[2] != 0)
        {
            return number / OneWithManyPlaces;
        }

        // Servers give every figure six places: taking zeros off a long costs a tenth of that division.
        var (digits, scale) = (((ulong)(uint)parts[1] << 32) | (uint)parts[0], number.Scale);
        for (; scale > 0 && digits % 10 == 0; scale--)
        {
            digits /= 10;
        }

        return new decimal((int)digits, (int)(digits >> 32), 0, decimal.IsNegative(number) && digits != 0, scale);
    }

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
