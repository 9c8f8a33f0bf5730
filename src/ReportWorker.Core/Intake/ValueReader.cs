using System.Globalization;
using ReportWorker.Core.Indicators;
using ReportWorker.Expressions;
using ReportWorker.Sheets;
using ValueType = ReportWorker.Core.Indicators.ValueType;

namespace ReportWorker.Core.Intake;

/// <summary>A cell as the value of an indicator, or why it is none.</summary>
internal readonly record struct ReadValue(decimal? Number, string? Text, Message? Problem);

/// <summary>Reads cells that are not blank as values of indicators.</summary>
internal static class ValueReader
{
    /// <summary>The longest text.</summary>
    internal const int MaxText = 1000;

    private static readonly CultureInfo Vietnamese = CultureInfo.GetCultureInfo("vi-VN");

    /// <summary>Reads a cell; what a spreadsheet holds for a number is one, however the form writes numbers.</summary>
    public static ReadValue Read(Indicator indicator, NumberFormat format, SheetCell cell) => cell.Kind switch
    {
        CellKind.Number => Number(cell.Number, indicator, format),
        CellKind.Day when indicator is { Type: ValueType.Date, Kind: not IndicatorKind.Flag } => Day(cell),
        CellKind.Day => Refused(Messages.CellIsDay(Shown(cell), Expected(indicator, format))),
        CellKind.Flag when indicator.Kind == IndicatorKind.Flag => new ReadValue(cell.Text == "TRUE" ? 1 : 0, null, null),
        CellKind.Flag when indicator.Type == ValueType.Number => Wrong(cell.Text, Expected(indicator, format)),
        _ => Read(indicator, format, cell.Text),
    };

    /// <summary>A cell as a yes or no; null when it is neither.</summary>
    public static bool? ReadFlag(SheetCell cell) => Flag(cell.Kind == CellKind.Flag ? cell.Text.ToLowerInvariant() : cell.Text.Trim()).Number is { } number ? number == 1 : null;

    /// <summary>A cell as paragraphs, or why it is none.</summary>
    public static (string? Text, Message? Refusal) Paragraphs(SheetCell cell, NumberFormat format, int maxLength) =>
        cell.Kind == CellKind.Day ? (null, Messages.CellIsDay(Shown(cell), Messages.ExpectedText()))
        : CellText.Paragraphs(cell.Kind == CellKind.Number ? NumberText(cell.Number, format) : cell.Text, maxLength);

    /// <summary>A cell as a number that no indicator says more about.</summary>
    public static CellReading ReadNumber(SheetCell cell, NumberFormat format, out decimal number)
    {
        number = cell.Number;
        return cell.Kind switch
        {
            CellKind.Number => NumberReader.Judge(ref number),
            CellKind.Day => CellReading.Wrong,
            _ => NumberReader.Read(WrittenNumber.Plain(cell.Text.Trim(), null), format, out number),
        };
    }

    /// <summary>Reads a text.</summary>
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
        var count = IsCount(indicator);
        return WrittenNumber.IsLoneDash(text) ? Refused(Messages.LoneDash(text))
            : count && WrittenNumber.SaysNone(text) ? new ReadValue(0, null, null)
            : Judged(text, NumberReader.Read(WrittenNumber.Plain(text, indicator), format, out var number), number, indicator, format);
    }

    private static ReadValue Number(decimal number, Indicator indicator, NumberFormat format)
    {
        var text = NumberText(number, format);
        return indicator.Kind == IndicatorKind.Flag ? Flag(text)
            : indicator.Type switch
            {
                ValueType.Number => Judged(text, NumberReader.Judge(ref number), number, indicator, format),
                ValueType.Date => Wrong(text, Messages.ExpectedDay()),
                _ => Line(text),
            };
    }

    private static ReadValue Judged(string text, CellReading reading, decimal number, Indicator indicator, NumberFormat format)
    {
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

    private static Message Expected(Indicator indicator, NumberFormat format) =>
        indicator.Kind == IndicatorKind.Flag ? Messages.ExpectedFlag()
        : indicator.Type switch
        {
            ValueType.Number => Expected(IsCount(indicator), format),
            ValueType.Date => Messages.ExpectedDay(),
            _ => Messages.ExpectedText(),
        };

    // A number as somebody who fills in the form would write it.
    private static string NumberText(decimal number, NumberFormat format) =>
        number.ToString(format == NumberFormat.Vietnamese ? Vietnamese : CultureInfo.InvariantCulture);

    private static string Shown(SheetCell cell) => cell.Day?.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture) ?? CellText.Shown(cell.Text);

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

    private static ReadValue Day(SheetCell cell) => cell.Day is { } day && DayReader.IsWithin(day)
        ? new ReadValue(null, day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), null)
        : Wrong(cell.Text, Messages.ExpectedDay());

    private static ReadValue Line(string raw)
    {
        var (text, refusal) = CellText.Line(raw, MaxText);
        return new ReadValue(null, text, refusal);
    }

    private static ReadValue Wrong(string text, Message expected) => Refused(Messages.CellWrong(CellText.Shown(text), expected));

    private static ReadValue Refused(Message message) => new(null, null, message);
}
