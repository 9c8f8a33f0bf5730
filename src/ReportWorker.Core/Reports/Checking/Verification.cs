using ReportWorker.Core.Ledger;
using ReportWorker.Expressions;

namespace ReportWorker.Core.Reports.Checking;

/// <summary>What a file is.</summary>
public enum FileState
{
    /// <summary>Byte for byte the edition that it says it is.</summary>
    Unaltered,

    /// <summary>The edition's text, word for word, in other bytes: saved again, or laid out otherwise.</summary>
    LayoutChanged,

    /// <summary>The edition with another text.</summary>
    Altered,

    /// <summary>It says that it is one edition and has the text of another.</summary>
    OtherEdition,

    /// <summary>It names an edition that was never made here.</summary>
    UnknownEdition,

    /// <summary>No document of this program.</summary>
    NotOurs,
}

/// <summary>What is to be said about a file.</summary>
/// <param name="State">What it is.</param>
/// <param name="Key">The edition that it names; null when it names none.</param>
/// <param name="Edition">That edition; null when there is none.</param>
/// <param name="TextOf">The edition whose text it has, where that is another one.</param>
/// <param name="Remarks">What is wrong with the file or with what is stored, and what could not be judged.</param>
/// <param name="Changes">The paragraphs that differ from the edition's.</param>
/// <param name="StoreIsRight">False when stored bytes are no longer those that the ledger names.</param>
/// <param name="Broken">Figures, texts and answers that no longer follow from the very answers that the edition was made from.</param>
/// <param name="Changed">What the edition would say differently if it were made now; null when that could not be found out.</param>
public sealed record Verification(
    FileState State,
    string? Key,
    Edition? Edition,
    EditionKey? TextOf,
    IReadOnlyList<Message> Remarks,
    IReadOnlyList<TextChange> Changes,
    bool StoreIsRight,
    IReadOnlyList<SnapshotDifference> Broken,
    IReadOnlyList<SnapshotDifference>? Changed)
{
    /// <summary>True when the file is an unaltered edition whose figures still follow from their sources.</summary>
    public bool IsGood => State == FileState.Unaltered && StoreIsRight && Broken.Count == 0;

    /// <summary>What the file is, in one line.</summary>
    public Message Verdict => State switch
    {
        FileState.Unaltered => Messages.FileUnaltered(Key!),
        FileState.LayoutChanged => Messages.FileLayoutChanged(Key!),
        FileState.Altered => Messages.FileAltered(Key!, Changes.Count(change => change.IsFigure), Changes.Count(change => !change.IsFigure)),
        FileState.OtherEdition => Messages.FileOfOtherEdition(Key!, TextOf!.ToString()),
        FileState.UnknownEdition => Messages.FileOfUnknownEdition(Key!),
        _ => Messages.FileNotOurs(),
    };
}
