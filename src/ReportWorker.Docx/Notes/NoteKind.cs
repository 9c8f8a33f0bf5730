namespace ReportWorker.Docx.Notes;

/// <summary>The two kinds of notes, as the names of their elements begin.</summary>
internal enum NoteKind
{
    /// <summary>At the foot of the page.</summary>
    Footnote,

    /// <summary>At the end of the document.</summary>
    Endnote,
}
