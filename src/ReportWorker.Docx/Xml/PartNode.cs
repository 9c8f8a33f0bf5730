namespace ReportWorker.Docx.Xml;

/// <summary>
/// An element or a piece of text of a part, with the bytes it was read from: what is not changed is copied from there, byte for byte.
/// </summary>
internal sealed class PartNode(PartNode? parent, Ns ns, string name, int start)
{
    private static readonly List<PartNode> None = [];

    private List<PartNode>? _children;

    public PartNode? Parent => parent;

    public Ns Ns => ns;

    /// <summary>The local name; empty for text, comments and processing instructions.</summary>
    public string Name => name;

    public bool IsElement => name.Length > 0;

    /// <summary>The text of a text node, decoded; null for everything else.</summary>
    public string? Text { get; init; }

    public int Start => start;

    /// <summary>Where the start tag ends.</summary>
    public int InnerStart { get; set; }

    /// <summary>Where the end tag begins; for an empty element equal to <see cref="End"/>.</summary>
    public int InnerEnd { get; set; }

    public int End { get; set; }

    /// <summary>True for an element written as one tag.</summary>
    public bool IsEmpty => IsElement && InnerStart == End;

    public List<PartNode> Children => _children ?? None;

    /// <summary>The number among its like in the place where a reader would count, from 1.</summary>
    public int Ordinal { get; set; }

    /// <summary>Something in this element is not copied as it stands.</summary>
    public bool IsDirty { get; private set; }

    /// <summary>This element or one in it carries an id that may stand in a document only once.</summary>
    public bool HasIds { get; private set; }

    public bool Is(string localName) => ns == Ns.Word && name == localName;

    public void Add(PartNode child) => (_children ??= []).Add(child);

    public PartNode? Child(string localName)
    {
        foreach (var child in Children)
        {
            if (child.Is(localName))
            {
                return child;
            }
        }

        return null;
    }

    /// <summary>Marks the way from the root to here.</summary>
    public void MarkDirty()
    {
        for (var node = this; node is { IsDirty: false }; node = node.Parent)
        {
            node.IsDirty = true;
        }
    }

    /// <summary>Marks the way from the root to here.</summary>
    public void MarkIds()
    {
        for (var node = this; node is { HasIds: false }; node = node.Parent)
        {
            node.HasIds = true;
        }
    }

    /// <summary>Nodes are told apart by themselves; where they begin is at hand, and rarely the same for two.</summary>
    public override int GetHashCode() => start;

    public PartNode? Ancestor(Func<PartNode, bool> test)
    {
        for (var node = parent; node is not null; node = node.Parent)
        {
            if (test(node))
            {
                return node;
            }
        }

        return null;
    }

    public IEnumerable<PartNode> SelfAndDescendants()
    {
        var open = new Stack<PartNode>();
        open.Push(this);
        while (open.TryPop(out var node))
        {
            yield return node;
            for (var i = node.Children.Count - 1; i >= 0; i--)
            {
                open.Push(node.Children[i]);
            }
        }
    }
}
