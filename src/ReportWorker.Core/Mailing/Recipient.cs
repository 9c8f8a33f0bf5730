namespace ReportWorker.Core.Mailing;

/// <summary>In which form a recipient gets a document.</summary>
public enum DocumentFormat
{
    /// <summary>The Word file.</summary>
    Docx,
}

/// <summary>What a recipient gets of a report that names its group.</summary>
public enum RecipientPart
{
    /// <summary>Everything that the group gets.</summary>
    All,

    /// <summary>Drafts only: a reviewer.</summary>
    Drafts,
}

/// <summary>Somebody in a group of recipients, for as long as it is valid. (group, email, valid from) is unique.</summary>
/// <param name="Group">The group that reports name; of the same pattern as a unit's code.</param>
/// <param name="Name">Who, in Vietnamese, NFC.</param>
/// <param name="Email">The address as written; compared without case.</param>
/// <param name="Format">In which form.</param>
/// <param name="ValidFrom">The first day.</param>
/// <param name="ValidTo">The last day; null while it lasts.</param>
public sealed record Recipient(
    string Group, string Name, string Email, DocumentFormat Format, DateOnly ValidFrom, DateOnly? ValidTo)
{
    /// <summary>What they get.</summary>
    public RecipientPart Receives { get; init; }

    /// <summary>True when mail goes there on that day.</summary>
    public bool IsValidOn(DateOnly day) => ValidFrom <= day && (ValidTo is null || ValidTo >= day);
}
