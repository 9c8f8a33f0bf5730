using ReportWorker.Docx.Packaging;
using ReportWorker.Docx.Rendering;

namespace ReportWorker.Docx.Notes;

/// <summary>The notes of one kind that were written with the text, until their part is written.</summary>
/// <param name="maxBytes">Most bytes that a part may have; notes, which are held in memory, may have 256 MiB at most.</param>
internal sealed class GatheredNotes(long maxBytes) : IDisposable
{
    private const long MaxBytes = 256 * 1024 * 1024;

    private readonly MemorySink _bytes = new();
    private readonly HashSet<int> _used = [];
    private PartWriter? _writer;
    private int _last;

    /// <summary>The id of the note that is being written.</summary>
    public int Current { get; private set; }

    /// <summary>Begins a note and gives its id.</summary>
    /// <param name="original">The template's id.</param>
    /// <param name="highest">The highest id in the template.</param>
    public int Begin(int original, int highest)
    {
        _last = Math.Max(_last, highest);
        return Current = _used.Add(original) ? original : ++_last;
    }

    /// <summary>Writes the note that was begun.</summary>
    public void Write(PartProgram content, RenderState state)
    {
        if (_writer is null)
        {
            _writer = new PartWriter(Math.Min(maxBytes, MaxBytes));
            _writer.Begin(_bytes);
        }

        state.WriteTo(_writer, content);
    }

    public void CopyTo(PartWriter writer)
    {
        _writer?.Flush();
        writer.Write(_bytes.ToArray());
    }

    public void Dispose() => _writer?.Dispose();
}
