using System.Globalization;

namespace ReportWorker.Expressions;

/// <summary>What the language takes characters for, with the variants that Word's AutoFormat types.</summary>
internal static class Characters
{
    public static bool IsNameStart(char c) => c == '_' || char.IsLetter(c);

    // Combining marks: Vietnamese typed in decomposed form is still one name.
    public static bool IsNamePart(char c) =>
        IsNameStart(c) || char.IsAsciiDigit(c) || CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark;

    public static bool IsName(string text) => text.Length > 0 && IsNameStart(text[0]) && text.All(IsNamePart);

    public static bool IsSpace(char c) => char.IsWhiteSpace(c) || c is '\u200B' or '\uFEFF' or '\u2060';

    public static bool OpensString(char c) => IsSingleQuote(c) || IsDoubleQuote(c);

    // A straight quote is closed by the same one only, so that 'it’s' stays one string; a curly one by any of its family,
    // because Word picks the direction by what stands before it.
    public static bool ClosesString(char open, char c) => open switch
    {
        '\'' or '"' => c == open,
        _ when IsSingleQuote(open) => IsSingleQuote(c),
        _ => IsDoubleQuote(c),
    };

    /// <summary>The operator in its one spelling; null when there is no such operator.</summary>
    public static string? Operator(string symbol) => symbol switch
    {
        "=" or "==" => "==",
        "!=" or "<>" or "≠" => "!=",
        "<=" or "≤" => "<=",
        ">=" or "≥" => ">=",
        // AutoFormat makes a dash of a hyphen between spaces.
        "-" or "–" or "−" => "-",
        "+" or "*" or "/" or "<" or ">" or "(" or ")" or "[" or "]" or "." or "," or ":" or "|" => symbol,
        _ => null,
    };

    /// <summary>NFC; a text that is no valid Unicode stays as it is.</summary>
    public static string Normal(string text)
    {
        try
        {
            return text.Normalize();
        }
        catch (ArgumentException)
        {
            return text;
        }
    }

    public static bool IsKeyword(string name) => name is "and" or "or" or "not" or "in" or "true" or "false" or "null";

    private static bool IsSingleQuote(char c) => c is '\'' or '‘' or '’' or '‚' or '‛';

    private static bool IsDoubleQuote(char c) => c is '"' or '“' or '”' or '„' or '‟';
}
