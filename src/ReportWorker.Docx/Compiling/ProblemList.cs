namespace ReportWorker.Docx.Compiling;

/// <summary>Gathers what is wrong, so that everything is told at once.</summary>
internal sealed class ProblemList
{
    private readonly List<TemplateProblem> _problems = [];
    private readonly HashSet<TemplateProblem> _told = [];

    /// <summary>The problems in the order of the parts and of the page.</summary>
    public IReadOnlyList<TemplateProblem> All =>
        [.. _problems.OrderBy(p => p.Location.Part, StringComparer.Ordinal).ThenBy(p => p.Order).ThenBy(p => p.Caret)];

    public bool IsEmpty => _problems.Count == 0;

    /// <summary>Adds a problem, unless a reader would take it for one that is known: Word keeps some texts twice.</summary>
    public void Add(TemplateProblem problem)
    {
        if (_told.Add(problem with { Order = 0 }))
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
