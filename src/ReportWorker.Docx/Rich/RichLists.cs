using System.Globalization;
using System.Text;
using ReportWorker.Docx.Rendering;

namespace ReportWorker.Docx.Rich;

/// <summary>How the lists of rich texts look: a dash, a plus and a dot in turn, as offices write them; numbers, letters and Roman numbers in turn.</summary>
internal static class RichLists
{
    private const int Levels = 9;
    private static readonly string[] Marks = ["-", "+", "•"];
    private static readonly (string Format, string Text)[] Numbers = [("decimal", "."), ("lowerLetter", ")"), ("lowerRoman", ".")];

    /// <summary>Writes a look (<c>w:abstractNum</c>).</summary>
    public static void WriteLook(PartWriter writer, string prefix, int id, bool isNumbered)
    {
        var look = new StringBuilder(Text(
            $"<{prefix}abstractNum {prefix}abstractNumId=\"{id}\"><{prefix}multiLevelType {prefix}val=\"hybridMultilevel\"/>"));
        for (var level = 0; level < Levels; level++)
        {
            var (format, mark) = isNumbered
                ? (Numbers[level % Numbers.Length].Format, Text($"%{level + 1}{Numbers[level % Numbers.Length].Text}"))
                : ("bullet", Marks[level % Marks.Length]);
            look.Append(Text(
                $"<{prefix}lvl {prefix}ilvl=\"{level}\"><{prefix}start {prefix}val=\"1\"/><{prefix}numFmt {prefix}val=\"{format}\"/>"));
            look.Append(Text(
                $"<{prefix}lvlText {prefix}val=\"{mark}\"/><{prefix}lvlJc {prefix}val=\"left\"/><{prefix}pPr><{prefix}ind {prefix}left=\"{1080 + (360 * level)}\" {prefix}hanging=\"360\"/></{prefix}pPr></{prefix}lvl>"));
        }

        writer.Write(Encoding.UTF8.GetBytes(look.Append(Text($"</{prefix}abstractNum>")).ToString()));
    }

    /// <summary>What a list of such a look holds.</summary>
    public static byte[] Content(string prefix, int look)
    {
        var content = new StringBuilder(Text($"<{prefix}abstractNumId {prefix}val=\"{look}\"/>"));
        for (var level = 0; level < Levels; level++)
        {
            content.Append(Text(
                $"<{prefix}lvlOverride {prefix}ilvl=\"{level}\"><{prefix}startOverride {prefix}val=\"1\"/></{prefix}lvlOverride>"));
        }

        return Encoding.UTF8.GetBytes(content.ToString());
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
