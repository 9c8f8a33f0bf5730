namespace ReportWorker.Docx.Lists;

/// <summary>The lists of one document that its template has not: those that begin anew in loops, and those of rich texts.</summary>
/// <param name="ids">How many lists may begin anew, and the highest number in the template.</param>
internal sealed class ListCounters(Rendering.DocumentIds ids)
{
    /// <summary>Stands for a slot where a rich text has a list with marks.</summary>
    public const int Bulleted = -1;

    /// <summary>Stands for a slot where a rich text has a list with numbers.</summary>
    public const int Numbered = -2;

    private readonly int[] _ids = new int[ids.ListSlots];
    private readonly List<(int Slot, int Id)> _new = [];
    private readonly Dictionary<int, int> _first = [];

    /// <summary>The lists that were begun, in the order of their numbers.</summary>
    public IReadOnlyList<(int Slot, int Id)> New => _new;

    public void Restart(int slot) => _ids[slot] = 0;

    public int IdOf(int slot) => _ids[slot] == 0 ? _ids[slot] = Begin(slot) : _ids[slot];

    /// <summary>Whether a list of this slot was begun.</summary>
    public bool Has(int slot) => _first.ContainsKey(slot);

    /// <summary>The number of the only list of this slot.</summary>
    public int Only(int slot) => _first.TryGetValue(slot, out var id) ? id : Begin(slot);

    /// <summary>Begins a list and gives its number.</summary>
    public int Begin(int slot)
    {
        _new.Add((slot, ids.Lists + _new.Count + 1));
        _first.TryAdd(slot, _new[^1].Id);
        return _new[^1].Id;
    }
}
