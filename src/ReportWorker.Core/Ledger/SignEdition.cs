using ReportWorker.Core.Auditing;
using ReportWorker.Core.Intake;
using ReportWorker.Core.Mailing;
using ReportWorker.Core.Periods;
using ReportWorker.Core.Problems;
using ReportWorker.Core.Reports;
using ReportWorker.Core.Reports.Adopting;
using ReportWorker.Core.Reports.Checking;
using ReportWorker.Core.Reports.Correcting;
using ReportWorker.Core.Storing;

namespace ReportWorker.Core.Ledger;

/// <summary>A signed scan that was taken.</summary>
/// <param name="Edition">The edition with it.</param>
/// <param name="Queued">How many messages were queued with it.</param>
/// <param name="Waited">True when its messages had waited for it.</param>
public sealed record SignedEdition(Edition Edition, int Queued, bool Waited)
{
    /// <summary>What somebody should look at.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];
}

/// <summary>Stores the signed scan of an official edition, and queues the messages that waited for it.</summary>
public sealed class SignEdition(
    ReportLibrary library,
    ILedgerStore ledger,
    IBlobStore blobs,
    EditionRenderer renderer,
    Corrections corrections,
    Correspondences correspondence,
    Outbox outbox,
    Auditor auditor,
    OfficeClock clock,
    OfficeLanguage language)
{
    private const string ContentType = "application/pdf";

    /// <summary>Looks at a scan.</summary>
    /// <exception cref="RequestRefusedException">It is no PDF that may be sent.</exception>
    public static void Check(SourceFile scan) => SignedScan.Check(scan);

    /// <summary>Takes a scan. An edition has one, and keeps it.</summary>
    /// <exception cref="RequestRefusedException">The scan may not be sent, or the edition is none that has left, or has a scan.</exception>
    public async Task<SignedEdition> RunAsync(Edition edition, SourceFile scan, CancellationToken cancellationToken)
    {
        Check(scan);
        if (edition.Kind == EditionKind.Draft || edition.State != EditionState.Released)
        {
            throw Refuse(Messages.NotToBeSigned(edition.Key.ToString(), Names.Of(edition.Kind), Names.Of(edition.State)));
        }

        if (edition.Signed is not null)
        {
            throw Refuse(Messages.SignedBefore(edition.Key.ToString(), edition.Signed.Hash[..12]));
        }

        var blob = scan.ToBlob();
        var name = Messages.SignedFile(Path.GetFileNameWithoutExtension(edition.FileName)).ToString(language.Culture) + ".pdf";
        var signed = edition with { Signed = new SignedCopy(name, blob.Hash), AwaitsSigned = false };
        var post = edition.AwaitsSigned ? await PostAsync(signed, scan, cancellationToken) : Post.Empty;
        var commit = new SignedCommit(
            signed,
            edition.AwaitsSigned,
            [blob, .. post.Blobs],
            post.Deliveries,
            auditor.Event("edition.sign", edition.Key.ToString(), scan.Name, blob.Hash));
        return await ledger.SignAsync(commit, cancellationToken)
            ? new SignedEdition(signed, post.Deliveries.Count, edition.AwaitsSigned) { Warnings = post.Warnings }
            : throw Refuse(Messages.EditionMoved(edition.Key.ToString()));
    }

    // The texts are rendered anew from what the edition was made from; the document is the one that was released.
    private async Task<Post> PostAsync(Edition edition, SourceFile scan, CancellationToken cancellationToken)
    {
        var report = library.Require(edition.Key.Due.Report);
        var source = new EditionSource(
            report, await blobs.ReadAsync(edition.TemplateHash, cancellationToken), await StoredSnapshot.ReadAsync(blobs, edition, cancellationToken));
        var editions = await ledger.EditionsAsync(edition.Key.Due, cancellationToken);
        var facts = new EditionFacts(
            edition.Key, edition.Kind, edition.Ordinal, edition.Mark, null, edition.CreatedAt, clock.DayOf(edition.CreatedAt))
        {
            Correction = await corrections.OfAsync(edition, editions, source, cancellationToken),
        };
        var before = edition.Corrects is null ? Correspondence.None : await correspondence.ReadAsync(editions, cancellationToken);
        var rendered = renderer.Render(report, source.Template, source.Snapshot, facts) with
        {
            Document = (await blobs.ReadAsync(edition.DocumentHash, cancellationToken)).Content,
            FileName = edition.FileName,
        };
        var to = await outbox.AddresseesAsync(edition.Kind, report.Recipients.Official, [], report.Preview?.To ?? [], cancellationToken);
        var letter = new Letter(edition, rendered, to.And(before))
        {
            Annexes = [new MailAttachment(edition.Signed!.FileName, ContentType, scan.Content)], // it was just set
            Before = before.To,
            Wait = report.Preview?.Wait ?? TimeSpan.Zero,
        };
        return (await outbox.WriteAsync([letter], cancellationToken))[0];
    }

    private static RequestRefusedException Refuse(Expressions.Message message) => new(RefusalKind.NotReady, new Problem(message));
}
