using System.Globalization;
using DocumentFormat.OpenXml;
using Xl = DocumentFormat.OpenXml.Spreadsheet;

namespace ReportWorker.Sheets.Writing;

/// <summary>Writes what may be typed into cells.</summary>
internal static class CheckPart
{
    private const int MaxTitle = 32;
    private const int MaxText = 255;

    public static Xl.DataValidation Of(CellCheck check)
    {
        var (type, first, second) = check.Rule switch
        {
            CellRule.Whole whole => (Xl.DataValidationValues.Whole, Invariant(whole.Least), Invariant(whole.Most)),
            CellRule.Number number => (Xl.DataValidationValues.Decimal, Invariant(number.Least), Invariant(number.Most)),
            CellRule.Day day => (Xl.DataValidationValues.Date, DateOf(day.First), DateOf(day.Last)),
            CellRule.Length length => (Xl.DataValidationValues.TextLength, "0", Invariant(length.MaxLength)),
            CellRule.OneOf words => (Xl.DataValidationValues.List, $"\"{string.Join(',', words.Words)}\"", null),
            _ => throw new ArgumentOutOfRangeException(nameof(check), check.Rule, "Unknown rule."),
        };
        var element = new Xl.DataValidation(new Xl.Formula1(first))
        {
            Type = type,
            AllowBlank = true,
            ShowInputMessage = true,
            ShowErrorMessage = true,
            ErrorStyle = check.OnlyWarns ? Xl.DataValidationErrorStyleValues.Warning : Xl.DataValidationErrorStyleValues.Stop,
            PromptTitle = Cut(check.Prompt.Title, MaxTitle),
            Prompt = Cut(check.Prompt.Text, MaxText),
            ErrorTitle = Cut(check.Error.Title, MaxTitle),
            Error = Cut(check.Error.Text, MaxText),
            SequenceOfReferences = new ListValue<StringValue>([check.Range.ToString()]),
        };
        if (second is not null)
        {
            element.Operator = Xl.DataValidationOperatorValues.Between;
            element.Append(new Xl.Formula2(second));
        }

        return element;
    }

    private static string Cut(string text, int length) => SheetText.Cut(SheetText.Clean(text), length);

    private static string Invariant(IFormattable number) => number.ToString(null, CultureInfo.InvariantCulture);

    private static string DateOf(DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"DATE({day.Year},{day.Month},{day.Day})");
}
