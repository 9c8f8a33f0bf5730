using System.Buffers;

namespace ReportWorker.Docx.Xml;

/// <summary>A part, parsed: its bytes and its elements over them.</summary>
internal sealed class PartTree(string name, byte[] bytes, PartNode root, int bodyStart)
{
    private static readonly SearchValues<byte> NameEnds = SearchValues.Create(" \t\r\n/>"u8);

    /// <summary>The name of the part in the package.</summary>
    public string Name => name;

    public PartNode Root => root;

    public ReadOnlySpan<byte> Bytes => bytes;

    /// <summary>What stands before the root element: declaration, comments.</summary>
    public ReadOnlySpan<byte> Prologue => bytes.AsSpan(0, bodyStart);

    public ReadOnlySpan<byte> Epilogue => bytes.AsSpan(root.End);

    public ReadOnlySpan<byte> Outer(PartNode node) => bytes.AsSpan(node.Start..node.End);

    public ReadOnlySpan<byte> Inner(PartNode node) => bytes.AsSpan(node.InnerStart..node.InnerEnd);

    public ReadOnlySpan<byte> StartTag(PartNode node) => bytes.AsSpan(node.Start..node.InnerStart);

    /// <summary>The start tag of an element that gets content, whether it has some or not.</summary>
    public byte[] OpenTag(PartNode node) => node.IsEmpty ? [.. StartTag(node)[..^2], (byte)'>'] : StartTag(node).ToArray();

    public ReadOnlySpan<byte> EndTag(PartNode node) => bytes.AsSpan(node.InnerEnd..node.End);

    /// <summary>The name with its prefix, as written.</summary>
    public ReadOnlySpan<byte> QualifiedName(PartNode node)
    {
        var tag = StartTag(node)[1..];
        return tag[..tag.IndexOfAny(NameEnds)];
    }

    /// <summary>The prefix with its colon, as written; empty for the default namespace.</summary>
    public ReadOnlySpan<byte> Prefix(PartNode node)
    {
        var qualified = QualifiedName(node);
        return qualified[..(qualified.IndexOf((byte)':') + 1)];
    }

    public AttributeList Attributes(PartNode node) => new(StartTag(node));

    /// <summary>An attribute by its local name, whatever its prefix; null when it is not there.</summary>
    public AttributeSpan? FindAttribute(PartNode node, ReadOnlySpan<byte> localName)
    {
        foreach (var attribute in Attributes(node))
        {
            if (attribute.LocalName(StartTag(node)).SequenceEqual(localName))
            {
                return attribute;
            }
        }

        return null;
    }

    /// <summary>What an element says that says one thing (<c>w:val</c>); null when it, or the element, is not there.</summary>
    public string? Value(PartNode? node) => node is null ? null : Attribute(node, "val"u8);

    /// <summary>The value of an attribute by its local name, whatever its prefix; null when it is not there.</summary>
    public string? Attribute(PartNode node, ReadOnlySpan<byte> localName) => FindAttribute(node, localName)?.Decode(StartTag(node));
}
