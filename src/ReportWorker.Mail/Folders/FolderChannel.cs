using System.Globalization;
using MimeKit;
using ReportWorker.Core.Mailing;
using ReportWorker.Core.Storing;
using ReportWorker.Expressions;
using ReportWorker.Mail.Composing;

namespace ReportWorker.Mail.Folders;

/// <summary>
/// Lays the files of a message into a folder, such as one on a file server. Doing it twice does nothing twice, so no mark is set before it: an
/// attempt that was cut off is simply made again. What is wrong with a folder concerns no other recipient.
/// </summary>
internal sealed class FolderChannel(CultureInfo language, TimeProvider time)
{
    /// <summary>How many files of one name there may be.</summary>
    private const int MostNumbers = 100;

    /// <summary>A file server that is gone can keep a program waiting for minutes.</summary>
    internal static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    public async Task<SendOutcome> SendAsync(OutgoingCopy copy, CancellationToken cut)
    {
        try
        {
            return await Task.Run(() => Lay(copy), cut).WaitAsync(Patience, time, cut);
        }
        catch (TimeoutException)
        {
            return Later(Messages.FolderSilent(copy.Recipient, Patience.TotalSeconds));
        }
        catch (OperationCanceledException)
        {
            return Later(Messages.FolderSilent(copy.Recipient, 0));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return Later(Messages.FolderFailed(copy.Recipient, Reason.Of(exception)));
        }
    }

    private SendOutcome Lay(OutgoingCopy copy)
    {
        if (!Directory.Exists(copy.Recipient))
        {
            return Later(Messages.FolderMissing(copy.Recipient)); // made here, it could lie on the wrong disk while the share is away
        }

        using var stream = new MemoryStream(copy.Message.ToArray(), writable: false);
        using var message = MimeMessage.Load(ParserOptions.Default, stream, persistent: true);
        var laid = new List<string>();
        foreach (var part in message.Attachments.OfType<MimePart>())
        {
            var name = Path.GetFileName(part.FileName ?? AttachmentName.Clean(""));
            if (Lay(copy.Recipient, name, BytesOf(part)) is not { } file)
            {
                return new SendOutcome.Refused(Text(Messages.FolderFull(copy.Recipient, name, MostNumbers)), null);
            }

            laid.Add(file);
        }

        return new SendOutcome.Accepted(Text(Messages.FilesLeft(string.Join(", ", laid))));
    }

    /// <summary>The name under which the bytes lie in the folder now; null when all its names are taken.</summary>
    private static string? Lay(string folder, string name, byte[] content)
    {
        for (var number = 1; number <= MostNumbers; number++)
        {
            var file = Numbered(name, number);
            var path = Path.Combine(folder, file);
            if (File.Exists(path) ? HasBytes(path, content) : TryWrite(path, content))
            {
                return file;
            }
        }

        return null;
    }

    private static string Numbered(string name, int number) => number == 1
        ? name
        : string.Create(CultureInfo.InvariantCulture, $"{Path.GetFileNameWithoutExtension(name)} ({number}){Path.GetExtension(name)}");

    private static bool HasBytes(string path, byte[] content) =>
        new FileInfo(path).Length == content.Length && File.ReadAllBytes(path).AsSpan().SequenceEqual(content);

    /// <summary>The file appears whole or not at all, and takes no other's place. What an attempt left half is written anew by the next.</summary>
    private static bool TryWrite(string path, byte[] content)
    {
        var draft = Path.Combine(Path.GetDirectoryName(path)!, $".reportworker-{Blob.HashOf(content)[..16]}.tmp"); // a file lies in a folder
        using (var file = new FileStream(draft, FileMode.Create, FileAccess.Write, FileShare.None))
        {
            file.Write(content);
            file.Flush(flushToDisk: true);
        }

        try
        {
            File.Move(draft, path, overwrite: false);
            return true;
        }
        catch (IOException) when (File.Exists(path))
        {
            File.Delete(draft);
            return HasBytes(path, content);
        }
    }

    private static byte[] BytesOf(MimePart part)
    {
        using var content = new MemoryStream();
        part.Content?.DecodeTo(content);
        return content.ToArray();
    }

    private SendOutcome.TryLater Later(Message message) => new(Text(message), null);

    private string Text(Message message) => message.ToString(language);
}
