namespace ReportWorker.Storage.Rows;

/// <summary>Something that somebody has to see to, for as long as it lasts.</summary>
internal sealed class AlarmRow
{
    public required string Key { get; set; }

    public required string Text { get; set; }

    public DateTime Since { get; set; }

    /// <summary>When the administrators were last told; null while they were not.</summary>
    public DateTime? ToldAt { get; set; }
}
