using System.Globalization;
using ReportWorker.Core.Indicators;
using ReportWorker.Expressions;
using ValueType = ReportWorker.Core.Indicators.ValueType;

namespace ReportWorker.Core.Intake;

/// <summary>A cell as the value of an indicator, or why it is none.</summary>
internal readonly record struct ReadValue(decimal? Number, string? Text, Message? Problem);

/// <summary>Reads cells that are not blank as values of indicators.</summary>
internal static class ValueReader
{
    /// <summary>The longest text.</summary>
    internal const int MaxText = 1000;

    /// <summary>Reads a cell.</summary>
    public static ReadValue Read(Indicator indicator, NumberFormat format, string raw)
    {
        var text = raw.Trim();
        return CellText.IsFormula(text) ? Refused(Messages.Formula())
            : indicator.Kind == IndicatorKind.Flag ? Flag(text)
            : indicator.Type switch
            {
                ValueType.Number => Number(text, indicator, format),
                ValueType.Date => Day(text, format),
                ValueType.Text => Line(text),
                _ => throw new ArgumentOutOfRangeException(nameof(indicator), indicator.Type, "Unknown type of value."),
            };
    }

    /// <summary>True when the indicator counts things: it is printed without decimals and is no parameter.</summary>
    internal static bool IsCount(Indicator indicator) =>
        indicator is { Kind: not IndicatorKind.Parameter, Format: { Decimals: 0, Style: FormatStyle.Number or FormatStyle.Pad2 } };

    private static ReadValue Number(string text, Indicator indicator, NumberFormat format)
    {
        var reading = NumberReader.Read(text, format, out var number);
        var count = IsCount(indicator);
        return reading switch
        {
            CellReading.Right when count && (number < 0 || number != decimal.Truncate(number)) => Wrong(text, Expected(count, format)),
            CellReading.Right => new ReadValue(number, null, null),
            CellReading.Ambiguous => Refused(Messages.NumberAmbiguous(CellText.Shown(text), Expected(count, format))),
            CellReading.TooFine => Refused(Messages.NumberOutOfRange(CellText.Shown(text), NumberReader.MostDecimals)),
            _ => Wrong(text, Expected(count, format)),
        };
    }

    private static Message Expected(bool count, NumberFormat format) => (count, format) switch
    {
        (true, NumberFormat.Vietnamese) => Messages.ExpectedCount(),
        (true, _) => Messages.ExpectedCountInvariant(),
        (false, NumberFormat.Vietnamese) => Messages.ExpectedNumber(),
        _ => Messages.ExpectedNumberInvariant(),
    };

    private static ReadValue Flag(string text) => CellText.Compose(text).ToLowerInvariant() switch
    {
        "1" or "x" or "có" or "true" or "yes" => new ReadValue(1, null, null),
        "0" or "không" or "false" or "no" => new ReadValue(0, null, null),
        _ => Wrong(text, Messages.ExpectedFlag()),
    };

    // Where numbers are written in Vietnamese, days are too: the day stands before the month.
    private static ReadValue Day(string text, NumberFormat format) =>
        DayReader.Read(text, dayFirst: format == NumberFormat.Vietnamese, out var day) switch
        {
            CellReading.Right => new ReadValue(null, day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), null),
            CellReading.Ambiguous => Refused(Messages.DayAmbiguous(CellText.Shown(text))),
            _ => Wrong(text, Messages.ExpectedDay()),
        };

    private static ReadValue Line(string raw)
    {
        var (text, refusal) = CellText.Line(raw, MaxText);
        return new ReadValue(null, text, refusal);
    }

    private static ReadValue Wrong(string text, Message expected) => Refused(Messages.CellWrong(CellText.Shown(text), expected));

    private static ReadValue Refused(Message message) => new(null, null, message);
}
