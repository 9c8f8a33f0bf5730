using ReportWorker.Core.Problems;

namespace ReportWorker.Core.Ledger;

/// <summary>What a round has come to so far.</summary>
internal sealed class ReconcileTally
{
    private readonly List<Problem> _problems = [];
    private readonly List<DueFailure> _failures = [];

    public int NewDue { get; set; }

    public int Drafted { get; set; }

    public int Released { get; set; }

    public int Held { get; set; }

    public int Shared { get; set; }

    /// <summary>True when something could not be brought forward.</summary>
    public bool HasProblems => _problems.Count > 0;

    /// <summary>True once it is known that there is something to look at.</summary>
    public bool Looked { get; set; }

    public ReconcileResult Result => new(NewDue, Drafted, Released, Held, Shared, _problems) { Looked = Looked, Failures = _failures };

    public void Add(DueKey due, RequestRefusedException refused)
    {
        _problems.AddRange(refused.Problems);
        _failures.Add(new DueFailure(due, refused.Problems[0]));
    }
}
