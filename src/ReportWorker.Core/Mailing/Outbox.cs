using ReportWorker.Core.Ledger;
using ReportWorker.Core.Periods;
using ReportWorker.Core.Reports;
using ReportWorker.Core.Storing;

namespace ReportWorker.Core.Mailing;

/// <summary>Messages that are to be stored together with an edition.</summary>
/// <param name="Deliveries">One for each recipient.</param>
/// <param name="Blobs">The bodies they share.</param>
internal sealed record Post(IReadOnlyList<NewDelivery> Deliveries, IReadOnlyList<Blob> Blobs)
{
    public static Post Empty { get; } = new([], []);
}

/// <summary>Whom messages go to, each address once.</summary>
internal sealed record Addressees(IReadOnlyList<(string Email, string Name)> All);

/// <summary>Writes messages: of an edition one body, one header block for each recipient. It sends and stores nothing.</summary>
public sealed class Outbox(IRecipientStore recipients, IMessageComposer composer, SendingOptions options, OfficeClock clock)
{
    private const string WordFile = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    /// <summary>The messages for everybody who is in the groups today and for the further addresses; each address once.</summary>
    internal async Task<Post> WriteAsync(
        Edition edition,
        RenderedEdition rendered,
        IReadOnlyList<string> groups,
        IReadOnlyList<string> addresses,
        CancellationToken cancellationToken) =>
        Write(edition, rendered, await AddresseesAsync(groups, addresses, cancellationToken));

    /// <summary>Everybody who is in the groups today, and the further addresses.</summary>
    internal async Task<Addressees> AddresseesAsync(
        IReadOnlyList<string> groups, IReadOnlyList<string> addresses, CancellationToken cancellationToken)
    {
        var members = groups.Count == 0
            ? []
            : (await recipients.ReadAllAsync(cancellationToken)).Where(r => groups.Contains(r.Group) && r.IsValidOn(clock.Today));
        return new Addressees([.. members.Select(r => (r.Email, r.Name))
            .Concat(addresses.Select(address => (address, address)))
            .DistinctBy(to => to.Item1, StringComparer.OrdinalIgnoreCase)]);
    }

    /// <summary>The same, and everybody who got what left before.</summary>
    internal async Task<Addressees> AddresseesAsync(
        IReadOnlyList<string> groups, IReadOnlyList<string> addresses, Correspondence before, CancellationToken cancellationToken)
    {
        var today = await AddresseesAsync(groups, addresses, cancellationToken);
        return new Addressees([.. today.All.Concat(before.Letters.Select(letter => (letter.Recipient, letter.RecipientName)))
            .DistinctBy(to => to.Item1, StringComparer.OrdinalIgnoreCase)]);
    }

    /// <summary>The messages of an edition for these people.</summary>
    internal Post Write(Edition edition, RenderedEdition rendered, Addressees to) => Write(edition, rendered, to, Correspondence.None);

    /// <summary>The same, each referring to what its recipient got before.</summary>
    internal Post Write(Edition edition, RenderedEdition rendered, Addressees to, Correspondence before)
    {
        if (to.All.Count == 0)
        {
            return Post.Empty;
        }

        var body = composer.ComposeBody(
            new MailContent(rendered.Text, rendered.Html, [new MailAttachment(rendered.FileName, WordFile, rendered.Document)]));
        var date = clock.Local(clock.Now);
        return new Post([.. to.All.Select(recipient => Write(edition.Key, recipient, rendered.Subject, date, body, before.To(recipient.Email)))], [body]);
    }

    /// <summary>A message that carries no edition, and its body.</summary>
    internal (NewDelivery Delivery, Blob Body) Write(MessagePurpose purpose, string email, string name, string subject, MailContent content)
    {
        var body = composer.ComposeBody(content);
        return (Write(null, (email, name), subject, clock.Local(clock.Now), body, []) with { Purpose = purpose }, body);
    }

    private NewDelivery Write(
        EditionKey? edition, (string Email, string Name) to, string subject, DateTimeOffset date, Blob body, IReadOnlyList<string> before)
    {
        var id = $"{Guid.NewGuid():N}@{options.MessageIdDomain}";
        var header = composer.ComposeHeader(new MailEnvelope(to.Email, to.Name, subject, id, date) { References = before });
        byte[] message = [.. header.Span, .. body.Content.Span];
        return new NewDelivery(edition, to.Email, to.Name, id, date, subject, header, body.Hash, Blob.HashOf(message), message.Length);
    }
}
