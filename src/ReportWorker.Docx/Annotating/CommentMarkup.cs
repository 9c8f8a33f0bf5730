using System.Globalization;
using ReportWorker.Docx.Xml;

namespace ReportWorker.Docx.Annotating;

/// <summary>Writes the comments themselves.</summary>
internal sealed class CommentMarkup(CultureInfo culture, DateTimeOffset? time, WordPrefix word)
{
    /// <summary>Who writes them.</summary>
    public const string Author = "ReportWorker";

    private const string Code = "<w:rPr><w:rFonts w:ascii=\"Courier New\" w:hAnsi=\"Courier New\" w:cs=\"Courier New\"/></w:rPr>";

    /// <summary>A comment: what is wrong, where if it does not stand there, what to do.</summary>
    public string Of(TemplateProblem problem, bool isExact, int id)
    {
        var message = problem.Message.ToString(culture);
        var place = isExact || problem.Location.Part.Length == 0 ? "" : problem.Location.ToMessage().ToString(culture) + ": ";
        var excerpt = isExact ? [] : problem.Excerpt().Select(line => Paragraph(line, Code));
        var advice = problem.Suggestion is null ? "" : Paragraph(problem.Suggestion.ToString(culture));
        var date = time is null ? "" : $" w:date=\"{time.Value.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)}\"";
        return $"<w:comment{word.Declaration} w:id=\"{id}\" w:author=\"{Author}\"{date} w:initials=\"RW\">"
            + $"{Paragraph(place + message)}{string.Concat(excerpt)}{advice}</w:comment>";
    }

    /// <summary>True for a comment that a check wrote; what it quotes is no tag.</summary>
    public static bool IsOurs(PartNode node, PartTree tree) => node.Is("comment") && tree.Attribute(node, "author"u8) == Author;

    private static string Paragraph(string text, string format = "") =>
        $"<w:p><w:r>{format}<w:t xml:space=\"preserve\">{XmlText.Escape(text)}</w:t></w:r></w:p>";
}
