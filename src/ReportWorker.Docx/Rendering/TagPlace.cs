using ReportWorker.Expressions;

namespace ReportWorker.Docx.Rendering;

/// <summary>Where a tag stands, kept with its instruction so that an error in the data can be found in the template.</summary>
internal sealed record TagPlace(TemplateLocation Location, string Text, int Start)
{
    /// <summary>The place of something in the text, from its beginning.</summary>
    public TemplateProblem Problem(Message message, int caret, Message? suggestion = null) => new(message, Location, Text, caret, suggestion);

    public TemplateProblem Problem(Message message) => Problem(message, Start);
}
