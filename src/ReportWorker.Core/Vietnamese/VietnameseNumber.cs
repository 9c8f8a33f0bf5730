using System.Globalization;

namespace ReportWorker.Core.Vietnamese;

/// <summary>Numbers as Vietnamese reports write them: 12.720 and 25,3%. Rounded half away from zero; no spaces.</summary>
public static class VietnameseNumber
{
    /// <summary>The most places behind the comma.</summary>
    public const int MostDecimals = 6;

    private static readonly NumberFormatInfo Style = new()
    {
        NumberGroupSeparator = ".",
        NumberDecimalSeparator = ",",
        NumberGroupSizes = [3],
        NegativeSign = "-",
    };

    /// <summary>A number with at most so many places: <c>1.459</c>, <c>2,5</c>. A whole number has no comma.</summary>
    /// <param name="number">The number.</param>
    /// <param name="decimals">Places behind the comma; null writes those it has, up to six, without zeros at the end.</param>
    public static string Number(decimal number, int? decimals = null)
    {
        var rounded = Math.Round(number, decimals ?? MostDecimals, MidpointRounding.AwayFromZero);
        if (rounded == decimal.Truncate(rounded))
        {
            return decimal.Truncate(rounded).ToString("#,##0", Style);
        }

        return rounded.ToString(decimals is { } places ? $"#,##0.{new string('0', places)}" : "#,##0.######", Style);
    }

    /// <summary>As <see cref="Number"/>, with a leading zero before a single digit: <c>06</c>.</summary>
    public static string Pad2(decimal number) =>
        number is >= 0 and < 10 && number == decimal.Truncate(number) ? $"0{Number(number)}" : Number(number);

    /// <summary>
    /// A ratio as a percentage: 0,252913 gives <c>25,3%</c>. Takes more places rather than write 100% for a ratio below 1, or 0% for one
    /// that is not 0.
    /// </summary>
    /// <param name="ratio">The ratio; 1 is 100%.</param>
    /// <param name="decimals">Places behind the comma.</param>
    public static string Percent(decimal ratio, int decimals = 1)
    {
        const int mostPlaces = 26;
        var percent = ratio * 100;
        var places = decimals;
        while (places < mostPlaces && Misleads(percent, Math.Round(percent, places, MidpointRounding.AwayFromZero)))
        {
            places++;
        }

        return $"{Number(percent, places)}%";
    }

    private static bool Misleads(decimal exact, decimal rounded) =>
        (rounded == 100 && exact < 100) || (rounded == 0 && exact != 0);
}
