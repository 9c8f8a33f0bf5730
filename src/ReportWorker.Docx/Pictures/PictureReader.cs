using ReportWorker.Docx.Compiling;
using ReportWorker.Docx.Xml;

namespace ReportWorker.Docx.Pictures;

/// <summary>Finds the frame that an alt text <c>{{ image expression }}</c> stands for.</summary>
internal static class PictureReader
{
    /// <summary>Takes the placeholder: its picture and its alt text are written from the model.</summary>
    /// <param name="part">The part.</param>
    /// <param name="node">The element with the alt text.</param>
    /// <param name="attribute">The alt text.</param>
    /// <param name="tag">The tag in it.</param>
    /// <param name="problems">Where to tell what is wrong.</param>
    public static void Take(PartModel part, PartNode node, AttributeSpan attribute, PlacedTag tag, ProblemList problems)
    {
        var blips = Frame(node).SelfAndDescendants().Where(n => n is { Ns: Ns.Drawing, Name: "blip" }).ToList();
        if (blips is not [var blip] || part.Tree.FindAttribute(blip, "embed"u8) is not { } embed)
        {
            problems.Add(tag.Place.Problem(Messages.NoPictureHere()));
            return;
        }

        var expression = tag.Expression;
        var original = embed.Decode(part.Tree.StartTag(blip));
        part.Changes.Fill(node, attribute, program => program.Add(new PictureDescriptionInstruction(expression)));
        if (part.Changes.EditsOf(blip).Count > 0)
        {
            return; // Word writes the same alt text on the frame and on the picture in it
        }

        part.AddsParts = true;
        part.Tags.Add(tag);
        part.Changes.Fill(blip, embed, program => program.Add(new PictureInstruction(part.LinkSlot, expression, tag.Place, original)));
        foreach (var extension in blip.SelfAndDescendants().Where(n => n is { Ns: Ns.Drawing, Name: "ext" } && HasVector(n)).ToList())
        {
            part.Changes.Drop(extension);
        }
    }

    /// <summary>What the alt text belongs to: a picture by itself, or one within a group.</summary>
    private static PartNode Frame(PartNode node) =>
        (node.Ns == Ns.Picture ? node.Ancestor(n => n is { Ns: Ns.Picture, Name: "pic" }) : node.Parent) ?? node;

    /// <summary>Word shows the vector version of a picture where there is one.</summary>
    private static bool HasVector(PartNode extension) => extension.Children.Exists(c => c.Name == "svgBlip");
}
