namespace ReportWorker.Docx.Rendering;

/// <summary>What a template's documents must count from: the highest ids it uses itself, and names that it does not use.</summary>
internal sealed record DocumentIds(int Bookmarks, int Drawings, string NameSuffix, int BookmarkSlots, int DrawingSlots, int ListSlots, int Lists, string PicturePrefix);

/// <summary>Gives ids in loops: the first turn keeps the template's, later ones get new ones.</summary>
internal sealed class IdCounters(DocumentIds ids)
{
    private readonly int[] _bookmarkTurns = new int[ids.BookmarkSlots];
    private readonly int[] _bookmarkIds = new int[ids.BookmarkSlots];
    private readonly int[] _drawingTurns = new int[ids.DrawingSlots];
    private int _lastBookmark = ids.Bookmarks;
    private int _lastDrawing = ids.Drawings;

    public string NameSuffix => ids.NameSuffix;

    /// <summary>Begins a bookmark: its id from here to its end.</summary>
    public int BeginBookmark(int slot, int original)
    {
        _bookmarkIds[slot] = _bookmarkTurns[slot]++ == 0 ? original : ++_lastBookmark;
        return _bookmarkIds[slot];
    }

    public int BookmarkId(int slot, int original) => _bookmarkTurns[slot] == 0 ? original : _bookmarkIds[slot];

    /// <summary>The number of the bookmark's turn, from 1; 0 before the first.</summary>
    public int BookmarkTurn(int slot) => _bookmarkTurns[slot];

    public int NextDrawing(int slot, int original) => _drawingTurns[slot]++ == 0 ? original : ++_lastDrawing;
}
