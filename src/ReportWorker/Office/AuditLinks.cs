using ReportWorker.Core.Accounts;
using ReportWorker.Core.Auditing;
using ReportWorker.Core.Ledger;
using ReportWorker.Core.Mailing;

namespace ReportWorker.Office;

/// <summary>Where on the page lies what an act was done to.</summary>
internal static class AuditLinks
{
    private const string Delivery = "delivery/";
    private const string Recipients = "recipients/";

    /// <summary>The address; null where the page has none for it, or none for this visitor.</summary>
    public static string? Of(AuditEvent audit, Permissions permissions)
    {
        var subject = audit.Subject;
        return audit.Action.Split('.')[0] switch
        {
            "delivery" when subject.StartsWith(Delivery, StringComparison.Ordinal) && DeliveryNumber.TryParse(subject[Delivery.Length..], out var number) => $"/deliveries/{number}",
            "account" when permissions.Has(Right.ManageAccounts) && AccountName.TryParse(subject, out var name) => $"/accounts/{name}",
            "recipients" when subject.StartsWith(Recipients, StringComparison.Ordinal) => "/recipients" + QueryString.Create("text", subject[Recipients.Length..]),
            "edition" when EditionKey.TryParse(subject, out var edition) => Address.Of(edition),
            "due" when DueKey.TryParse(subject, out var due) => Address.Of(due),
            "mail" => "/pauses",
            "report" => "/pauses",
            _ => null,
        };
    }
}
