using System.Text;
using ReportWorker.Docx.Packaging;
using ReportWorker.Docx.Rendering;
using ReportWorker.Docx.Xml;
using ReportWorker.Expressions;

namespace ReportWorker.Docx.Pictures;

/// <summary>The id of the relationship that leads from a frame to its picture.</summary>
/// <param name="slot">The slot of the part's relationships.</param>
/// <param name="expression">What gives the picture.</param>
/// <param name="place">Where the tag stands.</param>
/// <param name="original">The id in the template: its picture stays in drafts that have none.</param>
internal sealed class PictureInstruction(int slot, Expression expression, TagPlace place, string original) : Instruction
{
    public override void Run(RenderState state)
    {
        var id = state.ValueOf(expression, place) is { } value ? Link(value, state) : original;
        state.Writer.Write(Encoding.UTF8.GetBytes(id));
    }

    private string Link(object value, RenderState state)
    {
        if (value is not Picture picture)
        {
            state.Note(place.Problem(Messages.NotAPicture()));
            return original;
        }

        if (state.Pictures.Add(picture, state.Added, out var part) is { } wrong)
        {
            state.Note(place.Problem(wrong));
            return original;
        }

        return state.Links(slot).Add(Relationships.DocumentNamespace + "/image", "/" + part);
    }
}

/// <summary>The alt text of a picture from the model.</summary>
internal sealed class PictureDescriptionInstruction(Expression expression) : Instruction
{
    public override void Run(RenderState state)
    {
        if (Value(state) is Picture { Description: { } description })
        {
            state.Writer.Write(Encoding.UTF8.GetBytes(XmlText.Escape(description.ReplaceLineEndings(" "))));
        }
    }

    /// <summary>The value; what is wrong with it is told where the picture itself is written.</summary>
    private object? Value(RenderState state)
    {
        try
        {
            return expression.Evaluate(state.Scope);
        }
        catch (EvaluationException)
        {
            return null;
        }
    }
}
