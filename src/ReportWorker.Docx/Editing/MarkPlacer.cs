namespace ReportWorker.Docx.Editing;

/// <summary>Finds the places of marks in a document that somebody has edited, and changes it there.</summary>
/// <param name="was">The rendering that the document comes from.</param>
/// <param name="now">The rendering that it shall say the marks of.</param>
/// <param name="file">The document.</param>
/// <param name="styles">The styles of the renderings and of the document.</param>
internal sealed class MarkPlacer(IReadOnlyList<StoryText> was, IReadOnlyList<StoryText> now, IReadOnlyList<StoryText> file, StyleMap styles)
{
    private const double LikeInPlace = 0.3;
    private const double LikeAnywhere = 0.5;

    private readonly PlaceMap _map = new(was, file, styles);
    private readonly StoryEdits _edits = new(styles);
    private readonly List<UnplacedText> _unplaced = [];

    /// <summary>Places the marks.</summary>
    /// <returns>The parts that were changed, and the marks without a place.</returns>
    public (IReadOnlyDictionary<string, byte[]> Written, IReadOnlyList<UnplacedText> Unplaced) Run()
    {
        var (marks, origins) = new MarkFinder(was, now).Run();
        foreach (var mark in marks)
        {
            var isPlaced = mark.Is < 0 ? Remove(mark.Was) : mark.Was < 0 ? Insert(mark.Is, origins) : Change(mark);
            if (!isPlaced)
            {
                var place = mark.Was >= 0 ? was[mark.Was] : now[mark.Is];
                _unplaced.Add(new UnplacedText(
                    place.Read.Location, mark.Was < 0 ? null : was[mark.Was].Read.Text, mark.Is < 0 ? null : now[mark.Is].Read.Text));
            }
        }

        return (_edits.Apply(), _unplaced);
    }

    private bool Change(TextMark mark)
    {
        var (old, current) = (was[mark.Was].Key, now[mark.Is]);
        if (old == current.Key)
        {
            return true;
        }

        if (_map.Find(mark.Was) is { } place)
        {
            var (head, tail) = StoryText.Common(old, current.Key);
            Put(place, head, old.Length - tail, current.Read.Text[head..^tail]);
            return true;
        }

        return _map.IsSaid(current.Key) || Rebase(mark.Was, old, current);
    }

    // Somebody has changed the paragraph in another place than the mark does.
    private bool Rebase(int at, string old, StoryText current)
    {
        if (Alike(at, old).MaxBy(text => StoryText.Likeness(old, text.Key)) is not { } nearest)
        {
            return false;
        }

        var (head, tail) = StoryText.Common(old, current.Key);
        var (kept, rest) = StoryText.Common(old, nearest.Key);
        var (start, end) = (head, old.Length - tail);
        var shift = nearest.Key.Length - old.Length;
        if (end > kept && start < old.Length - rest)
        {
            return false;
        }

        shift = end <= kept ? 0 : shift;
        _map.Take(nearest);
        Put(nearest, start + shift, end + shift, current.Read.Text[head..^tail]);
        return true;
    }

    private IEnumerable<StoryText> Alike(int at, string old) =>
        _map.Around(at).Where(text => StoryText.Likeness(old, text.Key) >= LikeInPlace)
            .Concat(_map.New.Where(text => StoryText.Likeness(old, text.Key) >= LikeAnywhere));

    private bool Remove(int at)
    {
        var old = was[at].Key;
        if (_map.Find(at) is not { } place)
        {
            return was[at].IsBlank || (!Alike(at, old).Any() && !_map.New.Any(text => text.Key.Contains(old, StringComparison.Ordinal)));
        }

        foreach (var text in place.Twins().Prepend(place))
        {
            _edits.Remove(text);
        }

        return true;
    }

    private bool Insert(int at, int[] origins)
    {
        var text = now[at];
        if (_map.IsSaid(text.Key))
        {
            return true;
        }

        // Those that come with it stand beside the same neighbour.
        var (before, after) = (at - 1, at + 1);
        while (before >= 0 && origins[before] < 0)
        {
            before--;
        }

        while (after < now.Count && origins[after] < 0)
        {
            after++;
        }

        return Insert(text, before, origins, isBefore: false) || Insert(text, after, origins, isBefore: true);
    }

    private bool Insert(StoryText text, int beside, int[] origins, bool isBefore)
    {
        if (beside < 0 || beside >= now.Count || now[beside].Node.Parent != text.Node.Parent || Beside(origins[beside]) is not { } place)
        {
            return false;
        }

        foreach (var neighbour in place.Twins().Prepend(place))
        {
            _edits.Insert(neighbour, isBefore, text);
        }

        return true;
    }

    // A neighbour may have been edited and still is the neighbour.
    private StoryText? Beside(int at) => _map.Find(at) ?? Alike(at, was[at].Key).MaxBy(text => StoryText.Likeness(was[at].Key, text.Key));

    private void Put(StoryText place, int start, int end, string text)
    {
        foreach (var one in place.Twins().Prepend(place))
        {
            _edits.Change(one, start, end, text);
        }
    }
}
