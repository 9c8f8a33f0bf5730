namespace ReportWorker.Office;

/// <summary>What the page has to say when the service starts; nobody implements it where there is no page.</summary>
internal interface IOfficeStart
{
    /// <summary>Says it in the log.</summary>
    Task AnnounceAsync(CancellationToken cancellationToken);
}
