using System.Net;
using System.Runtime.InteropServices;
using System.Text;

namespace ReportWorker.Docx.Xml;

/// <summary>An attribute's place in its start tag.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct AttributeSpan(int Start, int NameEnd, int ValueStart, int ValueEnd)
{
    /// <summary>The first byte after the closing quote.</summary>
    public int End => ValueEnd + 1;

    public ReadOnlySpan<byte> Name(ReadOnlySpan<byte> tag) => tag[Start..NameEnd];

    public ReadOnlySpan<byte> LocalName(ReadOnlySpan<byte> tag)
    {
        var name = Name(tag);
        return name[(name.IndexOf((byte)':') + 1)..];
    }

    public ReadOnlySpan<byte> Raw(ReadOnlySpan<byte> tag) => tag[ValueStart..ValueEnd];

    public string Decode(ReadOnlySpan<byte> tag)
    {
        var text = Encoding.UTF8.GetString(Raw(tag));
        return text.Contains('&', StringComparison.Ordinal) ? WebUtility.HtmlDecode(text) : text;
    }
}

/// <summary>The attributes of a start tag that is known to be well-formed; for <c>foreach</c>.</summary>
[StructLayout(LayoutKind.Auto)]
internal ref struct AttributeList(ReadOnlySpan<byte> tag)
{
    private readonly ReadOnlySpan<byte> _tag = tag;
    private int _at = tag.IndexOfAny(" \t\r\n"u8);

    public AttributeSpan Current { get; private set; }

    public readonly AttributeList GetEnumerator() => this;

    public bool MoveNext()
    {
        while (_at >= 0 && _at < _tag.Length && _tag[_at] is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n')
        {
            _at++;
        }

        if (_at < 0 || _tag[_at] is (byte)'/' or (byte)'>')
        {
            return false;
        }

        var nameEnd = _at + _tag[_at..].IndexOfAny("= \t\r\n"u8);
        var valueStart = nameEnd + _tag[nameEnd..].IndexOfAny((byte)'"', (byte)'\'') + 1;
        var valueEnd = valueStart + _tag[valueStart..].IndexOf(_tag[valueStart - 1]);
        Current = new AttributeSpan(_at, nameEnd, valueStart, valueEnd);
        _at = valueEnd + 1;
        return true;
    }
}
