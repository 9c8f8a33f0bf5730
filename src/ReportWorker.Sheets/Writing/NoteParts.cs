using System.Globalization;
using System.Text;
using Xl = DocumentFormat.OpenXml.Spreadsheet;

namespace ReportWorker.Sheets.Writing;

/// <summary>The two parts that notes at cells are made of: what they say, and the drawing of the boxes that say it.</summary>
internal static class NoteParts
{
    private const int LettersOfLine = 38;
    private const int LineHeight = 15;
    private const int Wide = 210;

    /// <summary>What the notes say.</summary>
    public static Xl.Comments TextsOf(IReadOnlyList<CellNote> notes) => new(
        new Xl.Authors(new Xl.Author("ReportWorker")),
        new Xl.CommentList(InOrder(notes).Select(note => new Xl.Comment(new Xl.CommentText(SheetText.Of(note.Text)))
        {
            Reference = new CellRange(note.Row, note.Column).ToString(),
            AuthorId = 0,
        })));

    /// <summary>The boxes, in the language that spreadsheet programs draw notes with (VML).</summary>
    public static string BoxesOf(IReadOnlyList<CellNote> notes)
    {
        var text = new StringBuilder()
            .Append("<xml xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:o=\"urn:schemas-microsoft-com:office:office\" xmlns:x=\"urn:schemas-microsoft-com:office:excel\">")
            .Append("<o:shapelayout v:ext=\"edit\"><o:idmap v:ext=\"edit\" data=\"1\"/></o:shapelayout>")
            .Append("<v:shapetype id=\"_x0000_t202\" coordsize=\"21600,21600\" o:spt=\"202\" path=\"m,l,21600r21600,l21600,xe\">")
            .Append("<v:stroke joinstyle=\"miter\"/><v:path gradientshapeok=\"t\" o:connecttype=\"rect\"/></v:shapetype>");
        foreach (var (number, note) in InOrder(notes).Index())
        {
            var lines = note.Text.Split('\n').Sum(line => 1 + (line.Length / LettersOfLine));
            text.Append(CultureInfo.InvariantCulture, $"<v:shape id=\"_x0000_s{1025 + number}\" type=\"#_x0000_t202\" ")
                .Append(CultureInfo.InvariantCulture, $"style=\"position:absolute;margin-left:0;margin-top:0;width:{Wide}pt;height:{(lines + 1) * LineHeight}pt;z-index:{number + 1};visibility:hidden\" ")
                .Append("fillcolor=\"#ffffe1\" o:insetmode=\"auto\"><v:fill color2=\"#ffffe1\"/><v:shadow on=\"t\" color=\"black\" obscured=\"t\"/>")
                .Append("<v:path o:connecttype=\"none\"/><v:textbox style=\"mso-direction-alt:auto\"/><x:ClientData ObjectType=\"Note\"><x:MoveWithCells/>")
                .Append(CultureInfo.InvariantCulture, $"<x:AutoFill>False</x:AutoFill><x:Row>{note.Row - 1}</x:Row><x:Column>{note.Column}</x:Column></x:ClientData></v:shape>");
        }

        return text.Append("</xml>").ToString();
    }

    private static IEnumerable<CellNote> InOrder(IReadOnlyList<CellNote> notes) => notes.OrderBy(note => note.Row).ThenBy(note => note.Column);
}
