namespace ReportWorker.Docx.Editing;

/// <summary>Where the paragraphs of a rendering stand in a document that was made from it.</summary>
internal sealed class PlaceMap
{
    private readonly IReadOnlyList<StoryText> _was;
    private readonly IReadOnlyList<StoryText> _file;
    private readonly int[] _places;
    private readonly Dictionary<int, Stretch> _stretches = [];
    private readonly HashSet<int> _new = [];

    public PlaceMap(IReadOnlyList<StoryText> was, IReadOnlyList<StoryText> file)
    {
        (_was, _file, _places) = (was, file, new int[was.Count]);
        var (at, other) = (0, 0);
        foreach (var stretch in LongestCommon.Differences([.. was.Select(text => text.Key)], [.. file.Select(text => text.Key)]))
        {
            while (at < stretch.From)
            {
                _places[at++] = other++;
            }

            for (; at < stretch.From + stretch.Count; at++)
            {
                _places[at] = -1;
                _stretches.Add(at, stretch);
            }

            _new.UnionWith(Enumerable.Range(stretch.OtherFrom, stretch.OtherCount));
            other = stretch.OtherFrom + stretch.OtherCount;
        }

        while (at < was.Count)
        {
            _places[at++] = other++;
        }
    }

    /// <summary>The paragraph with the same text in the same place, or the only one with it in another; null when there is none.</summary>
    public StoryText? Find(int at)
    {
        if (_places[at] < 0 && _was[at].Key.Length > 0 && _new.Where(place => _file[place].Key == _was[at].Key).ToList() is [var moved])
        {
            _places[at] = moved;
            _new.Remove(moved);
        }

        return _places[at] < 0 ? null : _file[_places[at]];
    }

    /// <summary>What the document says in its place that the rendering does not say.</summary>
    public IEnumerable<StoryText> Around(int at) => _stretches.TryGetValue(at, out var stretch)
        ? Enumerable.Range(stretch.OtherFrom, stretch.OtherCount).Where(_new.Contains).Select(place => _file[place])
        : [];

    /// <summary>What the document says anywhere that the rendering does not say.</summary>
    public IEnumerable<StoryText> New => _new.Select(place => _file[place]);

    /// <summary>True if the document says a text already that the rendering does not say.</summary>
    public bool IsSaid(string text) => text.Length > 0 && New.Any(one => one.Key == text);

    /// <summary>Another paragraph cannot be this one any more.</summary>
    public void Take(StoryText text) => _new.RemoveWhere(place => _file[place] == text);
}
