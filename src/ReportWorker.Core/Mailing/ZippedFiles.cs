using System.IO.Compression;

namespace ReportWorker.Core.Mailing;

/// <summary>Puts files that go with a message into one.</summary>
internal static class ZippedFiles
{
    private const string ContentType = "application/zip";

    // The same files make the same bytes.
    private static readonly DateTimeOffset Stamp = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>A .zip of the files, called like the first.</summary>
    public static MailAttachment Of(params IReadOnlyList<MailAttachment> files)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var file in files)
            {
                var entry = zip.CreateEntry(file.FileName, CompressionLevel.SmallestSize);
                entry.LastWriteTime = Stamp;
                using var content = entry.Open();
                content.Write(file.Content.Span);
            }
        }

        return new MailAttachment(Path.ChangeExtension(files[0].FileName, ".zip"), ContentType, stream.ToArray());
    }
}
