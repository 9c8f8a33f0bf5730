using ReportWorker.Expressions;

namespace ReportWorker;

/// <content>What can be wrong with the configuration.</content>
internal static partial class Messages
{
    public static Message NoSettings(string workingFolder, string executableFolder) => new(Source, nameof(NoSettings), workingFolder, executableFolder);

    public static Message UnreadableSettings(string text) => new(Source, nameof(UnreadableSettings), text);

    public static Message MalformedSettings(long column) => new(Source, nameof(MalformedSettings), column);

    public static Message SettingTwice(string key, int row) => new(Source, nameof(SettingTwice), key, row);

    public static Message UnknownSetting(string key, string nearest) => new(Source, nameof(UnknownSetting), key, nearest);

    public static Message SettingIsSection(string key) => new(Source, nameof(SettingIsSection), key);

    public static Message WrongSetting(string key, string value, Message expected) => new(Source, nameof(WrongSetting), key, value, expected);

    public static Message ExpectedOneOf(string names) => new(Source, nameof(ExpectedOneOf), names);

    public static Message ExpectedWhole() => new(Source, nameof(ExpectedWhole));

    public static Message ExpectedDecimal() => new(Source, nameof(ExpectedDecimal));

    public static Message ExpectedSpan() => new(Source, nameof(ExpectedSpan));

    public static Message SettingNeeded(string key) => new(Source, nameof(SettingNeeded), key);

    public static Message SettingOutOfRange(string key, object? value, object least, object most) => new(Source, nameof(SettingOutOfRange), key, value, least, most);

    public static Message UnknownTimeZone(string key, string? value) => new(Source, nameof(UnknownTimeZone), key, value);

    public static Message WrongUrl(string key, string value) => new(Source, nameof(WrongUrl), key, value);

    public static Message SettingNoAddress(string key, string value) => new(Source, nameof(SettingNoAddress), key, value);
}
