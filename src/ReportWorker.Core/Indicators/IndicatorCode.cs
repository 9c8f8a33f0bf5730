using System.Text.RegularExpressions;

namespace ReportWorker.Core.Indicators;

/// <summary>
/// The code of an indicator or a narrative section: <c>[a-z][a-z0-9_]*</c>, at most 64 characters, so that formulas and templates
/// can name it as it is.
/// </summary>
public readonly partial record struct IndicatorCode : IComparable<IndicatorCode>
{
    /// <summary>The longest code a database column holds.</summary>
    public const int MaxLength = 64;

    private readonly string? _value;

    private IndicatorCode(string value) => _value = value;

    /// <summary>The code as text; empty only for the default value, which names nothing.</summary>
    public string Value => _value ?? "";

    /// <summary>Reads a code; false when the text is not one.</summary>
    public static bool TryParse(string? text, out IndicatorCode code)
    {
        var valid = text is { Length: > 0 and <= MaxLength } && Pattern().IsMatch(text);
        code = valid ? new IndicatorCode(text!) : default;
        return valid;
    }

    /// <summary>Reads a code that is known to be one.</summary>
    /// <exception cref="FormatException">The text is no indicator code.</exception>
    public static IndicatorCode Parse(string text) =>
        TryParse(text, out var code) ? code : throw new FormatException($"'{text}' is no indicator code.");

    /// <inheritdoc />
    public int CompareTo(IndicatorCode other) => string.CompareOrdinal(Value, other.Value);

    /// <inheritdoc />
    public override string ToString() => Value;

    [GeneratedRegex(@"^[a-z][a-z0-9_]*\z", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Pattern();
}
