using System.Globalization;
using ReportWorker.Core.Indicators;
using ReportWorker.Core.Periods;
using ReportWorker.Core.Vietnamese;
using ReportWorker.Expressions;
using ReportWorker.Sheets.Writing;
using ValueType = ReportWorker.Core.Indicators.ValueType;

namespace ReportWorker.Core.Intake.Forms;

/// <summary>What may be typed for an indicator, how it is shown, and what people are told about it.</summary>
internal static class FormTyping
{
    private const long MostCount = 999_999_999_999;

    // A day further away is more often a slip than meant; it is asked, not refused.
    private const int FarYears = 10;

    /// <summary>How a value is shown; null for the usual way.</summary>
    public static string? FormatOf(Indicator indicator) => indicator switch
    {
        { Kind: IndicatorKind.Flag } => null,
        { Type: ValueType.Date } => "dd/mm/yyyy",
        { Type: ValueType.Text } => "@",
        { Format: { Style: FormatStyle.Percent, Decimals: var decimals } } => Places("0", decimals) + "%",
        { Format.Decimals: > 0 and var decimals } => Places("#,##0", decimals),
        _ when ValueReader.IsCount(indicator) => "#,##0",
        _ => null,
    };

    /// <summary>How its input looks.</summary>
    public static CellStyle StyleOf(Indicator indicator) => indicator switch
    {
        { Kind: IndicatorKind.Flag } => FormStyles.Choice,
        { Type: ValueType.Text } => FormStyles.Text,
        { Type: ValueType.Date } => FormStyles.Choice with { Format = FormatOf(indicator) },
        _ => FormStyles.Input with { Format = FormatOf(indicator) },
    };

    /// <summary>The line below its label.</summary>
    public static string HelpOf(FormEntry entry) => entry.IsTotal
        ? Say(Messages.FormHelpTotal())
        : entry.Indicator.Help ?? Say(UsualHelp(entry.Indicator));

    /// <summary>What spreadsheet programs let people type.</summary>
    public static CellCheck CheckOf(FormEntry entry, DataWindow window)
    {
        var indicator = entry.Indicator;
        var range = new CellRange(entry.Row, FormColumns.Value);
        var (first, last) = (window.From.AddYears(-FarYears), window.To.AddYears(FarYears));
        var (rule, error) = indicator switch
        {
            { Kind: IndicatorKind.Flag } => (YesOrNo, Messages.FormErrorFlag()),
            { Type: ValueType.Date } => (new CellRule.Day(first, last), Messages.FormDayFarAway(VietnameseDate.Short(first), VietnameseDate.Short(last))),
            { Type: ValueType.Text } => (new CellRule.Length(ValueReader.MaxText), Messages.FormTextTooLong(VietnameseNumber.Number(ValueReader.MaxText))),
            _ when ValueReader.IsCount(indicator) => (new CellRule.Whole(0, MostCount), Messages.FormErrorCount()),
            _ => ((CellRule)new CellRule.Number(-MostCount, MostCount), Messages.FormErrorNumber()),
        };
        return Check(range, rule, indicator.Label, HelpOf(entry), error) with { OnlyWarns = indicator.Type == ValueType.Date };
    }

    /// <summary>What may be written as a narrative.</summary>
    public static CellCheck CheckOf(FormText text) => Check(
        text.Range,
        new CellRule.Length(text.Section.MaxLength),
        text.Section.Label,
        Say(Messages.FormHelpNarrative()),
        Messages.FormTextTooLong(VietnameseNumber.Number(text.Section.MaxLength)));

    /// <summary>What the box takes that makes blanks zero.</summary>
    public static CellCheck CheckOfBox() => Check(
        new CellRange(FormColumns.BlankIsZeroRow, FormColumns.Value),
        YesOrNo,
        Say(Messages.FormBlankIsZero()),
        Say(Messages.FormBlankIsZeroHelp()),
        Messages.FormErrorFlag());

    /// <summary>A text of forms, in Vietnamese whatever the office's language is.</summary>
    public static string Say(Message message) => message.ToString(VietnameseText.Culture);

    private static CellRule YesOrNo { get; } = new CellRule.OneOf([FormLayout.Yes, FormLayout.No]);

    private static CellCheck Check(CellRange range, CellRule rule, string title, string prompt, Message error) =>
        new(range, rule, new CellHint(title, prompt), new CellHint(Say(Messages.FormErrorTitle()), Say(error)));

    private static Message UsualHelp(Indicator indicator) => indicator switch
    {
        { Kind: IndicatorKind.Flag } => Messages.FormHelpFlag(),
        { Type: ValueType.Date } => Messages.FormHelpDay(),
        { Type: ValueType.Text } => Messages.FormHelpText(),
        { Format.Style: FormatStyle.Percent } => Messages.FormHelpPercent(),
        _ when ValueReader.IsCount(indicator) => Messages.FormHelpCount(),
        _ => Messages.FormHelpNumber(),
    };

    private static string Places(string whole, int decimals) =>
        decimals == 0 ? whole : string.Create(CultureInfo.InvariantCulture, $"{whole}.{new string('0', decimals)}");
}
