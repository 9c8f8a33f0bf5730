using System.Text;
using ReportWorker.Docx.Rendering;
using ReportWorker.Expressions;

namespace ReportWorker.Docx.Compiling;

/// <summary>Writes a text that stands in one place: an attribute or a property.</summary>
internal static class InlineEmitter
{
    public static void Emit(TaggedText text, ProgramBuilder program)
    {
        var at = 0;
        foreach (var tag in text.Tags)
        {
            Text(text.Text.AsSpan(at..tag.Tag.Span.Start), program);
            if (tag.Tag is OutputTag output)
            {
                program.AddValue(before => new ValueInstruction(before, output.Expression, tag.Place, TextBreaks.None));
            }
            else
            {
                program.Marker(tag);
            }

            at = tag.Tag.Span.End;
        }

        Text(text.Text.AsSpan(at), program);
    }

    /// <summary>Writes static text, escaped for text and attributes alike.</summary>
    public static void Text(ReadOnlySpan<char> text, ProgramBuilder program)
    {
        if (text.IsEmpty)
        {
            return;
        }

        var escaped = new StringBuilder(text.Length).Append(text)
            .Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;").Replace("\"", "&quot;")
            .Replace("\t", "&#9;").Replace("\n", "&#10;").Replace("\r", "&#13;");
        program.Static(Encoding.UTF8.GetBytes(escaped.ToString()));
    }
}
