using System.Resources;
using ReportWorker.Expressions;

namespace ReportWorker.Core;

/// <summary>The texts about definitions, units, figures and Vietnamese filters.</summary>
internal static partial class Messages
{
    private static readonly ResourceManager FigureSource = new("ReportWorker.Core.Resources.FigureMessages", typeof(Messages).Assembly);

    public static Message DidYouMean(string word) => new(FigureSource, nameof(DidYouMean), word);

    public static Message InText(string key, string excerpt, Message error) => new(FigureSource, nameof(InText), key, excerpt, error);

    public static Message NoSuggestion() => new(FigureSource, nameof(NoSuggestion));

    public static Message YamlAlias() => new(FigureSource, nameof(YamlAlias));

    public static Message YamlDuplicateKey(string key) => new(FigureSource, nameof(YamlDuplicateKey), key);

    public static Message YamlIntegerExpected(string key, string found, int least, int most) =>
        new(FigureSource, nameof(YamlIntegerExpected), key, found, least, most);

    public static Message YamlKeyMissing(string key) => new(FigureSource, nameof(YamlKeyMissing), key);

    public static Message YamlKeyUnknown(string key, Message suggestion) => new(FigureSource, nameof(YamlKeyUnknown), key, suggestion);

    public static Message YamlListExpected(string key) => new(FigureSource, nameof(YamlListExpected), key);

    public static Message YamlMapExpected(string key) => new(FigureSource, nameof(YamlMapExpected), key);

    public static Message YamlNoMap() => new(FigureSource, nameof(YamlNoMap));

    public static Message YamlNotReadable(string detail) => new(FigureSource, nameof(YamlNotReadable), detail);

    public static Message YamlNumberExpected(string key, string found, decimal least, decimal most) =>
        new(FigureSource, nameof(YamlNumberExpected), key, found, least, most);

    public static Message YamlOneDocument() => new(FigureSource, nameof(YamlOneDocument));

    public static Message YamlScalarExpected(string key) => new(FigureSource, nameof(YamlScalarExpected), key);

    public static Message YamlTooDeep(int depth) => new(FigureSource, nameof(YamlTooDeep), depth);

    public static Message YamlWordExpected(string key, string found, string words) =>
        new(FigureSource, nameof(YamlWordExpected), key, found, words);
}
