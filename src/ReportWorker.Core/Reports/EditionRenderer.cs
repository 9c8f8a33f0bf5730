using System.Collections.Concurrent;
using ReportWorker.Core.Problems;
using ReportWorker.Core.Storing;
using ReportWorker.Core.Vietnamese;
using ReportWorker.Core.Watching;
using ReportWorker.Docx;
using ReportWorker.Expressions;

namespace ReportWorker.Core.Reports;

/// <summary>
/// Turns a snapshot and a template into a document and the texts around it. The same snapshot, template and facts give the same bytes.
/// Templates are compiled once and kept by hash.
/// </summary>
public sealed class EditionRenderer(OfficeLanguage language)
{
    private readonly ConcurrentDictionary<string, DocxTemplate> _templates = new(StringComparer.Ordinal);

    /// <summary>Renders an edition.</summary>
    /// <exception cref="RequestRefusedException">The template or a text cannot be filled.</exception>
    internal RenderedEdition Render(ReportDefinition report, Blob template, Snapshot snapshot, EditionFacts facts)
    {
        using var step = Telemetry.Begin(Step.Rendering);
        var model = ModelOf(report, snapshot, facts);
        var (document, gaps) = RenderDocument(report, template, snapshot, facts, model);
        var texts = new List<string>();
        return new RenderedEdition(
            document,
            RenderText(report, "fileName", report.Mail.FileName, model, texts).Trim() + ".docx",
            RenderText(report, "subject", report.Mail.Subject, model, texts).Trim(),
            RenderText(report, "body.text", report.Mail.Text, model, texts),
            RenderText(report, "body.html", report.Mail.Html, model, texts),
            [.. gaps, .. texts.Distinct(StringComparer.Ordinal)]);
    }

    private IReadOnlyDictionary<string, object?> ModelOf(ReportDefinition report, Snapshot snapshot, EditionFacts facts)
    {
        try
        {
            return ReportModel.Of(snapshot, facts);
        }
        catch (EvaluationException error)
        {
            throw NotFilled(report, $"profiles/{snapshot.Profile?.Code}.yaml", error);
        }
    }

    /// <summary>True when a template prints or asks for a name, such as <c>edition.waiver</c>.</summary>
    internal bool Reads(Blob template, string path) =>
        _templates.GetOrAdd(template.Hash, _ => Compile(template.Content)).Fields.Any(field => field.Path == path);

    /// <summary>Compiles a template as editions do.</summary>
    /// <exception cref="DocxTemplateException">The template has problems; all of them are named.</exception>
    internal static DocxTemplate Compile(ReadOnlyMemory<byte> template) => DocxTemplate.Compile(template, Options);

    /// <summary>How templates are compiled.</summary>
    internal static DocxOptions Options { get; } = new() { Filters = MarkdownFilter.Register(VietnameseFilters.Registry) };

    private (ReadOnlyMemory<byte> Document, IReadOnlyList<string> Gaps) RenderDocument(
        ReportDefinition report, Blob template, Snapshot snapshot, EditionFacts facts, IReadOnlyDictionary<string, object?> model)
    {
        try
        {
            var compiled = _templates.GetOrAdd(template.Hash, _ => Compile(template.Content));
            using var stream = new MemoryStream();
            var result = compiled.Render(model, stream, ContextOf(snapshot, template, facts));
            var gaps = result.Missing
                .Select(missing => $"{missing.Expression} ({missing.Location.ToMessage().ToString(language.Culture)})")
                .Distinct(StringComparer.Ordinal);
            return (stream.ToArray(), [.. gaps]);
        }
        catch (DocxTemplateException error)
        {
            throw new RequestRefusedException(
                RefusalKind.WorkFailed,
                [.. error.Problems.Select(problem =>
                    new Problem(Messages.TemplateNotFilled(report.Code, problem.ToString(language.Culture))))],
                error);
        }
    }

    private static RenderContext ContextOf(Snapshot snapshot, Blob template, EditionFacts facts) => new()
    {
        Culture = VietnameseText.Culture,
        MissingValues = MissingValues.Print(ReportModel.Blank),
        CustomXml = EditionXml.Write(facts.Key, facts.Kind, snapshot.Blob.Hash, template.Hash),
        Properties = new DocxProperties(Title: snapshot.Report.Title, Created: facts.CreatedAt),
    };

    private string RenderText(
        ReportDefinition report, string name, TextTemplate template, IReadOnlyDictionary<string, object?> model, List<string> gaps)
    {
        var context = new EvaluationContext
        {
            Culture = VietnameseText.Culture,
            Filters = VietnameseFilters.Registry,
            MissingValues = MissingValues.Print(ReportModel.Blank),
        };
        try
        {
            var scope = new Scope(model, context);
            var text = template.Render(scope);
            gaps.AddRange(scope.Missing.Select(missing => Messages.GapInText(name, missing.Expression).ToString(language.Culture)));
            return text;
        }
        catch (EvaluationException error)
        {
            throw NotFilled(report, name, error);
        }
    }

    private RequestRefusedException NotFilled(ReportDefinition report, string name, EvaluationException error) => new(
        RefusalKind.WorkFailed, [new Problem(Messages.TextNotFilled(report.Code, name, error.Error.ToString(language.Culture)))], error);
}
