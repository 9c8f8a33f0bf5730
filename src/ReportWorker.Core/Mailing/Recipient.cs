using ReportWorker.Core.Ledger;

namespace ReportWorker.Core.Mailing;

/// <summary>Somebody in a group of recipients, or a folder, for as long as it is valid. (group, email, valid from) is unique.</summary>
/// <param name="Group">The group that reports name; of the same pattern as a unit's code.</param>
/// <param name="Name">Who, in Vietnamese, NFC.</param>
/// <param name="Email">The mail address or the folder's path, as written; compared without case.</param>
/// <param name="Format">In which form.</param>
/// <param name="ValidFrom">The first day.</param>
/// <param name="ValidTo">The last day; null while it lasts.</param>
public sealed record Recipient(
    string Group, string Name, string Email, DocumentFormat Format, DateOnly ValidFrom, DateOnly? ValidTo)
{
    /// <summary>What they get.</summary>
    public RecipientPart Receives { get; init; }

    /// <summary>True for a folder, such as one on a file server.</summary>
    public bool IsFolder => FolderAddress.Is(Email);

    /// <summary>True when mail goes there on that day.</summary>
    public bool IsValidOn(DateOnly day) => ValidFrom <= day && (ValidTo is null || ValidTo >= day);

    /// <summary>True when editions of that kind go there.</summary>
    public bool Gets(EditionKind kind) => kind == EditionKind.Draft || Receives == RecipientPart.All;
}
