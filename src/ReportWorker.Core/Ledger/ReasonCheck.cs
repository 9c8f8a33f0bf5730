using ReportWorker.Core.Intake;
using ReportWorker.Core.Problems;

namespace ReportWorker.Core.Ledger;

/// <summary>Looks at what somebody typed in as the reason of a decision, which is kept and printed.</summary>
internal static class ReasonCheck
{
    private const int Longest = 1000;

    /// <summary>The reason, cleaned; null when there is none.</summary>
    /// <exception cref="RequestRefusedException">It says nothing, is too long, or holds what no text may hold.</exception>
    public static string? Clean(string? reason)
    {
        if (reason is null)
        {
            return null;
        }

        var (text, refusal) = CellText.Line(reason, Longest);
        return refusal is null && text is { Length: > 0 }
            ? text
            : throw new RequestRefusedException(RefusalKind.WrongUsage, new Problem(Messages.ReasonWrong(refusal ?? Messages.ReasonEmpty())));
    }
}
