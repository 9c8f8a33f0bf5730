namespace ReportWorker.Docx.Tables;

/// <summary>Shares a table's width among its columns in proportion to the template's, so that the sum stays to the last unit.</summary>
internal sealed class WidthSharing(long total, long natural)
{
    private readonly List<long> _columns = [];
    private long _wanted;
    private long _given;

    /// <summary>The widths given so far, from left to right.</summary>
    public IReadOnlyList<long> Columns => _columns;

    public long Next(int width)
    {
        _wanted += width;
        var edge = natural == 0 ? 0 : ((_wanted * total) + (natural / 2)) / natural;
        var given = edge - _given;
        _given = edge;
        _columns.Add(given);
        return given;
    }
}
