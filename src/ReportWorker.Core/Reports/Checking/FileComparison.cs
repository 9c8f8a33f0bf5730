using ReportWorker.Core.Ledger;
using ReportWorker.Core.Storing;
using ReportWorker.Docx;
using ReportWorker.Expressions;

namespace ReportWorker.Core.Reports.Checking;

/// <summary>Holds a file against the stored document of the edition that it names, and against the editions beside it.</summary>
/// <param name="blobs">Where documents are.</param>
/// <param name="file">The file.</param>
/// <param name="edition">The edition that it names.</param>
/// <param name="remarks">Takes what is wrong with stored bytes.</param>
internal sealed class FileComparison(IBlobStore blobs, MarkedDocument file, Edition edition, List<Message> remarks)
{
    /// <summary>What the file is.</summary>
    /// <param name="hash">The hash of its bytes.</param>
    /// <param name="all">All editions of the due report.</param>
    /// <param name="snapshot">What the edition was made from; null when that is damaged.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public async Task<(FileState State, EditionKey? TextOf, IReadOnlyList<TextChange> Changes)> RunAsync(
        string hash, IReadOnlyList<Edition> all, Snapshot? snapshot, CancellationToken cancellationToken)
    {
        var stored = await TextOfAsync(edition, cancellationToken);
        if (stored is null)
        {
            remarks.Add(Messages.StoredDocumentDamaged(edition.Key.ToString(), edition.DocumentHash));
        }

        if (hash == edition.DocumentHash)
        {
            return (FileState.Unaltered, null, []);
        }

        if (stored is not null && IsSame(stored))
        {
            return (FileState.LayoutChanged, null, []);
        }

        foreach (var other in all.Where(other => other.Key != edition.Key))
        {
            if (await TextOfAsync(other, cancellationToken) is { } text && IsSame(text))
            {
                return (FileState.OtherEdition, other.Key, []);
            }
        }

        return (FileState.Altered, null, stored is null ? [] : TextComparison.For(snapshot).Run(stored, file.Text));
    }

    private bool IsSame(IReadOnlyList<TextParagraph> stored) =>
        stored.Select(paragraph => paragraph.Text).SequenceEqual(file.Text.Select(paragraph => paragraph.Text));

    private async Task<IReadOnlyList<TextParagraph>?> TextOfAsync(Edition other, CancellationToken cancellationToken)
    {
        try
        {
            return DocxText.Extract((await blobs.ReadAsync(other.DocumentHash, cancellationToken)).Content);
        }
        catch (Exception damaged) when (damaged is KeyNotFoundException or InvalidDataException or DocxTemplateException)
        {
            return null;
        }
    }
}
