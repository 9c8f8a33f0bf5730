namespace ReportWorker.Docx.Compiling;

/// <summary>Gathers what is wrong, so that everything is told at once.</summary>
internal sealed class ProblemList
{
    private readonly List<TemplateProblem> _problems = [];

    public IReadOnlyList<TemplateProblem> All => _problems;

    public bool IsEmpty => _problems.Count == 0;

    public void Add(TemplateProblem problem)
    {
        if (!_problems.Contains(problem))
        {
            _problems.Add(problem);
        }
    }

    public void ThrowIfAny()
    {
        if (!IsEmpty)
        {
            throw new DocxTemplateException(_problems);
        }
    }
}
