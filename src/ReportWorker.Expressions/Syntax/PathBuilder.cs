namespace ReportWorker.Expressions;

/// <summary>A path while it is parsed; ends where its names are no longer fixed.</summary>
internal sealed class PathBuilder
{
    private readonly List<string> _segments = [];
    private TextSpan _span;
    private bool _ended;

    public static PathBuilder Of(NameNode root)
    {
        var path = new PathBuilder { _span = root.Span };
        path._segments.Add(root.Name);
        return path;
    }

    public void Add(string segment, int end)
    {
        if (!_ended)
        {
            _segments.Add(segment);
            _span = TextSpan.Between(_span.Start, end);
        }
    }

    public void End() => _ended = true;

    public PathReference ToReference() => new(_segments, _span);
}
