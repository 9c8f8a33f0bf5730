using System.Globalization;
using ReportWorker.Core.Problems;
using ReportWorker.Expressions;

namespace ReportWorker.Core.Definitions;

/// <summary>
/// The keys of a part of a definition file. Each method reads one key and adds a <see cref="Problem"/> for what is wrong with it; call
/// <see cref="RefuseOtherKeys"/> last. The methods that end in <c>Required</c> also refuse that the key is absent or empty.
/// </summary>
internal sealed class DefinitionMap(
    IReadOnlyList<KeyValuePair<DefinitionScalar, DefinitionNode>> entries, Place place, ICollection<Problem> problems)
    : DefinitionNode(place)
{
    private static readonly Dictionary<string, bool?> Switches = new() { ["true"] = true, ["false"] = false };

    private readonly Dictionary<string, DefinitionNode> _values =
        entries.ToDictionary(entry => entry.Key.Value, entry => entry.Value);

    private readonly HashSet<string> _known = [];

    /// <summary>The keys with their places, in order, for a part whose keys are names.</summary>
    public IEnumerable<DefinitionScalar> Keys => entries.Select(entry => entry.Key);

    /// <summary>Says that something is wrong with the key's value, at its place.</summary>
    public void Refuse(string key, Message message) => problems.Add(new Problem(message, PlaceOf(key)));

    /// <summary>Says that something is wrong at a place of the file.</summary>
    public void RefuseAt(Place place, Message message) => problems.Add(new Problem(message, place));

    /// <summary>Where the key's value stands; where the part begins when there is none.</summary>
    public Place PlaceOf(string key) => _values.GetValueOrDefault(key)?.Place ?? Place;

    /// <summary>True when the key is there with a value.</summary>
    public bool Has(string key)
    {
        _known.Add(key);
        return _values.GetValueOrDefault(key) is not (null or DefinitionScalar { IsEmpty: true });
    }

    /// <summary>True when the key holds a part of its own and not a single value.</summary>
    public bool IsMap(string key) => Has(key) && _values[key] is DefinitionMap;

    /// <summary>True when the key holds a list and not a single value.</summary>
    public bool IsList(string key) => Has(key) && _values[key] is DefinitionList;

    /// <summary>One value with its place; null when absent, empty or wrong.</summary>
    public DefinitionScalar? Scalar(string key)
    {
        switch (Has(key) ? _values[key] : null)
        {
            case null:
                return null;
            case DefinitionScalar scalar:
                return scalar;
            default:
                Refuse(key, Messages.YamlScalarExpected(key));
                return null;
        }
    }

    /// <summary>A text; null when absent, empty or wrong.</summary>
    public string? Text(string key) => Scalar(key)?.Value;

    /// <summary>A text that must be there; null, with a problem, when it is not.</summary>
    public string? TextRequired(string key)
    {
        RequireKey(key);
        return Text(key);
    }

    /// <summary>A time of day, such as <c>07:00</c>; null when absent or wrong.</summary>
    public TimeOnly? Time(string key)
    {
        if (Text(key) is not { } text)
        {
            return null;
        }

        if (TimeOnly.TryParseExact(text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time))
        {
            return time;
        }

        Refuse(key, Messages.TimeExpected(text));
        return null;
    }

    /// <summary>A whole number between two limits; null when absent or wrong.</summary>
    public int? Integer(string key, int least, int most)
    {
        if (Text(key) is not { } text)
        {
            return null;
        }

        if (int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
        {
            return number;
        }

        Refuse(key, Messages.YamlIntegerExpected(key, text, least, most));
        return null;
    }

    /// <summary>A number with a decimal point between two limits; null when absent or wrong.</summary>
    public decimal? Number(string key, decimal least, decimal most)
    {
        if (Text(key) is not { } text)
        {
            return null;
        }

        const NumberStyles style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;
        if (decimal.TryParse(text, style, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
        {
            return number;
        }

        Refuse(key, Messages.YamlNumberExpected(key, text, least, most));
        return null;
    }

    /// <summary><c>true</c> or <c>false</c>; null when absent or wrong.</summary>
    public bool? Switch(string key) => Word(key, Switches);

    /// <summary>A word of an enumeration, lower-case with hyphens (<c>half-year</c>); null when absent or wrong.</summary>
    public T? Enumeration<T>(string key)
        where T : struct, Enum
    {
        if (Text(key) is not { } text)
        {
            return null;
        }

        if (EnumerationWords.Find<T>(text) is { } value)
        {
            return value;
        }

        Refuse(key, WordExpected(key, text, EnumerationWords.Of<T>()));
        return null;
    }

    /// <summary>The words of an enumeration in a list, each once; a wrong one is told at its place and left out.</summary>
    public List<T> Enumerations<T>(string key)
        where T : struct, Enum
    {
        var values = new List<T>();
        foreach (var item in Scalars(key))
        {
            if (EnumerationWords.Find<T>(item.Value) is not { } value)
            {
                problems.Add(new Problem(WordExpected(key, item.Value, EnumerationWords.Of<T>()), item.Place));
            }
            else if (!values.Contains(value))
            {
                values.Add(value);
            }
        }

        return values;
    }

    /// <summary>A word of an enumeration that must be there; null, with a problem, when it is not.</summary>
    public T? EnumerationRequired<T>(string key)
        where T : struct, Enum
    {
        RequireKey(key);
        return Enumeration<T>(key);
    }

    /// <summary>One of the words; the default value when absent or wrong.</summary>
    public T? Word<T>(string key, IReadOnlyDictionary<string, T> words)
    {
        if (Text(key) is not { } text)
        {
            return default;
        }

        if (words.TryGetValue(text, out var meaning))
        {
            return meaning;
        }

        Refuse(key, WordExpected(key, text, words.Keys));
        return default;
    }

    /// <summary>A part of its own; null when absent or wrong.</summary>
    public DefinitionMap? Map(string key)
    {
        switch (Has(key) ? _values[key] : null)
        {
            case null:
                return null;
            case DefinitionMap map:
                return map;
            default:
                Refuse(key, Messages.YamlMapExpected(key));
                return null;
        }
    }

    /// <summary>A part of its own that must be there; null, with a problem, when it is not.</summary>
    public DefinitionMap? MapRequired(string key)
    {
        RequireKey(key);
        return Map(key);
    }

    /// <summary>A list of parts; empty when absent. What is no part is left out, with a problem.</summary>
    public IReadOnlyList<DefinitionMap> Maps(string key) => Items<DefinitionMap>(key, Messages.YamlMapExpected);

    /// <summary>A list of values with their places; empty when absent. What is no single value is left out, with a problem.</summary>
    public IReadOnlyList<DefinitionScalar> Scalars(string key) => Items<DefinitionScalar>(key, Messages.YamlScalarExpected);

    /// <summary>A list of texts as a set; null when absent.</summary>
    public IReadOnlySet<string>? TextSet(string key) =>
        Has(key) ? Scalars(key).Select(scalar => scalar.Value).ToHashSet() : null;

    /// <summary>One text or a list of them; null when absent.</summary>
    public IReadOnlyList<string>? Texts(string key) =>
        !Has(key) ? null
        : _values[key] is DefinitionScalar one ? [one.Value]
        : [.. Scalars(key).Select(scalar => scalar.Value)];

    /// <summary>Refuses the part when the key is absent or empty; true when it is there.</summary>
    public bool RequireKey(string key)
    {
        if (Has(key))
        {
            return true;
        }

        problems.Add(new Problem(Messages.YamlKeyMissing(key), PlaceOf(key)));
        return false;
    }

    /// <summary>Refuses every key that no method has asked for.</summary>
    public void RefuseOtherKeys()
    {
        foreach (var (key, _) in entries.Where(entry => !_known.Contains(entry.Key.Value)))
        {
            problems.Add(new Problem(Messages.YamlKeyUnknown(key.Value, Spelling.DidYouMean(key.Value, _known)), key.Place));
        }
    }

    private List<T> Items<T>(string key, Func<string, Message> wrong)
        where T : DefinitionNode
    {
        if (!Has(key))
        {
            return [];
        }

        if (_values[key] is not DefinitionList list)
        {
            Refuse(key, Messages.YamlListExpected(key));
            return [];
        }

        foreach (var item in list.Items.Where(item => item is not T))
        {
            problems.Add(new Problem(wrong(key), item.Place));
        }

        return [.. list.Items.OfType<T>()];
    }

    private static Message WordExpected(string key, string found, IEnumerable<string> words) =>
        Messages.YamlWordExpected(key, found, string.Join(" | ", words));
}
