using System.CommandLine;
using System.Globalization;
using ReportWorker.Core.Periods;
using ReportWorker.Core.Problems;
using ReportWorker.Core.Units;
using ReportWorker.Expressions;

namespace ReportWorker.Commands;

/// <summary>Arguments and options that several commands share, and how their values are read.</summary>
internal static class Symbols
{
    /// <summary>An option with one value.</summary>
    public static Option<string> Option(CommandContext context, string name, string value, Message help, bool required = false) =>
        new(name) { Description = help.ToString(context.Culture), HelpName = value, Required = required };

    /// <summary>An option without a value.</summary>
    public static Option<bool> Switch(CommandContext context, string name, Message help) =>
        new(name) { Description = help.ToString(context.Culture) };

    /// <summary>An argument with one value.</summary>
    public static Argument<string> Argument(CommandContext context, string name, Message help) =>
        new(name) { Description = help.ToString(context.Culture) };

    /// <summary>The period.</summary>
    public static Option<string> Period(CommandContext context, bool required = true) =>
        Option(context, "--period", "KEY", Messages.HelpPeriod(), required);

    /// <summary>Reads a period.</summary>
    public static PeriodKey? Period(string? text) =>
        text is null ? null : PeriodKey.TryParse(text, out var key) ? key : throw Refuse(Messages.WrongPeriod(text));

    /// <summary>Reads a unit's code.</summary>
    public static UnitCode? Unit(string? text) =>
        text is null ? null : UnitCode.TryParse(text, out var code) ? code : throw Refuse(Messages.WrongUnitCode(text));

    /// <summary>Reads a day.</summary>
    public static DateOnly? Day(string? text) =>
        text is null ? null
        : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day
        : throw Refuse(Messages.WrongDay(text));

    /// <summary>Reads a number that counts things.</summary>
    public static long? Number(string option, string? text) =>
        text is null ? null
        : long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number
        : throw Refuse(Messages.WrongNumber(option, text));

    /// <summary>Wrong usage for one reason.</summary>
    public static RequestRefusedException Refuse(Message message) => new(RefusalKind.WrongUsage, new Problem(message));
}
