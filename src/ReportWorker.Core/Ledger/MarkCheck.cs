using ReportWorker.Core.Intake;
using ReportWorker.Core.Problems;
using ReportWorker.Core.Reports;
using ReportWorker.Expressions;

namespace ReportWorker.Core.Ledger;

/// <summary>Looks at what somebody typed in for a document's number, date and signer.</summary>
internal static class MarkCheck
{
    private const int MostNumber = 99_999;
    private const int LongestSigner = 300;

    /// <summary>The mark, its signer cleaned.</summary>
    /// <param name="mark">The mark, with a date.</param>
    /// <param name="period">What the document reports about.</param>
    /// <exception cref="RequestRefusedException">Something cannot be right; all of it is told.</exception>
    public static DocumentMark Clean(DocumentMark mark, SnapshotPeriod period)
    {
        var wrong = new List<Message>();
        if (mark.Number is < 1 or > MostNumber)
        {
            wrong.Add(Messages.DocumentNumberWrong(mark.Number.Value, MostNumber));
        }

        if (mark.Date < period.From)
        {
            wrong.Add(Messages.DateBeforePeriod(mark.Date.Value, period.From));
        }

        var (signer, refusal) = mark.Signer is null ? (null, null) : CellText.Line(mark.Signer, LongestSigner);
        if (refusal is not null || signer is "")
        {
            wrong.Add(Messages.SignerWrong(refusal ?? Messages.SignerEmpty()));
        }

        return wrong.Count == 0
            ? mark with { Signer = signer }
            : throw new RequestRefusedException(RefusalKind.WrongUsage, [.. wrong.Select(message => new Problem(message))]);
    }

    /// <summary>What is unusual about it. A document may be prepared for the day on which it will be signed.</summary>
    public static IEnumerable<Message> Doubts(DocumentMark mark, DateOnly today) =>
        mark.Date > today ? [Messages.DateInFuture(mark.Date.Value, today)] : [];
}
