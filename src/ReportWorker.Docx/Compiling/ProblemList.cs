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
        if (!_problems.Exists(known => IsSame(known, problem)))
        {
            _problems.Add(problem);
        }
    }

    /// <summary>A text box stands in the file twice, once for older programs; a reader sees one.</summary>
    private static bool IsSame(TemplateProblem known, TemplateProblem problem) =>
        problem == (problem.Location.Within is null ? known : known with { Order = problem.Order });

    public void ThrowIfAny()
    {
        if (!IsEmpty)
        {
            throw new DocxTemplateException(All);
        }
    }
}
