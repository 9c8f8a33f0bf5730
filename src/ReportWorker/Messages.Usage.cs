using ReportWorker.Expressions;

namespace ReportWorker;

/// <content>What can be wrong with a command line.</content>
internal static partial class Messages
{
    public static Message UnknownCommand(string token) => new(Source, nameof(UnknownCommand), token);

    public static Message UnknownCommandNear(string token, string nearest) => new(Source, nameof(UnknownCommandNear), token, nearest);

    public static Message UnknownOption(string token) => new(Source, nameof(UnknownOption), token);

    public static Message UnknownOptionNear(string token, string nearest) => new(Source, nameof(UnknownOptionNear), token, nearest);

    public static Message CommandMissing(string path, string commands) => new(Source, nameof(CommandMissing), path, commands);

    public static Message OptionMissing(string option) => new(Source, nameof(OptionMissing), option);

    public static Message OptionNeedsValue(string option) => new(Source, nameof(OptionNeedsValue), option);

    public static Message OptionTwice(string option) => new(Source, nameof(OptionTwice), option);

    public static Message OptionWrongValue(string option, string value) => new(Source, nameof(OptionWrongValue), option, value);

    public static Message ArgumentMissing(string argument) => new(Source, nameof(ArgumentMissing), argument);

    public static Message ArgumentWrongValue(string argument, string value) => new(Source, nameof(ArgumentWrongValue), argument, value);

    public static Message Other(string text) => new(Source, nameof(Other), text);

    public static Message SeeHelp(string path) => new(Source, nameof(SeeHelp), path);

    public static Message WrongPeriod(string value) => new(Source, nameof(WrongPeriod), value);

    public static Message WrongUnitCode(string value) => new(Source, nameof(WrongUnitCode), value);

    public static Message WrongYear(string value) => new(Source, nameof(WrongYear), value);

    public static Message WrongDay(string value) => new(Source, nameof(WrongDay), value);
}
