using ReportWorker.Core.Ledger;

namespace ReportWorker.Storage.Rows;

internal sealed class EditionRow
{
    public long Id { get; set; }

    public long DueReportId { get; set; }

    public DueReportRow? DueReport { get; set; }

    public int Number { get; set; }

    public EditionKind Kind { get; set; }

    public int Ordinal { get; set; }

    public EditionState State { get; set; }

    public required string FileName { get; set; }

    public required string DocumentHash { get; set; }

    public required string SnapshotHash { get; set; }

    public required string TemplateHash { get; set; }

    public bool Complete { get; set; }

    /// <summary>A JSON array of texts.</summary>
    public required string Objections { get; set; }

    /// <summary>True where a mark was given, even one with every place left blank.</summary>
    public bool IsMarked { get; set; }

    public int? MarkNumber { get; set; }

    public DateOnly? MarkDate { get; set; }

    public string? MarkSigner { get; set; }

    public int? BasedOn { get; set; }

    public int? Corrects { get; set; }

    /// <summary>The name of the signed scan's file; null while there is none.</summary>
    public string? SignedName { get; set; }

    public string? SignedHash { get; set; }

    /// <summary>True while its messages wait for the signed scan.</summary>
    public bool AwaitsSigned { get; set; }

    public DateTime CreatedAt { get; set; }

    public required string CreatedBy { get; set; }
}
