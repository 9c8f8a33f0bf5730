using System.Net;

namespace ReportWorker.Core.Mailing;

/// <summary>Adds lines of the program's own below a report's text.</summary>
internal static class MailNote
{
    private const string End = "</body>";

    /// <summary>The same content with the lines below it, in the text and in the HTML.</summary>
    public static MailContent With(this MailContent content, params IReadOnlyList<string> lines) => lines.Count == 0 ? content : content with
    {
        Text = $"{content.Text.TrimEnd()}\n\n{string.Join('\n', lines)}\n",
        Html = Insert(content.Html, lines),
    };

    private static string Insert(string html, IReadOnlyList<string> lines)
    {
        var at = html.LastIndexOf(End, StringComparison.OrdinalIgnoreCase);
        var text = string.Join("<br>", lines.Select(WebUtility.HtmlEncode));
        var note = $"<div style=\"max-width:536px;margin:14px auto 0;padding:8px 12px;background:#fff6dd;border-left:4px solid #8a5a00;overflow-wrap:anywhere\">{text}</div>\n";
        return html.Insert(at < 0 ? html.Length : at, note);
    }
}
