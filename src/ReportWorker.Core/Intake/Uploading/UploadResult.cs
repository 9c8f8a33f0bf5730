using ReportWorker.Core.Problems;
using ReportWorker.Expressions;

namespace ReportWorker.Core.Intake.Uploading;

/// <summary>What came of a file that somebody uploaded.</summary>
public abstract record UploadResult
{
    private UploadResult()
    {
    }

    /// <summary>Everything in it was right.</summary>
    /// <param name="Submissions">What was stored and counts from now on.</param>
    /// <param name="Unchanged">How many answers already count from this very file and were left as they are.</param>
    /// <param name="Values">How many values and texts stand in it.</param>
    /// <param name="Warnings">What somebody should look at, in Vietnamese.</param>
    public sealed record Taken(IReadOnlyList<SubmissionHead> Submissions, int Unchanged, int Values, IReadOnlyList<string> Warnings) : UploadResult;

    /// <summary>Something was wrong; nothing was changed.</summary>
    /// <param name="Problems">What is wrong, in the order of the file; of very many only the first thousand.</param>
    /// <param name="Count">How many problems there are.</param>
    /// <param name="Copy">The form with each bad cell marked, to be filled in further; null where the file is no form.</param>
    public sealed record Refused(IReadOnlyList<UploadProblem> Problems, int Count, SourceFile? Copy) : UploadResult;
}

/// <summary>Something wrong in an uploaded file.</summary>
/// <param name="Message">What, and what to do.</param>
/// <param name="Place">In which row and column of a data file; null in a form.</param>
/// <param name="Cell">In which cell of a form; null when it is about the whole of it.</param>
/// <param name="Label">What the cell asks for; null where that is not known.</param>
public sealed record UploadProblem(Message Message, Place? Place = null, string? Cell = null, string? Label = null);
