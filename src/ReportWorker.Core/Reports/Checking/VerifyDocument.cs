using ReportWorker.Core.Ledger;
using ReportWorker.Core.Problems;
using ReportWorker.Core.Storing;
using ReportWorker.Expressions;

namespace ReportWorker.Core.Reports.Checking;

/// <summary>
/// Says of a file whether it is an edition of ours, which, and unaltered, and whether that edition's figures still follow from the data.
/// The file may be anything at all.
/// </summary>
public sealed class VerifyDocument(ReportLibrary library, ILedgerStore ledger, IBlobStore blobs, SourceCheck sources, WhatWouldChange changes)
{
    /// <summary>Looks at the file and at what is stored for the edition that it names.</summary>
    public async Task<Verification> RunAsync(ReadOnlyMemory<byte> file, CancellationToken cancellationToken)
    {
        var read = MarkedDocument.Read(file);
        if (read.Mark is null)
        {
            return Ended(FileState.NotOurs, null, read.Why!);
        }

        if (!EditionKey.TryParse(read.Mark.Key, out var key))
        {
            return Ended(FileState.NotOurs, null, Messages.MarkDamaged());
        }

        var all = await ledger.EditionsAsync(key.Due, cancellationToken);
        return all.FirstOrDefault(one => one.Key == key) is { } edition
            ? await RunAsync(file, read, edition, all, cancellationToken)
            : Ended(FileState.UnknownEdition, key.ToString());
    }

    private async Task<Verification> RunAsync(
        ReadOnlyMemory<byte> file, MarkedDocument read, Edition edition, IReadOnlyList<Edition> all, CancellationToken cancellationToken)
    {
        var stored = new List<Message>();
        var snapshot = await SnapshotAsync(edition, stored, cancellationToken);
        if (!await IsThereAsync(edition.TemplateHash, cancellationToken))
        {
            stored.Add(Messages.StoredTemplateDamaged(edition.Key.ToString(), edition.TemplateHash));
        }

        var (state, textOf, changed) = await new FileComparison(blobs, read, edition, stored)
            .RunAsync(Blob.HashOf(file.Span), all, snapshot, cancellationToken);
        var remarks = new List<Message>([.. MarkRemarks(read.Mark!, edition), .. stored]);
        var (broken, today) = await DataAsync(edition, snapshot, remarks, cancellationToken);
        return new Verification(state, edition.Key.ToString(), edition, textOf, remarks, changed, stored.Count == 0, broken, today);
    }

    private static IEnumerable<Message> MarkRemarks(EditionXml mark, Edition edition) =>
    [
        .. mark.SnapshotHash == edition.SnapshotHash ? Array.Empty<Message>() : [Messages.MarkOfOtherSnapshot(mark.SnapshotHash, edition.SnapshotHash)],
        .. mark.TemplateHash == edition.TemplateHash ? Array.Empty<Message>() : [Messages.MarkOfOtherTemplate(mark.TemplateHash, edition.TemplateHash)],
    ];

    private async Task<(IReadOnlyList<SnapshotDifference> Broken, IReadOnlyList<SnapshotDifference>? Changed)> DataAsync(
        Edition edition, Snapshot? snapshot, List<Message> remarks, CancellationToken cancellationToken)
    {
        if (snapshot is null)
        {
            return ([], null);
        }

        if (library.Find(edition.Key.Due.Report) is not { } report)
        {
            remarks.Add(Messages.ReportNotDefined(edition.Key.Due.Report));
            return ([], null);
        }

        try
        {
            return (
                await sources.RunAsync(report, snapshot, edition.Key.Due.Unit, cancellationToken),
                await changes.RunAsync(report, snapshot, edition, cancellationToken));
        }
        catch (RequestRefusedException refused)
        {
            remarks.AddRange(refused.Problems.Select(problem => problem.Message));
            return ([], null);
        }
    }

    private async Task<Snapshot?> SnapshotAsync(Edition edition, List<Message> stored, CancellationToken cancellationToken)
    {
        try
        {
            return await StoredSnapshot.ReadAsync(blobs, edition, cancellationToken);
        }
        catch (RequestRefusedException refused)
        {
            stored.AddRange(refused.Problems.Select(problem => problem.Message));
            return null;
        }
    }

    private async Task<bool> IsThereAsync(string hash, CancellationToken cancellationToken)
    {
        try
        {
            await blobs.ReadAsync(hash, cancellationToken);
            return true;
        }
        catch (Exception damaged) when (damaged is KeyNotFoundException or InvalidDataException)
        {
            return false;
        }
    }

    private static Verification Ended(FileState state, string? key, params IReadOnlyList<Message> remarks) =>
        new(state, key, null, null, remarks, [], true, [], null);
}
