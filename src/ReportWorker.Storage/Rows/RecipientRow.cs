using ReportWorker.Core.Mailing;

namespace ReportWorker.Storage.Rows;

internal sealed class RecipientRow
{
    public required string Group { get; set; }

    public required string EmailNormalised { get; set; }

    public required DateOnly ValidFrom { get; set; }

    public DateOnly? ValidTo { get; set; }

    public required string Email { get; set; }

    public required string Name { get; set; }

    public DocumentFormat Format { get; set; }

    public RecipientPart Receives { get; set; }
}
