using System.Text;
using System.Xml;

namespace ReportWorker.Sheets.Xlsx;

/// <summary>
/// Reads the XML of one part forward. No document type, no depth, no tag and no number of different names that a real workbook does not
/// have; elements and attributes are known by their local names, because strict and transitional files differ in namespaces only.
/// </summary>
internal sealed class XlsxPart : IDisposable
{
    private const int MostDepth = 64;

    private readonly IDisposable _archive;
    private readonly XmlReader _reader;
    private readonly char[] _chunk = new char[1024];
    private readonly StringBuilder _text = new();
    private readonly Func<bool> _read;
    private readonly Func<int> _readChunk;

    /// <summary>Begins before the root.</summary>
    /// <param name="name">The part's name.</param>
    /// <param name="stream">Its content.</param>
    /// <param name="archive">What to dispose with it.</param>
    public XlsxPart(string name, Stream stream, IDisposable archive)
    {
        (Name, _archive) = (name, archive);
        _reader = Guard(() => XmlReader.Create(new BoundedText(name, stream), new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            NameTable = new BoundedNames(name),
            CloseInput = true,
        }));
        (_read, _readChunk) = (_reader.Read, () => _reader.ReadValueChunk(_chunk, 0, _chunk.Length));
    }

    /// <summary>The part's name.</summary>
    public string Name { get; }

    /// <summary>How deep the current node lies; the root is 0.</summary>
    public int Depth => _reader.Depth;

    /// <summary>The local name of the current element.</summary>
    public string Element => _reader.LocalName;

    /// <summary>True at the beginning of an element.</summary>
    public bool IsStart => _reader.NodeType == XmlNodeType.Element;

    /// <summary>True at an element that has no end of its own.</summary>
    public bool IsEmpty => _reader.IsEmptyElement;

    /// <summary>Goes to the next node; false behind the last.</summary>
    public bool Read() => Guard(_read) && (_reader.Depth <= MostDepth ? true : throw SheetException.Damaged(Name));

    /// <summary>Goes to the next beginning of an element inside the one that lies at a depth; false at that one's end.</summary>
    public bool ReadInside(int depth)
    {
        while (Read())
        {
            if (_reader.Depth <= depth)
            {
                return false;
            }

            if (IsStart)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>An attribute without a namespace; null when there is none.</summary>
    public string? Attribute(string name) => _reader.GetAttribute(name);

    /// <summary>The attribute that refers to a relationship; null when there is none.</summary>
    public string? RelationshipId()
    {
        string? id = null;
        while (_reader.MoveToNextAttribute())
        {
            if (_reader.LocalName == "id" && _reader.NamespaceURI.EndsWith("/relationships", StringComparison.Ordinal))
            {
                id = _reader.Value;
            }
        }

        _reader.MoveToElement();
        return id;
    }

    /// <summary>The text of the current element, of which only the first characters are kept; the reader then stands at its end.</summary>
    public string Text(int most)
    {
        _text.Clear();
        if (IsEmpty)
        {
            return "";
        }

        var depth = _reader.Depth;
        while (Read() && _reader.Depth > depth)
        {
            if (_reader.Depth == depth + 1 && _reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA
                or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace)
            {
                AppendValue(most);
            }
        }

        return _text.ToString();
    }

    public void Dispose()
    {
        _reader.Dispose();
        _archive.Dispose();
    }

    private void AppendValue(int most)
    {
        int read;
        while ((read = Guard(_readChunk)) > 0)
        {
            _text.Append(_chunk, 0, Math.Min(read, Math.Max(0, most - _text.Length)));
        }
    }

    private T Guard<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception e) when (e is XmlException or InvalidDataException or DecoderFallbackException or EndOfStreamException)
        {
            throw SheetException.Damaged(Name, inner: e);
        }
    }
}
