using ReportWorker.Core.Problems;

namespace ReportWorker.Core.Ledger;

/// <summary>What follows for a draft from being classified: it is held, and goes to nobody.</summary>
internal static class Secrecy
{
    /// <summary>The move of a classified draft's due report.</summary>
    /// <param name="move">Where it would go.</param>
    /// <param name="mark">The mark; null for a draft that may be sent.</param>
    /// <param name="language">The language of the reason.</param>
    public static DueMove HeldFor(this DueMove move, string? mark, OfficeLanguage language) =>
        mark is null ? move : move with { To = DueState.Held, Reason = Text(mark, language) };

    /// <summary>What whoever made the draft is told.</summary>
    public static IReadOnlyList<string> Warnings(string? mark, OfficeLanguage language) => mark is null ? [] : [Text(mark, language)];

    private static string Text(string mark, OfficeLanguage language) => Messages.ClassifiedDraft(mark).ToString(language.Culture);
}
