namespace ReportWorker.Core.Vietnamese;

/// <summary>Words that somebody looks for; marks, and upper and lower case, make no difference.</summary>
/// <param name="text">What was typed; null and blank look for nothing.</param>
internal sealed class SearchWords(string? text)
{
    private readonly string[] _words = VietnameseText.ToSearch(text ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>True when nothing is looked for.</summary>
    public bool AreNone => _words.Length == 0;

    /// <summary>True when the name and code have all of the words; of none that is always so.</summary>
    public bool AreIn(string? name, string code) => AreNone || AreInSearched(VietnameseText.ToSearch($"{name} {code}"));

    /// <summary>The same of a text that is <see cref="VietnameseText.ToSearch"/>ed already.</summary>
    public bool AreInSearched(string searched) => Array.TrueForAll(_words, word => searched.Contains(word, StringComparison.Ordinal));
}
