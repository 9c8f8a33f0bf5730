using ReportWorker.Core.Problems;
using ReportWorker.Core.Storing;

namespace ReportWorker.Core.Intake;

/// <summary>A file as somebody handed it over.</summary>
/// <param name="Name">Its name without a folder, as people know it.</param>
/// <param name="Content">All its bytes.</param>
public sealed record SourceFile(string Name, ReadOnlyMemory<byte> Content)
{
    /// <summary>The largest file that is read from a disk, in bytes.</summary>
    public const long DefaultLimit = 128L << 20;

    /// <summary>The bytes under their hash.</summary>
    public Blob ToBlob() => Blob.Of(Content);

    /// <summary>Reads a file from a disk.</summary>
    /// <param name="path">Where it is.</param>
    /// <param name="limit">The largest size, in bytes; judged before anything is read.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="RequestRefusedException">
    /// There is no such file (wrong usage), or it is too large or cannot be read (the work failed).
    /// </exception>
    public static async Task<SourceFile> ReadAsync(string path, long limit, CancellationToken cancellationToken)
    {
        try
        {
            if (Directory.Exists(path))
            {
                throw Refused(RefusalKind.WrongUsage, Messages.PathIsFolder(path));
            }

            var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, 1, FileOptions.Asynchronous);
            await using (stream.ConfigureAwait(false))
            {
                if (stream.Length > limit)
                {
                    throw Refused(RefusalKind.WorkFailed, Messages.FileTooLarge(Megabytes(stream.Length), Megabytes(limit)), path);
                }

                var content = new byte[stream.Length];
                var read = await stream.ReadAtLeastAsync(content, content.Length, throwOnEndOfStream: false, cancellationToken);
                return new SourceFile(Path.GetFileName(path), content.AsMemory(0, read));
            }
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException or ArgumentException)
        {
            throw Refused(RefusalKind.WrongUsage, Messages.PathNotFound(path), inner: e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            throw Refused(RefusalKind.WorkFailed, Messages.FileNotReadable(e.Message), path, e);
        }
    }

    internal static decimal Megabytes(long bytes) => Math.Round(bytes / 1048576m, 1, MidpointRounding.ToPositiveInfinity);

    private static RequestRefusedException Refused(
        RefusalKind kind, Expressions.Message message, string? path = null, Exception? inner = null) =>
        new(kind, new Problem(message, path is null ? null : new Place(path)), inner);
}
