using ReportWorker.Core.Problems;
using ReportWorker.Expressions;

namespace ReportWorker.Core.Intake;

/// <summary>Collects everything that is wrong with a set of files; counts all, keeps as many as anybody would read.</summary>
internal sealed class ProblemList
{
    /// <summary>The most that are kept; a file of a million wrong rows must not fill the memory.</summary>
    public const int MostKept = 1000;

    private readonly List<Problem> _kept = [];

    /// <summary>How many there are.</summary>
    public int Count { get; private set; }

    /// <summary>The first ones, file by file in the order of the rows.</summary>
    public IReadOnlyList<Problem> Kept
    {
        get
        {
            var files = _kept.Select(problem => problem.Place?.File).Distinct().ToList();
            return [.. _kept.OrderBy(problem => files.IndexOf(problem.Place?.File)).ThenBy(problem => problem.Place?.Row ?? 0)];
        }
    }

    /// <summary>Adds one.</summary>
    public void Add(Message message, Place place)
    {
        Count++;
        if (_kept.Count < MostKept)
        {
            _kept.Add(new Problem(message, place));
        }
    }
}
