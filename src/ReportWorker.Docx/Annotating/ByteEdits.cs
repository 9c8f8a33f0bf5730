using System.Buffers;
using System.Text;

namespace ReportWorker.Docx.Annotating;

/// <summary>Pieces of a part that are put in or replaced; the rest stays, byte for byte.</summary>
internal sealed class ByteEdits
{
    private readonly List<(int Start, int End, string Markup)> _edits = [];

    public void Insert(int at, string markup) => Replace(at, at, markup);

    public void Replace(int start, int end, string markup) => _edits.Add((start, end, markup));

    /// <summary>The bytes with the edits; those at one place keep their order, what is put in comes before what is replaced.</summary>
    public byte[] Apply(ReadOnlySpan<byte> bytes)
    {
        var written = new ArrayBufferWriter<byte>(bytes.Length + 4096);
        var at = 0;
        foreach (var (start, end, markup) in _edits.OrderBy(e => e.Start).ThenBy(e => e.End))
        {
            written.Write(bytes[at..start]);
            Encoding.UTF8.GetBytes(markup, written);
            at = end;
        }

        written.Write(bytes[at..]);
        return written.WrittenSpan.ToArray();
    }
}
