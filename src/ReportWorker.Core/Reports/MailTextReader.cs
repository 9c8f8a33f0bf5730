using System.Globalization;
using ReportWorker.Core.Definitions;
using ReportWorker.Core.Problems;
using ReportWorker.Core.Vietnamese;
using ReportWorker.Expressions;

namespace ReportWorker.Core.Reports;

/// <summary>Reads the templates of a mail, each checked against what it may name.</summary>
/// <param name="files">The folder that the bodies lie in.</param>
/// <param name="schema">What the texts may name.</param>
/// <param name="problems">Where problems go.</param>
internal sealed class MailTextReader(ReportFiles files, ModelSchema schema, List<Problem> problems)
{
    /// <summary>A template that stands under a key and must be there; null, with problems, when it cannot be used.</summary>
    public TextTemplate? Line(DefinitionMap map, string key, TextEscape escape)
    {
        map.RequireKey(key);
        var template = map.Template(key, escape);
        if (template is not null)
        {
            map.RefuseAll(key, template.Source, template.Check(schema, VietnameseFilters.Registry));
        }

        return template;
    }

    /// <summary>A template in a file that a key names and that must be there; null, with problems, when it cannot be used.</summary>
    public TextTemplate? Body(DefinitionMap map, string key, TextEscape escape)
    {
        if (map.TextRequired(key) is not { } name)
        {
            return null;
        }

        if (!files.HasText(name))
        {
            map.Refuse(key, Messages.FileMissing(name));
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

    private static Place PlaceOf(string file, string source, TextSpan span)
    {
        var before = source.AsSpan(0, Math.Min(span.Start, source.Length));
        var column = before.Length - before.LastIndexOf('\n');
        return new Place(file, before.Count('\n') + 1, column.ToString(CultureInfo.InvariantCulture));
    }
}
