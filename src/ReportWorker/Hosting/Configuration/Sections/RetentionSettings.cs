namespace ReportWorker.Hosting.Configuration.Sections;

/// <summary>
/// For how many days what is no longer needed is kept, 30 to 36,500; empty keeps it for ever. Official editions, the figures they were made from and the
/// audit trail are always kept.
/// </summary>
internal sealed class RetentionSettings
{
    /// <summary>The fewest days.</summary>
    public const int Least = 30;

    /// <summary>The most days.</summary>
    public const int Most = 36500;

    /// <summary>
    /// For how many days drafts that were superseded or withdrawn are kept once their report was released, with what was sent of them; 30 to 36,500. Empty: for ever.
    /// </summary>
    public int? Drafts { get; set; }

    /// <summary>
    /// For how many days the bodies of messages that were sent, and of bounces, are kept; who got what and when, and the server's answer, stay. 30 to 36,500. Empty: for ever.
    /// </summary>
    public int? Messages { get; set; }

    /// <summary>For how many days the single attempts of deliveries that have come to their end are kept; 30 to 36,500. Empty: for ever.</summary>
    public int? Attempts { get; set; }

    /// <summary>
    /// For how many days files of units are kept that no kept edition was made from; the values read from them stay. 30 to 36,500. Empty: for ever.
    /// </summary>
    public int? Files { get; set; }
}
