using System.Text.RegularExpressions;

namespace ReportWorker.Core.Units;

/// <summary>A unit's code: <c>[a-z0-9][a-z0-9_-]*</c>, at most 64 characters, compared by bytes on every database.</summary>
public readonly partial record struct UnitCode : IComparable<UnitCode>
{
    /// <summary>The longest code a database column holds.</summary>
    public const int MaxLength = 64;

    private readonly string? _value;

    private UnitCode(string value) => _value = value;

    /// <summary>The code as text; empty only for the default value, which names no unit.</summary>
    public string Value => _value ?? "";

    /// <summary>Reads a code; false when the text is not one.</summary>
    public static bool TryParse(string? text, out UnitCode code)
    {
        var valid = text is { Length: > 0 and <= MaxLength } && Pattern().IsMatch(text);
        code = valid ? new UnitCode(text!) : default;
        return valid;
    }

    /// <summary>Reads a code that is known to be one.</summary>
    /// <exception cref="FormatException">The text is no unit code.</exception>
    public static UnitCode Parse(string text) =>
        TryParse(text, out var code) ? code : throw new FormatException($"'{text}' is no unit code.");

    /// <inheritdoc />
    public int CompareTo(UnitCode other) => string.CompareOrdinal(Value, other.Value);

    /// <inheritdoc />
    public override string ToString() => Value;

    [GeneratedRegex(@"^[a-z0-9][a-z0-9_-]*\z", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Pattern();
}
