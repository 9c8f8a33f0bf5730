using System.Text;
using ReportWorker.Docx.Compiling;
using ReportWorker.Docx.Xml;

namespace ReportWorker.Docx.Editing;

/// <summary>A paragraph of a document that texts are compared with or written to.</summary>
/// <param name="Tree">The part that it stands in.</param>
/// <param name="Read">Its text and the elements that this stands in.</param>
internal sealed record StoryText(PartTree Tree, TaggedText Read)
{
    public PartNode Node => Read.Owner;

    /// <summary>
    /// The text for comparisons, character for character as long as the text itself: word processors write hyphens and spaces that do not
    /// break in one way or another.
    /// </summary>
    public string Key { get; } = Read.Text.Replace('\u2011', '-').Replace('\u00A0', ' ');

    /// <summary>The paragraph's properties as they are written: paragraphs of one paragraph of a template have the same.</summary>
    public string Look { get; } = Read.Owner.Child("pPr") is { } properties ? Encoding.UTF8.GetString(Tree.Outer(properties)) : "";

    /// <summary>The cell, or the part, that it stands in; the same for all paragraphs there.</summary>
    public string Place { get; } = (Read.Location with { Paragraph = 1 }).ToString();

    /// <summary>What stands around it: a cell, a text box, the body of a part.</summary>
    public PartNode Around => Node.Parent!;

    /// <summary>The id of its style; null where it names none.</summary>
    public string? Style => Tree.Value(Node.Child("pPr")?.Child("pStyle"));

    /// <summary>True for a paragraph without a word, which its text cannot tell from others.</summary>
    public bool IsBlank { get; } = string.IsNullOrWhiteSpace(Read.Text);

    /// <summary>True for a paragraph that says nothing but the number of a page: what the program that saved the document last counted.</summary>
    public bool IsPageNumber { get; } = !Read.Text.Any(char.IsLetter)
        && Read.Owner.SelfAndDescendants().Any(node => FieldInstruction.KeywordOf(Tree, node) is "PAGE" or "NUMPAGES" or "SECTIONPAGES");

    /// <summary>True when a picture, a chart or a text box hangs on it.</summary>
    public bool HoldsPicture => Node.SelfAndDescendants().Any(node => node.Is("drawing") || node.Is("pict") || node.Is("object"));

    /// <summary>The paragraphs of a document; of a text box that is written in two ways the first, which is the one that is shown.</summary>
    public static IReadOnlyList<StoryText> Of(OpenedDocument document) =>
        [.. document.Stories.SelectMany(story => story.Root.SelfAndDescendants()
            .Where(node => node.Is("p") && node.Ancestor(IsFallback) is null)
            .Select(node => Of(story, node)))];

    /// <summary>The same text in the second way in which a text box is written; none for other paragraphs.</summary>
    public IEnumerable<StoryText> Twins() =>
        Node.Ancestor(node => node is { Ns: Ns.Compatibility, Name: "AlternateContent" }) is { } both
            ? both.SelfAndDescendants()
                .Where(node => node.Is("p") && node.Ancestor(IsFallback) is { } fallback && fallback.Parent == both)
                .Select(node => Of(Tree, node))
                .Where(twin => twin.Key == Key)
            : [];

    /// <summary>How much of two texts is the same at their beginning and end: 1 for equal ones, 0 when one of them is empty.</summary>
    public static double Likeness(string one, string other)
    {
        var (head, tail) = Common(one, other);
        return one.Length == 0 || other.Length == 0 ? 0 : (head + tail) / (double)Math.Max(one.Length, other.Length);
    }

    /// <summary>How many characters two texts have in common at their beginning, and at the end of what is left.</summary>
    public static (int Head, int Tail) Common(string one, string other)
    {
        var shorter = Math.Min(one.Length, other.Length);
        var head = one.AsSpan().CommonPrefixLength(other);
        var tail = 0;
        while (tail < shorter - head && one[^(tail + 1)] == other[^(tail + 1)])
        {
            tail++;
        }

        return (head, tail);
    }

    private static StoryText Of(PartTree tree, PartNode node) => new(tree, ParagraphReader.Read(node, Locator.Of(tree.Name, node)));

    private static bool IsFallback(PartNode node) => node is { Ns: Ns.Compatibility, Name: "Fallback" };
}
