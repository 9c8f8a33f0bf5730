using System.Globalization;

namespace ReportWorker.Expressions;

/// <summary>
/// A text with paragraphs, bold, italic, links and lists. A Word template prints it so; filters, comparison and text templates see its plain
/// text. Immutable.
/// </summary>
/// <param name="paragraphs">The paragraphs from the first to the last.</param>
public sealed class RichText(IReadOnlyList<RichParagraph> paragraphs) : IModelValue
{
    private string? _plain;

    /// <summary>The paragraphs from the first to the last.</summary>
    public IReadOnlyList<RichParagraph> Paragraphs => paragraphs;

    /// <summary>The text alone, blank lines between paragraphs and line breaks between the items of a list.</summary>
    public object Scalar => _plain ??= ToPlainText();

    string? IModelValue.ToText(CultureInfo culture) => null;

    bool IModelValue.TryGetMember(string name, out object? value)
    {
        value = null;
        return false;
    }

    private string ToPlainText()
    {
        var text = new System.Text.StringBuilder();
        var last = RichList.None;
        foreach (var paragraph in paragraphs)
        {
            var isNext = last != RichList.None && paragraph.List != RichList.None;
            text.Append(text.Length == 0 ? "" : isNext ? "\n" : "\n\n");
            last = paragraph.List;
            foreach (var run in paragraph.Runs)
            {
                text.Append(run.Text);
            }
        }

        return text.ToString();
    }
}

/// <summary>What a paragraph of a rich text is an item of.</summary>
public enum RichList
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>A list with marks.</summary>
    Bulleted,

    /// <summary>A list with numbers; items of level 0 that follow each other are one list.</summary>
    Numbered,
}

/// <summary>A paragraph of a rich text.</summary>
/// <param name="Runs">Its pieces.</param>
/// <param name="List">What it is an item of.</param>
/// <param name="Level">How deep in the list, from 0 to 8.</param>
public sealed record RichParagraph(IReadOnlyList<RichRun> Runs, RichList List = RichList.None, int Level = 0);

/// <summary>A piece of text of one look.</summary>
/// <param name="Text">The text; a line end in it is a line break.</param>
/// <param name="IsBold">Whether it is bold, besides what the template makes bold.</param>
/// <param name="IsItalic">Whether it is italic, likewise.</param>
/// <param name="Link">Where it leads to (http, https, mailto); null when it leads nowhere.</param>
public sealed record RichRun(string Text, bool IsBold = false, bool IsItalic = false, string? Link = null);
