namespace ReportWorker.Core.Mailing;

/// <summary>What a recipient gets of a report that names its group.</summary>
public enum RecipientPart
{
    /// <summary>Everything that the group gets.</summary>
    All,

    /// <summary>Drafts only: a reviewer.</summary>
    Drafts,
}

/// <summary>Parts as files and lists write them.</summary>
public static class RecipientParts
{
    private const string All = "all";
    private const string Drafts = "drafts";

    /// <summary>The word for a part.</summary>
    public static string Word(this RecipientPart part) => part == RecipientPart.Drafts ? Drafts : All;

    /// <summary>The part of a word, everything where there is none; null for a word that nobody knows.</summary>
    internal static RecipientPart? Parse(string word) => word switch
    {
        "" or All => RecipientPart.All,
        Drafts => RecipientPart.Drafts,
        _ => null,
    };
}
