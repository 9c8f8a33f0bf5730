using System.Globalization;
using ReportWorker.Docx.Compiling;
using ReportWorker.Docx.Xml;

namespace ReportWorker.Docx.Tables;

/// <summary>Writes the width of a cell, or of the gap beside a row, so that it follows its columns.</summary>
internal static class CellWidth
{
    public static void Emit(PartNode width, int start, int end, TableGrid grid, PartEmitter emitter)
    {
        var tag = emitter.Tree.StartTag(width);
        var columns = grid.Widths.AsSpan(start..end).ToArray().Sum(w => (long)w);
        foreach (var attribute in emitter.Tree.Attributes(width))
        {
            var value = attribute.Decode(tag);
            var number = value.TrimEnd('%');
            if (attribute.LocalName(tag).SequenceEqual("w"u8) && columns > 0
                && decimal.TryParse(number, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var parsed))
            {
                emitter.Program.Static(tag[..attribute.ValueStart]);
                emitter.Program.Add(new ColumnWidthInstruction(start, end, parsed, columns, number == value));
                emitter.Program.Static(tag[(attribute.ValueStart + number.Length)..]);
                emitter.Program.Static(emitter.Tree.Inner(width));
                emitter.Program.Static(emitter.Tree.EndTag(width));
                return;
            }
        }

        emitter.Program.Static(emitter.Tree.Outer(width));
    }
}
