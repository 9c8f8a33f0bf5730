using System.Text;

namespace ReportWorker.Core.Definitions;

/// <summary>The words that stand for enumerations in definition files: lower-case with hyphens.</summary>
internal static class EnumerationWords
{
    /// <summary>The values of an enumeration by their words, in their order.</summary>
    public static IReadOnlyDictionary<string, T?> Of<T>()
        where T : struct, Enum =>
        Enum.GetValues<T>().ToDictionary(value => For(value), value => (T?)value);

    /// <summary>The word of a value: <c>HalfYear</c> is <c>half-year</c>.</summary>
    public static string For<T>(T value)
        where T : struct, Enum
    {
        var word = new StringBuilder();
        foreach (var c in value.ToString())
        {
            if (char.IsAsciiLetterUpper(c) && word.Length > 0)
            {
                word.Append('-');
            }

            word.Append(char.ToLowerInvariant(c));
        }

        return word.ToString();
    }
}
