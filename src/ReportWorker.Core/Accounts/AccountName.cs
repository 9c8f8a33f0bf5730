using System.Text.RegularExpressions;

namespace ReportWorker.Core.Accounts;

/// <summary>What a person signs in with: small letters, digits and <c>. _ - @</c>, from a letter or digit on, 2 to 64 characters. What is typed in capitals is the same name.</summary>
public readonly partial record struct AccountName : IComparable<AccountName>
{
    /// <summary>The longest name a database column holds.</summary>
    public const int MaxLength = 64;

    private readonly string? _value;

    private AccountName(string value) => _value = value;

    /// <summary>The name as text; empty only for the default value, which names nobody.</summary>
    public string Value => _value ?? "";

    /// <summary>Reads a name; false when the text is not one.</summary>
    public static bool TryParse(string? text, out AccountName name)
    {
        var small = text is { Length: <= 2 * MaxLength } ? text.Trim().ToLowerInvariant() : "";
        var valid = Pattern().IsMatch(small);
        name = valid ? new AccountName(small) : default;
        return valid;
    }

    /// <summary>Reads a name that is known to be one.</summary>
    /// <exception cref="FormatException">The text is no account's name.</exception>
    public static AccountName Parse(string text) =>
        TryParse(text, out var name) ? name : throw new FormatException($"'{text}' is no account's name.");

    /// <inheritdoc />
    public int CompareTo(AccountName other) => string.CompareOrdinal(Value, other.Value);

    /// <inheritdoc />
    public override string ToString() => Value;

    [GeneratedRegex(@"^[a-z0-9][a-z0-9._@-]{1,63}\z", RegexOptions.NonBacktracking)]
    private static partial Regex Pattern();
}
