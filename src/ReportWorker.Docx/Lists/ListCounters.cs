namespace ReportWorker.Docx.Lists;

/// <summary>The lists of one document that begin anew in loops.</summary>
/// <param name="slots">How many lists there are that may.</param>
/// <param name="highestId">The highest number of a list in the template.</param>
internal sealed class ListCounters(int slots, int highestId)
{
    private readonly int[] _ids = new int[slots];
    private readonly List<(int Slot, int Id)> _new = [];

    /// <summary>The lists that were begun, in the order of their numbers.</summary>
    public IReadOnlyList<(int Slot, int Id)> New => _new;

    public void Restart(int slot) => _ids[slot] = 0;

    public int IdOf(int slot)
    {
        if (_ids[slot] == 0)
        {
            _ids[slot] = highestId + _new.Count + 1;
            _new.Add((slot, _ids[slot]));
        }

        return _ids[slot];
    }
}
