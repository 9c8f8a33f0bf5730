namespace ReportWorker.Docx;

/// <summary>A template, or the data it met, is wrong; has every problem that was found.</summary>
/// <param name="problems">The problems, in the order of the parts.</param>
public sealed class DocxTemplateException(IReadOnlyList<TemplateProblem> problems) : Exception
{
    /// <summary>The problems, in the order of the parts; at least one.</summary>
    public IReadOnlyList<TemplateProblem> Problems => problems;

    /// <summary>The problems in the neutral language.</summary>
    public override string Message => string.Join('\n', problems);
}
