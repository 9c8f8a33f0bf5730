using System.Globalization;

namespace ReportWorker.Core.Mailing;

/// <summary>The number of a delivery, its public name.</summary>
/// <param name="Value">The number, from 1.</param>
public readonly record struct DeliveryNumber(long Value)
{
    /// <summary>Reads a number; false when the text is none.</summary>
    public static bool TryParse(string? text, out DeliveryNumber number)
    {
        var isOne = long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value > 0;
        number = isOne ? new DeliveryNumber(value) : default;
        return isOne;
    }

    /// <inheritdoc />
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}
