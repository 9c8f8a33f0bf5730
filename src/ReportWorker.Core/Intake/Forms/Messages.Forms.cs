using System.Resources;
using ReportWorker.Expressions;

namespace ReportWorker.Core;

/// <content>The texts on forms, and about making and sending them. What stands on a form is always said in Vietnamese.</content>
internal static partial class Messages
{
    private static readonly ResourceManager FormSource = new("ReportWorker.Core.Resources.FormMessages", typeof(Messages).Assembly);

    public static Message FormSheetName() => new(FormSource, nameof(FormSheetName));

    public static Message FormDeadlineLine(string day) => new(FormSource, nameof(FormDeadlineLine), day);

    public static Message FormContactLine(string contact) => new(FormSource, nameof(FormContactLine), contact);

    public static Message FormUnitLine(string name, string code) => new(FormSource, nameof(FormUnitLine), name, code);

    public static Message FormPeriodLine(string period, string from, string to) => new(FormSource, nameof(FormPeriodLine), period, from, to);

    public static Message FormGuide() => new(FormSource, nameof(FormGuide));

    public static Message FormBlankIsZero() => new(FormSource, nameof(FormBlankIsZero));

    public static Message FormBlankIsZeroHelp() => new(FormSource, nameof(FormBlankIsZeroHelp));

    public static Message FormBlanksAreZero() => new(FormSource, nameof(FormBlanksAreZero));

    public static Message FormBlanksBefore() => new(FormSource, nameof(FormBlanksBefore));

    public static Message FormBlanksAfter() => new(FormSource, nameof(FormBlanksAfter));

    public static Message FormColumnNumber() => new(FormSource, nameof(FormColumnNumber));

    public static Message FormColumnIndicator() => new(FormSource, nameof(FormColumnIndicator));

    public static Message FormColumnUnit() => new(FormSource, nameof(FormColumnUnit));

    public static Message FormColumnPrevious(string period) => new(FormSource, nameof(FormColumnPrevious), period);

    public static Message FormColumnValue() => new(FormSource, nameof(FormColumnValue));

    public static Message FormColumnCheck() => new(FormSource, nameof(FormColumnCheck));

    public static Message FormHelpCount() => new(FormSource, nameof(FormHelpCount));

    public static Message FormHelpNumber() => new(FormSource, nameof(FormHelpNumber));

    public static Message FormHelpPercent() => new(FormSource, nameof(FormHelpPercent));

    public static Message FormHelpDay() => new(FormSource, nameof(FormHelpDay));

    public static Message FormHelpFlag() => new(FormSource, nameof(FormHelpFlag));

    public static Message FormHelpText() => new(FormSource, nameof(FormHelpText));

    public static Message FormHelpTotal() => new(FormSource, nameof(FormHelpTotal));

    public static Message FormHelpNarrative() => new(FormSource, nameof(FormHelpNarrative));

    public static Message FormTextLimit(string characters) => new(FormSource, nameof(FormTextLimit), characters);

    public static Message FormErrorWord() => new(FormSource, nameof(FormErrorWord));

    public static Message FormWarningWord() => new(FormSource, nameof(FormWarningWord));

    public static Message FormErrorTitle() => new(FormSource, nameof(FormErrorTitle));

    public static Message FormErrorCount() => new(FormSource, nameof(FormErrorCount));

    public static Message FormErrorNumber() => new(FormSource, nameof(FormErrorNumber));

    public static Message FormErrorDay() => new(FormSource, nameof(FormErrorDay));

    public static Message FormDayFarAway(string from, string to) => new(FormSource, nameof(FormDayFarAway), from, to);

    public static Message FormErrorFlag() => new(FormSource, nameof(FormErrorFlag));

    public static Message FormTextTooLong(string characters) => new(FormSource, nameof(FormTextTooLong), characters);

    public static Message FormFooter() => new(FormSource, nameof(FormFooter));

    public static Message FormNotOwed(string unit, string form, string period) => new(FormSource, nameof(FormNotOwed), unit, form, period);

    public static Message FormOwedByNobody(string form, string period) => new(FormSource, nameof(FormOwedByNobody), form, period);

    public static Message FormForWhom(string form, int units) => new(FormSource, nameof(FormForWhom), form, units);
}
