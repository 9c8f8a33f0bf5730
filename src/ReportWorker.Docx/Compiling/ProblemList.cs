namespace ReportWorker.Docx.Compiling;

/// <summary>Gathers what is wrong, so that everything is told at once.</summary>
internal sealed class ProblemList
{
    private readonly List<TemplateProblem> _problems = [];

    /// <summary>The problems in the order of the parts and of the page.</summary>
    public IReadOnlyList<TemplateProblem> All =>
        [.. _problems.OrderBy(p => p.Location.Part, StringComparer.Ordinal).ThenBy(p => p.Order).ThenBy(p => p.Caret)];

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
            throw new DocxTemplateException(All);
        }
    }
}
