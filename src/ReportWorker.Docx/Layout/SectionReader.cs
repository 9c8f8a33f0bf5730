using ReportWorker.Docx.Xml;

namespace ReportWorker.Docx.Layout;

/// <summary>Reads sections and their headers. A section without a header of a kind has that of the section before.</summary>
internal sealed class SectionReader(LayoutPackage package)
{
    public LayoutSection Read(PartNode properties, LayoutSection? before)
    {
        var tree = package.Main;
        var page = properties.Child("pgSz");
        var margins = properties.Child("pgMar");
        return new LayoutSection(
            tree.Number(page, "w"u8) ?? 12240,
            tree.Number(page, "h"u8) ?? 15840,
            tree.Number(margins, "top"u8) ?? 1440,
            tree.Number(margins, "right"u8) ?? 1440,
            tree.Number(margins, "bottom"u8) ?? 1440,
            tree.Number(margins, "left"u8) ?? 1440,
            tree.Number(margins, "header"u8) ?? 720,
            tree.Switch(properties, "titlePg"),
            Header(properties, "default") ?? before?.Header,
            Header(properties, "first") ?? before?.FirstHeader);
    }

    private LayoutHeader? Header(PartNode properties, string type)
    {
        var reference = properties.Children.Find(node => node.Is("headerReference") && package.Main.Attribute(node, "type"u8) == type);
        var header = reference is null ? null : package.FindById(package.Main.Attribute(reference, "id"u8));
        if (header is null)
        {
            return null;
        }

        var field = header.Root.SelfAndDescendants().FirstOrDefault(node => FieldInstruction.KeywordOf(header, node) == "PAGE");
        var paragraph = field?.Ancestor(node => node.Is("p"));
        if (paragraph is null)
        {
            return new LayoutHeader(null, LayoutAlignment.Left);
        }

        var own = paragraph.Child("pPr");
        var (shape, look) = package.Styles.OfParagraph(header.Value(own?.Child("pStyle")));
        var run = field!.Is("fldSimple") ? field.Child("r") : field.Parent; // a paragraph was found around it
        return new LayoutHeader(package.Styles.OfRun(look, header, run?.Child("rPr")), ShapeReader.Apply(shape, header, own).Alignment);
    }
}
