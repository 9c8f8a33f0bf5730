namespace ReportWorker.Docx.Editing;

/// <summary>Where the paragraphs of a rendering stand in a document that was made from it.</summary>
internal sealed class PlaceMap
{
    private readonly IReadOnlyList<StoryText> _was;
    private readonly IReadOnlyList<StoryText> _file;
    private readonly int[] _places;
    private readonly Dictionary<int, List<int>> _stretches = [];
    private readonly HashSet<int> _new = [];

    /// <summary>Finds the places: of what says something by its text, of blank paragraphs by what stands around them.</summary>
    public PlaceMap(IReadOnlyList<StoryText> was, IReadOnlyList<StoryText> file, StyleMap styles)
    {
        (_was, _file, _places) = (was, file, new int[was.Count]);
        Array.Fill(_places, -1);
        var (texts, others) = (TextsOf(was), TextsOf(file));
        var (at, other) = (0, 0);
        foreach (var stretch in LongestCommon.Differences([.. texts.Select(i => was[i].Key)], [.. others.Select(i => file[i].Key)]))
        {
            while (at < stretch.From)
            {
                _places[texts[at++]] = others[other++];
            }

            var unlike = others.GetRange(stretch.OtherFrom, stretch.OtherCount);
            for (; at < stretch.From + stretch.Count; at++)
            {
                _stretches.Add(texts[at], unlike);
            }

            _new.UnionWith(unlike);
            other = stretch.OtherFrom + stretch.OtherCount;
        }

        while (at < texts.Count)
        {
            _places[texts[at++]] = others[other++];
        }

        new BlankPlaces(was, file, styles).Find(_places);
    }

    /// <summary>The paragraph with the same text in the same place, or the only one with it in another; null when there is none.</summary>
    public StoryText? Find(int at)
    {
        if (_places[at] < 0 && IsText(_was[at]) && _new.Where(place => _file[place].Key == _was[at].Key).ToList() is [var moved])
        {
            _places[at] = moved;
            _new.Remove(moved);
        }

        return _places[at] < 0 ? null : _file[_places[at]];
    }

    /// <summary>What the document says in its place that the rendering does not say.</summary>
    public IEnumerable<StoryText> Around(int at) => _stretches.TryGetValue(at, out var stretch)
        ? stretch.Where(_new.Contains).Select(place => _file[place])
        : [];

    /// <summary>What the document says anywhere that the rendering does not say.</summary>
    public IEnumerable<StoryText> New => _new.Select(place => _file[place]);

    /// <summary>True if the document says a text already that the rendering does not say.</summary>
    public bool IsSaid(string text) => text.Length > 0 && New.Any(one => one.Key == text);

    /// <summary>Another paragraph cannot be this one any more.</summary>
    public void Take(StoryText text) => _new.RemoveWhere(place => _file[place] == text);

    private static List<int> TextsOf(IReadOnlyList<StoryText> paragraphs) =>
        [.. Enumerable.Range(0, paragraphs.Count).Where(i => IsText(paragraphs[i]))];

    private static bool IsText(StoryText paragraph) => !paragraph.IsBlank && !paragraph.IsPageNumber;
}
