using ReportWorker.Docx.Rendering;
using ReportWorker.Expressions;

namespace ReportWorker.Docx.Rich;

/// <summary>A paragraph that holds one value and nothing else: a rich text takes its place with paragraphs and lists of its own.</summary>
internal sealed class ParagraphValueInstruction(Instruction[] before, Expression expression, TagPlace place, TextBreaks breaks, Instruction[] behind)
    : Instruction
{
    public override void Run(RenderState state)
    {
        if (!state.TryEvaluate(expression, place, out var value))
        {
            return; // what is wrong is noted, so that there will be no document
        }

        if (value is RichText { Paragraphs.Count: > 0 } rich)
        {
            new RichWriter(state, breaks.Rich!, place).WriteParagraphs(rich);
            return;
        }

        RunAll(before, state);
        state.Print(expression, value, place, breaks);
        RunAll(behind, state);
    }
}
