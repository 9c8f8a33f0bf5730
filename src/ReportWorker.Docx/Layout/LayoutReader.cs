using System.Globalization;
using ReportWorker.Docx.Compiling;
using ReportWorker.Docx.Xml;

namespace ReportWorker.Docx.Layout;

/// <summary>Walks through the body once. Tables and paragraphs of text boxes are left out; they stand outside of the text's order.</summary>
internal sealed class LayoutReader
{
    private const int EmuInTwip = 635;

    private readonly LayoutPackage _package;
    private readonly PartTree _tree;
    private readonly LayoutStyles _styles;
    private readonly List<LayoutSection> _sections = [];
    private readonly List<LayoutParagraph> _paragraphs = [];
    private readonly List<LayoutTable> _tables = [];

    public LayoutReader(LayoutPackage package) => (_package, _tree, _styles) = (package, package.Main, package.Styles);

    public DocxLayout Read()
    {
        Walk(_tree.Root, new Spot(null, null, 0, 0));
        ReadSections();
        return new DocxLayout(_sections, _paragraphs, _tables);
    }

    private void ReadSections()
    {
        var reader = new SectionReader(_package);
        foreach (var section in _tree.Root.SelfAndDescendants().Where(node => node.Is("sectPr") && node.Parent?.Is("sectPrChange") != true))
        {
            _sections.Add(reader.Read(section, _sections.LastOrDefault()));
        }

        if (_sections.Count == Section)
        {
            _sections.Add(reader.Read(_tree.Root, _sections.LastOrDefault()));
        }
    }

    /// <summary>How many sections have ended so far.</summary>
    private int Section { get; set; }

    private void Walk(PartNode node, Spot spot)
    {
        foreach (var child in node.Children)
        {
            if (child.Is("p"))
            {
                _paragraphs.Add(Paragraph(child, spot));
                Section += child.Child("pPr")?.Child("sectPr") is null ? 0 : 1;
            }
            else if (child.Is("tbl"))
            {
                var table = new TableReader(_tree, _styles).Read(child, Section);
                _tables.Add(table);
                Walk(child, spot.Outer is null ? new Spot(table, table, 0, 0) : spot with { Inner = table });
            }
            else if (child.Is("tr") && spot.Inner == spot.Outer)
            {
                Walk(child, spot with { Row = child.Ordinal - 1 });
            }
            else if (child.Is("tc") && spot.Inner == spot.Outer)
            {
                Walk(child, spot with { Column = child.Ordinal - 1 });
            }
            else if (child.IsElement && !ParagraphReader.IsSkipped(child))
            {
                Walk(child, spot);
            }
        }
    }

    private LayoutParagraph Paragraph(PartNode paragraph, Spot spot)
    {
        var own = paragraph.Child("pPr");
        var (shape, look) = _styles.OfParagraph(_tree.Value(own?.Child("pStyle")));
        var text = ParagraphReader.Read(paragraph, Locator.Of(_tree.Name, paragraph));
        var drawings = new List<PartNode>();
        Drawings(paragraph, drawings);
        return new LayoutParagraph(
            text.Location,
            text.Text,
            ShapeReader.Apply(shape, _tree, own),
            Runs(text, look),
            _styles.OfRun(look, _tree, own?.Child("rPr")),
            Section)
        {
            Table = spot.Inner,
            OuterTable = spot.Outer,
            Row = spot.Row,
            Column = spot.Column,
            HasPageBreak = text.Pieces.Any(IsPageBreak),
            HasDrawing = drawings.Count > 0,
            DrawingWidth = drawings.Count == 0 ? 0 : drawings.Max(WidthOf),
        };
    }

    private bool IsPageBreak(TextPiece piece) => piece.Element.Is("br") && _tree.Attribute(piece.Element, "type"u8) == "page";

    private static void Drawings(PartNode node, List<PartNode> found)
    {
        foreach (var child in node.Children)
        {
            if (child.Is("drawing") || child.Is("pict") || child.Is("object"))
            {
                found.Add(child);
            }

            Drawings(child, found);
        }
    }

    // Word divides a text into more runs than a reader can tell apart. The pieces of a text follow one another.
    private List<LayoutRun> Runs(TaggedText text, LayoutCharacters look)
    {
        var runs = new List<LayoutRun>();
        LayoutCharacters? last = null;
        PartNode? lastRun = null;
        var start = 0;
        foreach (var piece in text.Pieces)
        {
            var run = piece.Element.Parent;
            var one = run == lastRun && last is not null ? last : _styles.OfRun(look, _tree, run?.Child("rPr"));
            if (last is not null && one != last)
            {
                runs.Add(new LayoutRun(text.Text[start..piece.Start], last));
                start = piece.Start;
            }

            (last, lastRun) = (one, run);
        }

        if (last is not null)
        {
            runs.Add(new LayoutRun(text.Text[start..], last));
        }

        return runs;
    }

    private int WidthOf(PartNode drawing)
    {
        var extent = drawing.SelfAndDescendants().FirstOrDefault(node => node.Ns == Ns.WordDrawing && node.Name == "extent");
        return extent is not null && long.TryParse(_tree.Attribute(extent, "cx"u8), NumberStyles.None, CultureInfo.InvariantCulture, out var width)
            ? (int)Math.Min(width / EmuInTwip, int.MaxValue)
            : 0;
    }

    /// <summary>Where the walk has come: the outermost and innermost table, and the row and cell of the outermost.</summary>
    private sealed record Spot(LayoutTable? Outer, LayoutTable? Inner, int Row, int Column);
}
