using System.Text;
using ReportWorker.Docx.Lists;
using ReportWorker.Docx.Packaging;
using ReportWorker.Docx.Rendering;
using ReportWorker.Expressions;

namespace ReportWorker.Docx.Rich;

/// <summary>Writes a rich text into a paragraph, or as the paragraphs that take its place.</summary>
internal sealed class RichWriter(RenderState state, RichMarkup markup, TagPlace place)
{
    private bool _isRunOpen;
    private int _numbered;

    /// <summary>Writes it where a text of the template is open, and leaves one open; or in the place of the whole paragraph.</summary>
    public void Write(RichText text, bool isWhole)
    {
        if (isWhole)
        {
            WriteParagraphs(text);
        }
        else
        {
            WriteInline(text);
        }
    }

    private void WriteInline(RichText text)
    {
        _isRunOpen = true;
        for (var i = 0; i < text.Paragraphs.Count; i++)
        {
            var paragraph = text.Paragraphs[i];
            if (!markup.MayBreak)
            {
                WriteLineBreak(i, paragraph);
            }
            else if (i > 0 || paragraph.List != RichList.None)
            {
                EndParagraph();
                Begin(paragraph);
            }

            Write(paragraph);
        }

        Open();
    }

    private void WriteParagraphs(RichText text)
    {
        foreach (var paragraph in text.Paragraphs)
        {
            Begin(paragraph);
            Write(paragraph);
            EndParagraph();
        }
    }

    private void EndParagraph()
    {
        Close();
        state.Writer.Write(markup.ClosePath);
        state.Writer.Write(markup.CloseParagraph);
    }

    private void WriteLineBreak(int index, RichParagraph paragraph)
    {
        Open();
        if (index > 0)
        {
            state.Writer.Write(markup.Breaks.Line);
        }

        state.Writer.Write(paragraph.List == RichList.None ? [] : "- "u8);
    }

    private void Begin(RichParagraph paragraph)
    {
        if (paragraph.List == RichList.None)
        {
            _numbered = 0;
            markup.OpenParagraph.Write(state);
        }
        else
        {
            state.Writer.Write(markup.OpenItem.Before);
            state.Writer.Write(ItemMarkup.Before(markup.Prefix, Math.Clamp(paragraph.Level, 0, 8)));
            state.Write(ListOf(paragraph));
            state.Writer.Write(ItemMarkup.Behind(markup.Prefix));
            state.Writer.Write(markup.OpenItem.Behind);
        }

        state.Writer.Write(markup.OpenPath);
    }

    /// <summary>The list of an item: numbers begin anew in each list, marks need not.</summary>
    private int ListOf(RichParagraph paragraph)
    {
        if (paragraph.List == RichList.Bulleted)
        {
            _numbered = paragraph.Level == 0 ? 0 : _numbered;
            return state.BulletedList();
        }

        return _numbered = _numbered == 0 ? state.NewNumberedList() : _numbered;
    }

    private void Write(RichParagraph paragraph)
    {
        foreach (var run in paragraph.Runs)
        {
            if (run is { IsBold: false, IsItalic: false, Link: null })
            {
                Open();
                WriteText(run.Text);
                continue;
            }

            Close();
            var link = run.Link is null || !markup.MayLink ? null : LinkTo(run.Link);
            state.Writer.Write(link is null ? [] : Encoding.UTF8.GetBytes(
                $"<{markup.Prefix}hyperlink xmlns:r=\"{Relationships.DocumentNamespace}\" r:id=\"{link}\" {markup.Prefix}history=\"1\">"));
            WriteRun(run, link is not null);
            state.Writer.Write(link is null ? [] : Encoding.UTF8.GetBytes($"</{markup.Prefix}hyperlink>"));
        }
    }

    private void WriteRun(RichRun run, bool isLink)
    {
        state.Writer.Write(Encoding.UTF8.GetBytes($"<{markup.Prefix}r>"));
        markup.Run.Write(state.Writer, run.IsBold, run.IsItalic, isLink);
        state.Writer.Write(Encoding.UTF8.GetBytes($"<{markup.Prefix}t xml:space=\"preserve\">"));
        WriteText(run.Text);
        state.Writer.Write(markup.CloseRun);
    }

    private void WriteText(string text) => state.WritePiece(text, markup.Breaks);

    private string? LinkTo(string address)
    {
        if (LinkTarget.TryParse(address, out var target))
        {
            return state.Links(markup.LinkSlot).Add(Relationships.DocumentNamespace + "/hyperlink", target, isExternal: true);
        }

        state.Note(place.Problem(Messages.ForbiddenLink(address)));
        return null;
    }

    private void Open()
    {
        if (!_isRunOpen)
        {
            state.Writer.Write(markup.OpenRun);
            _isRunOpen = true;
        }
    }

    private void Close()
    {
        if (_isRunOpen)
        {
            state.Writer.Write(markup.CloseRun);
            _isRunOpen = false;
        }
    }
}
