using System.Globalization;
using ReportWorker.Expressions;

namespace ReportWorker.Docx;

/// <summary>Something in a template that must be changed, and where.</summary>
/// <param name="Message">What is wrong.</param>
/// <param name="Location">Where it is.</param>
/// <param name="Text">The text it stands in, as the reader sees it; empty where there is none.</param>
/// <param name="Caret">The character of <paramref name="Text"/> that is meant, from 0.</param>
/// <param name="Suggestion">What to do; null when the message says it.</param>
public sealed record TemplateProblem(Message Message, TemplateLocation Location, string Text = "", int Caret = 0, Message? Suggestion = null)
{
    private const int Before = 40;
    private const int Width = 100;

    /// <summary>How far into the part, so that problems are told in the order of the page.</summary>
    internal int Order { get; init; }

    /// <summary>The problem in lines: message, place, the text with a caret under the character that is meant, what to do.</summary>
    public string ToString(CultureInfo culture)
    {
        var place = Location.Part.Length == 0 ? "" : Location.ToMessage().ToString(culture) + ": ";
        var lines = new List<string> { place + Message.ToString(culture) };
        lines.AddRange(Excerpt().Select(line => "  " + line));
        if (Suggestion is not null)
        {
            lines.Add("  " + Suggestion.ToString(culture));
        }

        return string.Join('\n', lines);
    }

    /// <summary>The text around the character that is meant, and a line with a caret under it; nothing where there is no text.</summary>
    internal IReadOnlyList<string> Excerpt()
    {
        var caret = Math.Clamp(Caret, 0, Text.Length);
        var start = Math.Max(0, caret - Before);
        var (before, after) = (start > 0 ? "…" : "", Text.Length - start > Width ? "…" : "");
        var excerpt = Text.Substring(start, Math.Min(Width, Text.Length - start)).Replace('\n', ' ').Replace('\t', ' ');
        return Text.Length == 0 ? [] : [before + excerpt + after, new string(' ', before.Length + caret - start) + "^"];
    }

    /// <summary>The problem in the neutral language.</summary>
    public override string ToString() => ToString(CultureInfo.InvariantCulture);
}
