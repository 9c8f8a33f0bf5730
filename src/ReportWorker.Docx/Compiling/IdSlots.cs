using ReportWorker.Docx.Lists;
using ReportWorker.Docx.Packaging;
using ReportWorker.Docx.Rendering;
using ReportWorker.Docx.Xml;

namespace ReportWorker.Docx.Compiling;

/// <summary>Gives every bookmark and drawing in a loop a place to count its turns, and finds the highest ids of the template.</summary>
internal sealed class IdSlots
{
    private readonly Dictionary<(string Part, string Id), int> _bookmarks = [];
    private readonly List<string> _names = [];
    private int _highestBookmark;
    private int _highestDrawing;
    private int _drawings;

    /// <summary>Takes notice of the ids of a part.</summary>
    public void Observe(PartTree tree)
    {
        foreach (var node in tree.Root.SelfAndDescendants())
        {
            if (node.Is("bookmarkStart"))
            {
                _highestBookmark = Math.Max(_highestBookmark, Number(tree.Attribute(node, "id"u8)));
                _names.Add(tree.Attribute(node, "name"u8) ?? "");
            }
            else if (node is { Ns: Ns.WordDrawing, Name: "docPr" })
            {
                _highestDrawing = Math.Max(_highestDrawing, Number(tree.Attribute(node, "id"u8)));
            }
        }
    }

    public int Bookmark(string part, string id)
    {
        if (!_bookmarks.TryGetValue((part, id), out var slot))
        {
            _bookmarks.Add((part, id), slot = _bookmarks.Count);
        }

        return slot;
    }

    public int NextDrawing() => _drawings++;

    public DocumentIds ToIds(Package package, ListSlots lists) => new(
        _highestBookmark, _highestDrawing, Suffix(), _bookmarks.Count, _drawings,
        lists.Definitions.Count, lists.Numbering?.HighestId ?? 0, PicturePrefix(package));

    public static int Number(string? text) =>
        int.TryParse(text, System.Globalization.NumberStyles.Integer, System.Globalization.CultureInfo.InvariantCulture, out var number)
            ? number
            : 0;

    private static string PicturePrefix(Package package)
    {
        var prefix = "word/media/rw";
        while (package.Entries.Any(e => e.Name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase)))
        {
            prefix += "w";
        }

        return prefix;
    }

    /// <summary>Something that no name of the template has, so that a name with it is new.</summary>
    private string Suffix()
    {
        var suffix = "_x";
        while (_names.Exists(n => n.Contains(suffix, StringComparison.OrdinalIgnoreCase)))
        {
            suffix += "x";
        }

        return suffix;
    }
}
