using ReportWorker.Core.Indicators;

namespace ReportWorker.Core.Vietnamese;

/// <summary>Prints values in the format that the catalogue gives them.</summary>
public static class VietnameseFormat
{
    /// <summary>The value in words and digits; null when it is missing.</summary>
    /// <param name="value">Decimal, <see cref="DateOnly"/>, string or null.</param>
    /// <param name="format">How.</param>
    public static string? Print(object? value, ValueFormat format) => value switch
    {
        null => null,
        decimal number => Print(number, format),
        DateOnly day => VietnameseDate.Short(day),
        string text => text,
        _ => throw new ArgumentException($"No figure has a value of {value.GetType()}.", nameof(value)),
    };

    private static string Print(decimal number, ValueFormat format) => format switch
    {
        { HideZero: true } when number == 0 => "",
        { Zero: { } words } when number == 0 => words,
        { Style: FormatStyle.Percent } => VietnameseNumber.Percent(number, format.Decimals),
        { Style: FormatStyle.Pad2 } => VietnameseNumber.Pad2(Math.Round(number, format.Decimals, MidpointRounding.AwayFromZero)),
        { Style: FormatStyle.Text } => VietnameseNumber.Number(number),
        _ => VietnameseNumber.Number(number, format.Decimals),
    };
}
