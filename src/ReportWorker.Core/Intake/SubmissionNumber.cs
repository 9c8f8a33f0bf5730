using System.Globalization;

namespace ReportWorker.Core.Intake;

/// <summary>The public name of a submission.</summary>
/// <param name="Value">The number.</param>
public readonly record struct SubmissionNumber(long Value)
{
    /// <summary>Reads it; false when the text is none.</summary>
    public static bool TryParse(string? text, out SubmissionNumber number)
    {
        var isNumber = long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value > 0;
        number = new SubmissionNumber(value);
        return isNumber;
    }

    /// <inheritdoc />
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}
