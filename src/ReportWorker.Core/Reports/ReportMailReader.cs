using ReportWorker.Core.Definitions;
using ReportWorker.Core.Indicators;
using ReportWorker.Core.Problems;
using ReportWorker.Expressions;

namespace ReportWorker.Core.Reports;

/// <summary>Reads the texts around a report: subject, file name, bodies, and the figures that mails show first.</summary>
/// <param name="catalogue">All indicators.</param>
/// <param name="files">The report's folder.</param>
/// <param name="schema">What the texts may name.</param>
/// <param name="problems">Where problems go.</param>
internal sealed class ReportMailReader(Catalogue catalogue, ReportFiles files, ModelSchema schema, List<Problem> problems)
{
    private const int MostHighlights = 5;

    /// <summary>The texts; null, with problems, when one of them cannot be used.</summary>
    public ReportMail? Read(DefinitionMap map)
    {
        var reader = new MailTextReader(files, schema, problems);
        var subject = reader.Line(map, "subject", TextEscape.SingleLine);
        var fileName = reader.Line(map, "fileName", TextEscape.FileName);
        var body = map.MapRequired("body");
        var text = body is null ? null : reader.Body(body, "text", TextEscape.None);
        var html = body is null ? null : reader.Body(body, "html", TextEscape.Html);
        body?.RefuseOtherKeys();
        var highlights = Highlights(map);
        return subject is null || fileName is null || text is null || html is null
            ? null
            : new ReportMail(subject, fileName, text, html, highlights);
    }

    private List<Indicator> Highlights(DefinitionMap map)
    {
        var highlights = new List<Indicator>();
        foreach (var item in map.Scalars("highlights"))
        {
            if (catalogue.FindIndicator(item.Value) is { } indicator)
            {
                highlights.Add(indicator);
            }
            else
            {
                problems.Add(new Problem(Messages.UnknownHighlight(item.Value), item.Place));
            }
        }

        if (highlights.Count > MostHighlights)
        {
            map.Refuse("highlights", Messages.TooManyHighlights(highlights.Count, MostHighlights));
        }

        return highlights;
    }
}
