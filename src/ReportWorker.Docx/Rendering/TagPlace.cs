using ReportWorker.Expressions;

namespace ReportWorker.Docx.Rendering;

/// <summary>Where a tag stands, kept with its instruction so that an error in the data can be found in the template.</summary>
/// <param name="Location">The place on the page.</param>
/// <param name="Text">The text it stands in.</param>
/// <param name="Start">Where in the text.</param>
/// <param name="Order">How far into the part.</param>
internal sealed record TagPlace(TemplateLocation Location, string Text, int Start, int Order)
{
    /// <summary>The place of something in the text, from its beginning.</summary>
    public TemplateProblem Problem(Message message, int caret, Message? suggestion = null) => new(message, Location, Text, caret, suggestion)
    {
        Order = Order,
    };

    public TemplateProblem Problem(Message message) => Problem(message, Start);
}
