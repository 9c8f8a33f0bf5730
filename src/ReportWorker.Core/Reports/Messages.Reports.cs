using ReportWorker.Expressions;

namespace ReportWorker.Core;

/// <content>What Reports/ says.</content>
internal static partial class Messages
{
    public static Message NoTemplatesFolder(string folder) =>
        new(Source, nameof(NoTemplatesFolder), folder);

    public static Message UnknownReport(string report, string possible) =>
        new(Source, nameof(UnknownReport), report, possible);

    public static Message UnknownForm(string form, string possible) =>
        new(Source, nameof(UnknownForm), form, possible);

    public static Message FileMissing(string name) =>
        new(Source, nameof(FileMissing), name);

    public static Message FileUnreadable(string name, string why) =>
        new(Source, nameof(FileUnreadable), name, why);

    public static Message WrongCron(string cron, string why) =>
        new(Source, nameof(WrongCron), cron, why);

    public static Message UnknownTimeZone(string zone) =>
        new(Source, nameof(UnknownTimeZone), zone);

    public static Message UnknownHighlight(string code) =>
        new(Source, nameof(UnknownHighlight), code);

    public static Message TooManyHighlights(int found, int most) =>
        new(Source, nameof(TooManyHighlights), found, most);

    public static Message PeriodOfOtherKind(string report, string period, Message expected, string example) =>
        new(Source, nameof(PeriodOfOtherKind), report, period, expected, example);

    public static Message CoverageTooLow(int answered, int expected, string missing) =>
        new(Source, nameof(CoverageTooLow), answered, expected, missing);

    public static Message RuleBroken(string unit, string text) =>
        new(Source, nameof(RuleBroken), unit, text);

    public static Message GapPrinted(string place) =>
        new(Source, nameof(GapPrinted), place);

    public static Message ScheduleOfRange() =>
        new(Source, nameof(ScheduleOfRange));

    public static Message GapInText(string text, string expression) =>
        new(Source, nameof(GapInText), text, expression);

    public static Message TemplateNotFilled(string report, string problem) =>
        new(Source, nameof(TemplateNotFilled), report, problem);

    public static Message TextNotFilled(string report, string text, string problem) =>
        new(Source, nameof(TextNotFilled), report, text, problem);

    public static Message NothingToCheck(string path) =>
        new(Source, nameof(NothingToCheck), path);

    public static Message SchemaDeviation(string part, string path, string description) =>
        new(Source, nameof(SchemaDeviation), part, path, description);

    public static Message TemplateProblem(string text) =>
        new(Source, nameof(TemplateProblem), text);

    public static Message AskedForTwoPeriods(string code, string one, string other) =>
        new(Source, nameof(AskedForTwoPeriods), code, one, other);

    public static Message Doubtful(string unit, string text) =>
        new(Source, nameof(Doubtful), unit, text);

    public static Message TwoPeopleDecide() => new(Source, nameof(TwoPeopleDecide));
}
