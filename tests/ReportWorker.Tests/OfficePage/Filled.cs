using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using ReportWorker.Core.Auditing;
using ReportWorker.Core.Ledger;
using ReportWorker.Core.Mailing;
using ReportWorker.Core.Notices;
using ReportWorker.Core.Periods;
using ReportWorker.Core.Storing;
using ReportWorker.Core.Units;
using ReportWorker.Hosting;
using ReportWorker.Hosting.Configuration.Sections;

namespace ReportWorker.Tests.OfficePage;

/// <summary>The database under a page, with units, editions and messages.</summary>
internal sealed class Filled : IAsyncDisposable
{
    public const string District = "long-bien";

    public const string Ward = "phuong-bo-de";

    public const string OtherWard = "phuong-cu-khoi";

    private static readonly Blob Document = Blob.Of("document"u8.ToArray());
    private static readonly Blob Body = Blob.Of("\r\nKính gửi các đồng chí."u8.ToArray());

    private readonly ServiceProvider _services;

    private Filled(ServiceProvider services) => _services = services;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>Brings the district's units into it.</summary>
    public static async Task<Filled> OpenAsync(Page page)
    {
        await page.ImportUnitsAsync();
        var settings = new Settings();
        settings.Paths.Templates = RepositoryFolder.Of("templates");
        settings.Database.ConnectionString = $"Data Source={Directory.EnumerateFiles(page.Desk.Folder, "reportworker.db", SearchOption.AllDirectories).Single()};Pooling=False";
        settings.Mail.From = "van-phong@example.vn";
        return new Filled(Composition.Build(settings, CultureInfo.GetCultureInfo("en")));
    }

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    /// <summary>Queues messages of an edition of a unit, or messages without one.</summary>
    /// <returns>Their numbers.</returns>
    public async Task<IReadOnlyList<long>> QueueAsync(string? unit, string subject, params string[] recipients)
    {
        var key = unit is null ? null : new EditionKey(new DueKey("six-month-review", PeriodKey.Parse("2020-H1"), UnitCode.Parse(unit)), 1);
        var now = TimeProvider.System.GetUtcNow();
        var audit = new AuditEvent(now, "test", "delivery.queue", "test");
        if (key is not null && await Get<ILedgerStore>().EnsureAsync([new NewDueReport(key.Due, now)], now, Token) == 1)
        {
            var edition = new Edition(
                key, EditionKind.Draft, 1, EditionState.Open, "Báo cáo.docx", Document.Hash, Document.Hash, Document.Hash, Complete: true, [], null, null, now, "test");
            await Get<ILedgerStore>().AddEditionAsync(new EditionCommit(edition, [Document], null, [], [], audit), Token);
        }

        var messages = recipients.Select(recipient => Write(key, subject, recipient, now)).ToList();
        await (key is null
            ? Get<INoticeStore>().TellAsync([.. messages.Select(message => message with { Topic = message.MessageId })], [Body], audit, Token)
            : Get<IDeliveryStore>().QueueAsync(messages, [Body], audit, Token));
        var wanted = messages.Select(message => message.MessageId).ToHashSet();
        return [.. (await Get<IDeliveryStore>().ListAsync(new DeliveryQuery(), Token)).Where(one => wanted.Contains(one.MessageId)).Select(one => one.Id).Order()];
    }

    /// <summary>Ends an attempt of the oldest that waits.</summary>
    public async Task EndAsync(DeliveryState state, string reply)
    {
        var now = TimeProvider.System.GetUtcNow();
        var claim = (await Get<IDeliveryStore>().ClaimAsync("test", now, TimeSpan.FromMinutes(5), 1, Token)).Single();
        await Get<IDeliveryStore>().MarkDataStartedAsync(claim, now, TimeSpan.FromMinutes(5), Token);
        await Get<IDeliveryStore>().CompleteAsync(claim, new DeliveryResult(state, reply), now, Token);
    }

    public ValueTask DisposeAsync() => _services.DisposeAsync();

    private static NewDelivery Write(EditionKey? edition, string subject, string recipient, DateTimeOffset now)
    {
        byte[] header = [.. "To: "u8, .. System.Text.Encoding.ASCII.GetBytes(recipient), .. "\r\n"u8];
        byte[] message = [.. header, .. Body.Content.Span];
        return new NewDelivery(edition, recipient, "Nguyễn Văn A", $"{Guid.NewGuid():N}@example.vn", now, subject, header, Body.Hash, Blob.HashOf(message), message.Length)
        {
            Purpose = edition is null ? MessagePurpose.Alarm : MessagePurpose.Edition,
        };
    }
}
