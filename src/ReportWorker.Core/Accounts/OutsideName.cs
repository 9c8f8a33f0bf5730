using System.Diagnostics.CodeAnalysis;

namespace ReportWorker.Core.Accounts;

/// <summary>Who says outside that somebody is somebody.</summary>
public enum OutsideWay
{
    /// <summary>A provider of OpenID Connect.</summary>
    OpenId,

    /// <summary>A Windows domain, by Kerberos.</summary>
    Windows,
}

/// <summary>What a person is called there: 1 to 200 characters, none of them blank or a control. Windows knows no capitals; a provider may.</summary>
public sealed record OutsideName
{
    /// <summary>The longest name a database column holds.</summary>
    public const int MaxLength = 200;

    private OutsideName(OutsideWay way, string value) => (Way, Value) = (way, value);

    /// <summary>Who says so.</summary>
    public OutsideWay Way { get; }

    /// <summary>The name: of Windows <c>user@realm</c> or <c>domain\user</c> in small letters, of a provider as it tells it.</summary>
    public string Value { get; }

    /// <summary>Reads a name; false when the text is not one.</summary>
    public static bool TryParse(OutsideWay way, string? text, [NotNullWhen(true)] out OutsideName? name)
    {
        var plain = Plain(text);
        name = plain.Length is 0 or > MaxLength || plain.Any(letter => char.IsWhiteSpace(letter) || char.IsControl(letter)) ? null
            : new OutsideName(way, way == OutsideWay.Windows ? plain.ToLowerInvariant() : plain);
        return name is not null;
    }

    /// <summary>Reads a name that is known to be one.</summary>
    /// <exception cref="FormatException">The text is no such name.</exception>
    public static OutsideName Parse(OutsideWay way, string text) =>
        TryParse(way, text, out var name) ? name : throw new FormatException($"'{text}' is no name outside.");

    /// <inheritdoc />
    public override string ToString() => $"{Way} {Value}";

    private static string Plain(string? text)
    {
        try
        {
            return text is { Length: <= 2 * MaxLength } ? text.Trim().Normalize() : "";
        }
        catch (ArgumentException)
        {
            return ""; // half of a pair of surrogates
        }
    }
}
