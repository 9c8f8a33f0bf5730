using System.Text;

namespace ReportWorker.Core.Definitions;

/// <summary>The words that stand for enumerations in definition files: lower-case with hyphens.</summary>
internal static class EnumerationWords
{
    /// <summary>The words of an enumeration, in the order of its values.</summary>
    public static IEnumerable<string> Of<T>()
        where T : struct, Enum =>
        Of(typeof(T));

    /// <summary>The value that a word stands for; null when it stands for none.</summary>
    public static T? Find<T>(string word)
        where T : struct, Enum =>
        Find(typeof(T), word) is T value ? value : null;

    /// <summary>The word of a value: <c>HalfYear</c> is <c>half-year</c>.</summary>
    public static string For<T>(T value)
        where T : struct, Enum =>
        Word(value.ToString());

    // Once for all enumerations: what is generic over one is compiled for each, at each start.
    private static IEnumerable<string> Of(Type enumeration) => Enum.GetNames(enumeration).Select(Word);

    private static object? Find(Type enumeration, string word) =>
        Array.Find(Enum.GetNames(enumeration), name => Word(name) == word) is { } found ? Enum.Parse(enumeration, found) : null;

    private static string Word(string name)
    {
        var word = new StringBuilder();
        foreach (var c in name)
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
