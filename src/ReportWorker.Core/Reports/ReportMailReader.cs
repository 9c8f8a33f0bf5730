using System.Globalization;
using ReportWorker.Core.Definitions;
using ReportWorker.Core.Indicators;
using ReportWorker.Core.Problems;
using ReportWorker.Core.Vietnamese;
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
        map.RequireKey("subject");
        map.RequireKey("fileName");
        var subject = Checked(map, "subject", map.Template("subject", TextEscape.SingleLine));
        var fileName = Checked(map, "fileName", map.Template("fileName", TextEscape.FileName));
        var body = map.MapRequired("body");
        var text = body is null ? null : Body(body, "text", TextEscape.None);
        var html = body is null ? null : Body(body, "html", TextEscape.Html);
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

    private TextTemplate? Body(DefinitionMap body, string key, TextEscape escape)
    {
        if (body.TextRequired(key) is not { } name)
        {
            return null;
        }

        if (files.Find(name) is null)
        {
            body.Refuse(key, Messages.FileMissing(name));
            return null;
        }

        if (files.ReadText(name) is not { } source)
        {
            return null;
        }

        var compiled = TextTemplate.Compile(source, escape);
        var errors = compiled.Value is { } template ? template.Check(schema, VietnameseFilters.Registry) : compiled.Errors;
        problems.AddRange(errors.Select(error => new Problem(error.Message, PlaceOf(files.NameOf(name), source, error.Span))));
        return compiled.Value;
    }

    private TextTemplate? Checked(DefinitionMap map, string key, TextTemplate? template)
    {
        if (template is not null)
        {
            map.RefuseAll(key, template.Source, template.Check(schema, VietnameseFilters.Registry));
        }

        return template;
    }

    private static Place PlaceOf(string file, string source, TextSpan span)
    {
        var before = source.AsSpan(0, Math.Min(span.Start, source.Length));
        var column = before.Length - before.LastIndexOf('\n');
        return new Place(file, before.Count('\n') + 1, column.ToString(CultureInfo.InvariantCulture));
    }
}
