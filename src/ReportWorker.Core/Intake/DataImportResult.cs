using ReportWorker.Core.Problems;

namespace ReportWorker.Core.Intake;

/// <summary>What came of importing units' answers.</summary>
public abstract record DataImportResult
{
    private DataImportResult()
    {
    }

    /// <summary>Everything in the files was right.</summary>
    /// <param name="Submissions">What was stored; empty on a dry run.</param>
    /// <param name="Answers">How many answers (unit, form, period) are new or became new revisions; on a dry run: would.</param>
    /// <param name="Unchanged">How many answers already count from this very file and were left as they are.</param>
    /// <param name="Values">How many values and texts stand in the files.</param>
    /// <param name="DryRun">True when nothing was stored because nothing was to be.</param>
    public sealed record Imported(
        IReadOnlyList<SubmissionHead> Submissions, int Answers, int Unchanged, int Values, bool DryRun) : DataImportResult;

    /// <summary>Something was wrong; nothing was changed.</summary>
    /// <param name="Problems">What is wrong, in the order of the files; of very many only the first thousand.</param>
    /// <param name="Count">How many problems there are.</param>
    public sealed record Rejected(IReadOnlyList<Problem> Problems, int Count) : DataImportResult;
}
