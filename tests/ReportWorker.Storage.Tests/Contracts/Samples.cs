using ReportWorker.Core.Auditing;
using ReportWorker.Core.Ledger;
using ReportWorker.Core.Mailing;
using ReportWorker.Core.Periods;
using ReportWorker.Core.Storing;
using ReportWorker.Core.Units;

namespace ReportWorker.Storage.Tests.Contracts;

/// <summary>A due report, its editions and their messages, as short as the schema allows.</summary>
internal static class Samples
{
    public static readonly DateTimeOffset At = new DateTimeOffset(2020, 6, 15, 0, 0, 0, TimeSpan.Zero).AddMicroseconds(7);

    public static readonly DueKey Due = new("six-month-review", PeriodKey.Parse("2020-H1"), UnitCode.Parse("long-bien"));

    public static readonly Blob Document = Blob.Of("document"u8.ToArray());

    public static readonly Blob Body = Blob.Of("body"u8.ToArray());

    public static Edition Edition(int number, EditionKind kind = EditionKind.Draft) => new(
        new EditionKey(Due, number),
        kind,
        number,
        EditionState.Open,
        "Báo cáo 6 tháng.docx",
        Document.Hash,
        Document.Hash,
        Document.Hash,
        Complete: true,
        [],
        null,
        null,
        At,
        "tester");

    public static EditionCommit Commit(
        Edition edition, DueMove? due = null, IReadOnlyList<EditionMove>? earlier = null, params IReadOnlyList<NewDelivery> messages) =>
        new(edition, [Document, Body], due, earlier ?? [], messages, Audit(edition.Key.ToString()));

    public static AuditEvent Audit(string subject) => new(At, "tester", "edition.make", subject, "vì sao", Document.Hash);

    public static NewDelivery Message(int edition, string recipient) => new(
        new EditionKey(Due, edition),
        recipient,
        "Nguyễn Văn A",
        $"{Guid.NewGuid():N}@example.vn",
        At,
        "DỰ THẢO",
        "To: a\r\n"u8.ToArray(),
        Body.Hash,
        Document.Hash,
        11);
}
