using ReportWorker.Core.Intake.Deciding;
using ReportWorker.Core.Problems;
using ReportWorker.Core.Storing;
using ReportWorker.Expressions;

namespace ReportWorker.Commands.Data;

/// <summary>A file of a submission.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Name">Its name, as people know it.</param>
/// <param name="Path">Where it was written; null when it is no longer kept.</param>
internal sealed record WrittenFile(Message Kind, string Name, string? Path);

/// <summary>Writes the file that a submission was read from, and those that came along, into a folder.</summary>
internal static class SubmissionFiles
{
    /// <summary>Writes what is kept, in the order in which it is shown.</summary>
    public static async Task<IReadOnlyList<WrittenFile>> WriteAsync(
        ReviewedSubmission shown, FileFolder folder, IBlobStore blobs, CancellationToken cancellationToken)
    {
        var head = shown.Head;
        List<(Message Kind, string Name, string? Hash)> files = head.SourceName is { } source ? [(Messages.ColumnSource(), source, head.SourceHash)] : [];
        files.AddRange(shown.Files.Select(file => (Names.Of(file.Kind), file.Name, file.Hash)));
        var written = new List<WrittenFile>();
        foreach (var (kind, name, hash) in files)
        {
            var path = hash is null ? null : folder.Save(FileNames.Safe(name), (await blobs.ReadAsync(hash, cancellationToken)).Content);
            written.Add(new WrittenFile(kind, name, path));
        }

        return written;
    }

    /// <summary>Says where they are, and which are no longer kept.</summary>
    public static void Tell(Session session, IReadOnlyList<WrittenFile> files)
    {
        session.Tell(Messages.FilesWritten(files.Count(file => file.Path is not null)));
        foreach (var file in files)
        {
            session.Tell(file.Path is { } path ? Messages.FileWritten(file.Kind, path) : Messages.FileNotWritten(file.Kind, file.Name));
        }
    }
}
