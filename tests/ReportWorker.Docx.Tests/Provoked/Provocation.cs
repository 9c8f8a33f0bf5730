using ReportWorker.Docx.Tests.Support;

namespace ReportWorker.Docx.Tests.Provoked;

/// <summary>The smallest thing that makes a message come.</summary>
/// <param name="Id">The message, or the advice beside it.</param>
/// <param name="Provoke">Does it.</param>
internal sealed record Provocation(string Id, Func<IReadOnlyList<TemplateProblem>> Provoke)
{
    /// <summary>A template that a check finds wrong.</summary>
    public static Provocation Of(string id, byte[] template, DocxLimits? limits = null) =>
        new(id, () => DocxTemplate.Check(template, new DocxOptions { Limits = limits ?? new DocxLimits() }));

    /// <summary>Paragraphs that a check finds wrong.</summary>
    public static Provocation OfLines(string id, params string[] lines) => Of(id, WordFile.FromLines(lines));

    /// <summary>A template that is right, with data that does not fit or a limit that is too low.</summary>
    public static Provocation OfData(string id, byte[] template, object? model, RenderContext? context = null) => new(id, () =>
        FluentActions.Invoking(() => DocxTemplate.Compile(template).Render(Model.Of(model), Stream.Null, context ?? Rendered.Context))
            .Should().Throw<DocxTemplateException>().Which.Problems);
}
