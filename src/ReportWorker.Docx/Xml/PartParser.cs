using System.Xml;

namespace ReportWorker.Docx.Xml;

/// <summary>Parses a part: the reader proves and decodes, the scanner finds the bytes of each thing it reports.</summary>
internal sealed class PartParser
{
    private readonly byte[] _bytes;
    private readonly int _maxDepth;
    private readonly PlaceCounter _counter = new();
    private readonly Dictionary<string, Ns> _namespaces = new(StringComparer.Ordinal);
    private (string? Uri, Ns Ns) _last;
    private PartNode? _open;
    private PartNode? _root;
    private int _position;

    private PartParser(byte[] bytes, int maxDepth) => (_bytes, _maxDepth) = (bytes, maxDepth);

    /// <summary>Parses the bytes of a part.</summary>
    /// <exception cref="XmlException">They are not well-formed, hold a DTD, or are nested too deep.</exception>
    public static PartTree Parse(string name, byte[] content, int maxDepth)
    {
        var bytes = XmlSource.ToUtf8(content);
        var parser = new PartParser(bytes, maxDepth);
        var root = parser.Read();
        return new PartTree(name, bytes, root, root.Start);
    }

    private PartNode Read()
    {
        using var reader = XmlReader.Create(new MemoryStream(_bytes, writable: false), XmlSource.Settings);
        while (reader.Read())
        {
            var end = MarkupScanner.End(_bytes, _position, reader.NodeType);
            Take(reader, end);
            _position = end;
        }

        return _root ?? throw new XmlException("No root element");
    }

    private void Take(XmlReader reader, int end)
    {
        switch (reader.NodeType)
        {
            case XmlNodeType.Element:
                TakeElement(reader, end);
                break;
            case XmlNodeType.EndElement:
                _open!.InnerEnd = _position;
                _open.End = end;
                _open = _open.Parent;
                break;
            case XmlNodeType.XmlDeclaration:
                CheckEncoding(reader.GetAttribute("encoding"));
                break;
            default:
                _open?.Add(Leaf(reader, end));
                break;
        }
    }

    private void TakeElement(XmlReader reader, int end)
    {
        if (reader.Depth > _maxDepth)
        {
            throw new XmlException($"Elements are nested deeper than {_maxDepth}");
        }

        var node = new PartNode(_open, NamespaceOf(reader.NamespaceURI), reader.LocalName, _position)
        {
            InnerStart = end,
            InnerEnd = end,
            End = end,
        };
        _root ??= node;
        _open?.Add(node);
        _counter.Number(node);
        if (UniqueIds.Carries(node))
        {
            node.MarkIds();
        }

        _open = reader.IsEmptyElement ? _open : node;
    }

    private PartNode Leaf(XmlReader reader, int end) => new(_open, Ns.Other, "", _position)
    {
        Text = reader.NodeType is XmlNodeType.Comment or XmlNodeType.ProcessingInstruction ? null : reader.Value,
        InnerStart = _position,
        InnerEnd = end,
        End = end,
    };

    // Nearly every element is of the namespace of the one before it; the reader has one string for each.
    private Ns NamespaceOf(string uri)
    {
        if (!ReferenceEquals(uri, _last.Uri))
        {
            if (!_namespaces.TryGetValue(uri, out var ns))
            {
                _namespaces.Add(uri, ns = Namespaces.Of(uri));
            }

            _last = (uri, ns);
        }

        return _last.Ns;
    }

    private static void CheckEncoding(string? encoding)
    {
        if (encoding is not null && !encoding.Equals("utf-8", StringComparison.OrdinalIgnoreCase))
        {
            throw new XmlException($"The encoding {encoding} is not one that a part may have");
        }
    }
}
