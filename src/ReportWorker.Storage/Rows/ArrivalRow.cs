using ReportWorker.Core.Intake.Arriving;

namespace ReportWorker.Storage.Rows;

/// <summary>A file that came in, and what became of it.</summary>
internal sealed class ArrivalRow
{
    public long Id { get; set; }

    public required string Key { get; set; }

    public DateTime At { get; set; }

    public ArrivalOutcome Outcome { get; set; }

    public required string Name { get; set; }

    public required string Hash { get; set; }

    public string? Sender { get; set; }

    public long? MailId { get; set; }

    public string? Unit { get; set; }

    public string? Form { get; set; }

    public string? Period { get; set; }

    public string? Problems { get; set; }

    public long? SubmissionId { get; set; }

    public SubmissionRow? Submission { get; set; }

    public long? AnswerId { get; set; }

    public DeliveryRow? Answer { get; set; }
}
