using ReportWorker.Core.Problems;

namespace ReportWorker.Core.Intake.Deciding;

/// <summary>What a person says about an answer.</summary>
internal static class AnswerNote
{
    /// <summary>The most characters that are kept.</summary>
    public const int MaxLength = 2000;

    /// <summary>The text, cleaned; null when nothing is said.</summary>
    /// <exception cref="RequestRefusedException">It is too long, or holds what no text may hold.</exception>
    public static string? Read(string raw)
    {
        var (text, refusal) = CellText.Paragraphs(raw, MaxLength);
        return refusal is null
            ? text is { Length: > 0 } ? text : null
            : throw new RequestRefusedException(RefusalKind.WrongUsage, new Problem(refusal));
    }
}
