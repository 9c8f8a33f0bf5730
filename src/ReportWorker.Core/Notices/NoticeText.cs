using ReportWorker.Core.Mailing;
using ReportWorker.Core.Problems;
using ReportWorker.Core.Reports;
using ReportWorker.Core.Vietnamese;
using ReportWorker.Expressions;

namespace ReportWorker.Core.Notices;

/// <summary>The texts of a message that carries no edition; text templates over a model.</summary>
/// <param name="Name">What problems call it.</param>
/// <param name="Subject">The subject.</param>
/// <param name="Text">The plain body.</param>
/// <param name="Html">The HTML body.</param>
public sealed record NoticeText(string Name, TextTemplate Subject, TextTemplate Text, TextTemplate Html)
{
    /// <summary>Fills them.</summary>
    /// <exception cref="RequestRefusedException">A text cannot be filled.</exception>
    internal (string Subject, MailContent Content) Render(IReadOnlyDictionary<string, object?> model, OfficeLanguage language) => (
        Render(Subject, "subject", model, language).Trim(),
        new MailContent(Render(Text, "text", model, language), Render(Html, "html", model, language), []));

    private string Render(TextTemplate template, string part, IReadOnlyDictionary<string, object?> model, OfficeLanguage language)
    {
        try
        {
            return template.Render(new Scope(model, new EvaluationContext { Culture = VietnameseText.Culture, Filters = VietnameseFilters.Registry }));
        }
        catch (EvaluationException error)
        {
            throw new RequestRefusedException(
                RefusalKind.WorkFailed, [new Problem(Messages.TextNotFilled(Name, part, error.Error.ToString(language.Culture)))], error);
        }
    }

    /// <summary>Reads them from the map under a key; null, with problems, when one cannot be used.</summary>
    internal static NoticeText? Read(Definitions.DefinitionMap? map, string name, ReportFiles files, ModelSchema schema, List<Problem> problems)
    {
        if (map is null)
        {
            return null;
        }

        var reader = new MailTextReader(files, schema, problems);
        var subject = reader.Line(map, "subject", TextEscape.SingleLine);
        var text = reader.Body(map, "text", TextEscape.None);
        var html = reader.Body(map, "html", TextEscape.Html);
        map.RefuseOtherKeys();
        return subject is null || text is null || html is null ? null : new NoticeText(name, subject, text, html);
    }
}
