using ReportWorker.Core.Problems;

namespace ReportWorker.Core.Intake;

/// <summary>What came of importing units, recipients or targets.</summary>
public abstract record ImportResult
{
    private ImportResult()
    {
    }

    /// <summary>All of the file is stored.</summary>
    /// <param name="Added">How many were new.</param>
    /// <param name="Changed">How many were there and became different.</param>
    /// <param name="Unchanged">How many were there and the same.</param>
    public sealed record Imported(int Added, int Changed, int Unchanged) : ImportResult;

    /// <summary>Nothing was changed.</summary>
    /// <param name="Problems">What is wrong, in the order of the file; of very many only the first thousand.</param>
    /// <param name="Count">How many problems there are.</param>
    public sealed record Rejected(IReadOnlyList<Problem> Problems, int Count) : ImportResult;
}
