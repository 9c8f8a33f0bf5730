using ReportWorker.Docx.Layout;

namespace ReportWorker.Core.Reports.Profiles;

/// <summary>A document divided into the zones of a profile.</summary>
internal sealed class DocumentZones
{
    private const int LongestTitle = 8;
    private const int LinesBeforeHead = 2; // a remark above the table does not hide it

    private readonly int _bodyStart;
    private readonly int _titleStart;
    private readonly int _bodyEnd;

    public DocumentZones(DocxLayout layout, FormatProfile profile, bool isTemplate)
    {
        Layout = layout;
        Texts = [.. layout.Paragraphs.Select((paragraph, index) => ProfileText.Of(paragraph, index, isTemplate))];
        Head = Texts.Where(text => !text.IsBlank).Take(LinesBeforeHead + 1).FirstOrDefault(text => text.Paragraph.OuterTable is not null)?.Paragraph.OuterTable;
        Foot = Texts.LastOrDefault(text => text.Paragraph is { OuterTable: not null, Column: 0 }
            && text.Paragraph.OuterTable != Head && text.Words.StartsWith(profile.Signature, StringComparison.Ordinal))?.Paragraph.OuterTable;
        _titleStart = Head is null ? 0 : Texts.FindLastIndex(text => text.Paragraph.OuterTable == Head) + 1;
        _bodyEnd = Foot is null ? Texts.Count : Texts.FindIndex(text => text.Paragraph.OuterTable == Foot);
        _bodyStart = TitleEnd(profile);
    }

    public DocxLayout Layout { get; }

    /// <summary>Every paragraph of the document.</summary>
    public List<ProfileText> Texts { get; }

    /// <summary>The table that the document begins with; null without one.</summary>
    public LayoutTable? Head { get; }

    /// <summary>The table with the signature; null without one.</summary>
    public LayoutTable? Foot { get; }

    /// <summary>The place of the first paragraph of the table with the signature; that of the end without one.</summary>
    public int FootStart => _bodyEnd;

    /// <summary>The paragraphs of a zone; of a table, those of one column. Empty ones are among them.</summary>
    public List<ProfileText> Of(ProfileZone zone, int column) => zone switch
    {
        ProfileZone.Head => InTable(Head, column),
        ProfileZone.Foot => InTable(Foot, column),
        ProfileZone.Title => Outside(_titleStart, _bodyStart),
        _ => Outside(_bodyStart, _bodyEnd),
    };

    /// <summary>True when the paragraph shows a rule: a line above or below it, or a drawn one.</summary>
    public static bool IsRule(LayoutParagraph paragraph) => paragraph.Shape.BorderAbove || paragraph.Shape.BorderBelow || paragraph.HasDrawing;

    private List<ProfileText> InTable(LayoutTable? table, int column) =>
        table is null ? [] : [.. Texts.Where(text => text.Paragraph.OuterTable == table && text.Paragraph.Column == column - 1 && !text.Vanishes)];

    private List<ProfileText> Outside(int start, int end) =>
        [.. Texts.Take(end).Skip(start).Where(text => text.Paragraph.OuterTable is null && !text.Vanishes)];

    // The title ends with the component that closes it or with a rule; without either, where lines no longer stand in the middle.
    private int TitleEnd(FormatProfile profile)
    {
        var closing = profile.Components.Where(component => component is { Zone: ProfileZone.Title, Pattern: not null }).ToList();
        var lines = Outside(_titleStart, _bodyEnd).TakeWhile((_, count) => count < LongestTitle).ToList();
        var last = lines.FindIndex(text => closing.Exists(component => component.Pattern!.IsMatch(text.Words)) || (text.IsBlank && IsRule(text.Paragraph)));
        if (last < 0)
        {
            last = lines.FindIndex(text => !text.IsBlank && text.Paragraph.Shape.Alignment != LayoutAlignment.Center) - 1;
        }

        return last < 0 ? _titleStart : lines[last].Index + 1;
    }
}
