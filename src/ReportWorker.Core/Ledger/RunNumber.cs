using System.Globalization;

namespace ReportWorker.Core.Ledger;

/// <summary>The public name of a queued run.</summary>
/// <param name="Value">The number.</param>
public readonly record struct RunNumber(long Value)
{
    /// <summary>Reads it; false when the text is none.</summary>
    public static bool TryParse(string? text, out RunNumber number)
    {
        var isNumber = long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value > 0;
        number = new RunNumber(value);
        return isNumber;
    }

    /// <inheritdoc />
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}
