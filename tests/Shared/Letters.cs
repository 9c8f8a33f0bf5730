using ReportWorker.Core.Auditing;
using ReportWorker.Core.Ledger;
using ReportWorker.Core.Mailing;
using ReportWorker.Core.Periods;
using ReportWorker.Core.Storing;
using ReportWorker.Core.Units;

namespace ReportWorker.Testing;

/// <summary>Puts real messages of one edition into a queue.</summary>
internal sealed class Letters(ILedgerStore ledger, IDeliveryStore deliveries, IMessageComposer composer, TimeProvider clock, int size = 300)
{
    private static readonly DueKey Due = new("six-month-review", PeriodKey.Parse("2020-H1"), UnitCode.Parse("long-bien"));

    private readonly Blob _body = composer.ComposeBody(new MailContent(
        "Kính gửi các đồng chí.", "<!doctype html>\n<html lang=\"vi\"><body><p>Kính gửi các đồng chí.</p></body></html>\n", [Attachment(size)]));

    private int _queued;

    /// <summary>What was queued: the hash of each message by its Message-ID.</summary>
    public Dictionary<string, string> Hashes { get; } = [];

    /// <summary>One of the messages.</summary>
    public ReadOnlyMemory<byte> Example { get; private set; }

    public async Task QueueAsync(int count, CancellationToken cancellationToken)
    {
        if (_queued == 0)
        {
            await MakeEditionAsync(cancellationToken);
        }

        var messages = Enumerable.Range(_queued, count).Select(Write).ToList();
        _queued += count;
        await deliveries.QueueAsync(messages, [_body], Audit("delivery.queue"), cancellationToken);
    }

    private NewDelivery Write(int number)
    {
        var (recipient, id, date) = ($"r{number}@example.vn", $"{Guid.NewGuid():N}@example.vn", clock.GetUtcNow());
        var header = composer.ComposeHeader(new MailEnvelope(recipient, "Nguyễn Văn A", "Báo cáo 6 tháng", id, date));
        byte[] message = [.. header.Span, .. _body.Content.Span];
        Hashes[id] = Blob.HashOf(message);
        Example = message;
        return new NewDelivery(
            new EditionKey(Due, 1), recipient, "Nguyễn Văn A", id, date, "Báo cáo 6 tháng", header, _body.Hash, Hashes[id], message.Length);
    }

    private async Task MakeEditionAsync(CancellationToken cancellationToken)
    {
        var (now, document) = (clock.GetUtcNow(), Blob.Of("document"u8.ToArray()));
        await ledger.EnsureAsync([new NewDueReport(Due, now)], now, cancellationToken);
        var edition = new Edition(
            new EditionKey(Due, 1), EditionKind.Draft, 1, EditionState.Open, "Báo cáo.docx", document.Hash, document.Hash, document.Hash,
            Complete: true, [], null, null, now, "test");
        await ledger.AddEditionAsync(new EditionCommit(edition, [document], null, [], [], Audit("edition.make")), cancellationToken);
    }

    private AuditEvent Audit(string action) => new(clock.GetUtcNow(), "test", action, "edition", null, null);

    private static MailAttachment Attachment(int size)
    {
        var bytes = new byte[size];
        new Random(42).NextBytes(bytes);
        return new MailAttachment("Báo cáo.docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", bytes);
    }
}
