using System.Globalization;
using ReportWorker.Core.Ledger;
using ReportWorker.Core.Periods;
using ReportWorker.Core.Problems;
using ReportWorker.Core.Storing;

namespace ReportWorker.Core.Mailing;

/// <summary>Writes messages: of an edition one body for all who get the same files, one header block for each recipient. It sends and stores nothing.</summary>
public sealed class Outbox(
    IRecipientStore recipients, IMessageComposer composer, IPdfMaker pdf, SendingOptions options, MessageLimit limit, OfficeClock clock, OfficeLanguage language)
{
    private const string WordFile = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private const string PdfFile = "application/pdf";

    private readonly SizedBodies _bodies = new(composer, limit, language.Culture);
    private readonly SizedBodies _unbounded = new(composer, new MessageLimit(0), language.Culture);

    /// <summary>Everybody who is in the groups today and gets editions of that kind, and the further addresses; each address once.</summary>
    /// <param name="kind">The kind of edition.</param>
    /// <param name="groups">The groups.</param>
    /// <param name="addresses">Further addresses.</param>
    /// <param name="first">The groups of those who see it before the others.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    internal async Task<Addressees> AddresseesAsync(
        EditionKind kind, IReadOnlyList<string> groups, IReadOnlyList<string> addresses, IReadOnlyList<string> first, CancellationToken cancellationToken)
    {
        var members = groups.Count + first.Count == 0
            ? []
            : (await recipients.ReadAllAsync(cancellationToken))
                .Where(one => one.IsValidOn(clock.Today) && ((groups.Contains(one.Group) && one.Gets(kind)) || first.Contains(one.Group)))
                .Select(one => new Addressee(one.Email, one.Name, one.Format) { IsFirst = first.Contains(one.Group) });
        return new Addressees([.. members.Concat(addresses.Select(address => new Addressee(address, address)))
            .GroupBy(to => to.Email, StringComparer.OrdinalIgnoreCase)
            // Who is there twice gets all that either would, as early as either would.
            .Select(same => same.First() with { Format = same.Max(to => to.Format), IsFirst = same.Any(to => to.IsFirst) })]);
    }

    /// <summary>The messages of editions that are stored together, in their order.</summary>
    internal async Task<IReadOnlyList<Post>> WriteAsync(IReadOnlyList<Letter> letters, CancellationToken cancellationToken)
    {
        var wanting = letters.Where(letter => letter.To.WantPdf).ToList();
        var made = wanting.Count == 0
            ? new PdfFiles([], null)
            : await pdf.MakeAsync([.. wanting.Select(letter => letter.Rendered.Document)], cancellationToken);
        var pdfs = wanting.Zip(made.Files).ToDictionary(pair => pair.First.Edition.Key, pair => pair.Second);
        return [.. letters.AsParallel().AsOrdered().Select(letter => Write(letter, pdfs.GetValueOrDefault(letter.Edition.Key), made.Why))];
    }

    /// <summary>A message that carries no edition, and its body.</summary>
    internal (NewDelivery Delivery, Blob Body) Write(MessagePurpose purpose, string email, string name, string subject, MailContent content)
    {
        var body = composer.ComposeBody(content);
        return (Write(null, new Addressee(email, name), subject, clock.Local(clock.Now), body, []) with { Purpose = purpose }, body);
    }

    /// <summary>A message that answers somebody's, and its body; the conversation is that of what it answers.</summary>
    internal (NewDelivery Delivery, Blob Body) Answer(
        string email, string name, string subject, MailContent content, IReadOnlyList<string> conversation)
    {
        var body = composer.ComposeBody(content);
        var delivery = Write(null, new Addressee(email, name), subject, clock.Local(clock.Now), body, conversation, answers: true);
        return (delivery with { Purpose = MessagePurpose.Answer }, body);
    }

    private Post Write(Letter letter, ReadOnlyMemory<byte>? made, string? why)
    {
        var now = clock.Local(clock.Now);
        var deliveries = new List<NewDelivery>();
        var blobs = new Dictionary<string, Blob>();
        foreach (var same in letter.To.All.GroupBy(to => (Pdf: to.Format == DocumentFormat.DocxAndPdf, to.IsFolder)))
        {
            var bodies = Bodies(letter, same.Key.Pdf, same.Key.IsFolder, made);
            deliveries.AddRange(same.SelectMany(to => Write(letter, to, now, bodies)));
            foreach (var body in bodies)
            {
                blobs[body.Hash] = body;
            }
        }

        var lacksPdf = letter.To.WantPdf && made is null;
        return new Post(deliveries, [.. blobs.Values])
        {
            Warnings = lacksPdf ? [Messages.PdfMissing(why ?? "").ToString(language.Culture)] : [],
        };
    }

    private IReadOnlyList<Blob> Bodies(Letter letter, bool wantsPdf, bool isFolder, ReadOnlyMemory<byte>? made)
    {
        var rendered = letter.Rendered;
        var content = new MailContent(rendered.Text, rendered.Html, []);
        List<MailAttachment> files = [new(rendered.FileName, WordFile, rendered.Document)];
        if (wantsPdf && made is { } bytes)
        {
            files.Add(new MailAttachment(Path.ChangeExtension(rendered.FileName, ".pdf"), PdfFile, bytes));
        }
        else if (wantsPdf)
        {
            content = content.With(Messages.PdfNotInMail().ToString(language.Culture));
        }

        return (isFolder ? _unbounded : _bodies).Make(content, [.. files, .. letter.Annexes], options.LargeFilesAt ?? letter.To.Folders.FirstOrDefault());
    }

    private IEnumerable<NewDelivery> Write(Letter letter, Addressee to, DateTimeOffset now, IReadOnlyList<Blob> bodies)
    {
        var references = letter.Before(to.Email);
        for (var part = 1; part <= bodies.Count; part++)
        {
            var delivery = Write(letter.Edition.Key, to, SubjectOf(letter, to, part, bodies.Count), now, bodies[part - 1], references) with
            {
                Part = part,
                NotBefore = to.IsFirst || letter.Wait == TimeSpan.Zero ? null : now + letter.Wait,
            };
            references = [.. references, delivery.MessageId];
            yield return delivery;
        }
    }

    private string SubjectOf(Letter letter, Addressee to, int part, int parts)
    {
        var subject = letter.Wait > TimeSpan.Zero && to.IsFirst
            ? Messages.PreviewSubject(letter.Rendered.Subject).ToString(language.Culture)
            : letter.Rendered.Subject;
        return parts == 1 ? subject : string.Create(CultureInfo.InvariantCulture, $"{subject} ({part}/{parts})");
    }

    private NewDelivery Write(EditionKey? edition, Addressee to, string subject, DateTimeOffset date, Blob body, IReadOnlyList<string> references, bool answers = false)
    {
        var id = $"{Guid.NewGuid():N}@{options.MessageIdDomain}";
        var header = composer.ComposeHeader(new MailEnvelope(to.Email, to.Name, subject, id, date) { References = references, Answers = answers });
        byte[] message = [.. header.Span, .. body.Content.Span];
        return new NewDelivery(edition, to.Email, to.Name, id, date, subject, header, body.Hash, Blob.HashOf(message), message.Length);
    }
}
