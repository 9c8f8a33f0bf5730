namespace ReportWorker.Storage.Rows;

/// <summary>One step of reminding a unit of a form for a period.</summary>
internal sealed class ReminderRow
{
    public required string Unit { get; set; }

    public required string Form { get; set; }

    public required string Period { get; set; }

    public int Step { get; set; }

    public DateTime At { get; set; }

    /// <summary>The message to the unit; null when it had no address.</summary>
    public long? DeliveryId { get; set; }

    public DeliveryRow? Delivery { get; set; }

    /// <summary>The message to the unit above; null when nobody there was told.</summary>
    public long? CopyId { get; set; }

    public DeliveryRow? Copy { get; set; }
}
