using System.Globalization;
using System.Text;
using ReportWorker.Core.Mailing;
using ReportWorker.Expressions;

namespace ReportWorker.Mail.Pickup;

/// <summary>
/// Leaves each copy as an .eml file in a folder. The name follows from the message, so that a repeat finds its file and adds none.
/// </summary>
internal sealed class PickupChannel(MailOptions options, CultureInfo language) : IMailChannel
{
    private readonly string _folder = options.PickupDirectory!; // Set: this way out was chosen for want of a mail server.

    public string Description => _folder;

    public async Task<SendOutcome> SendAsync(
        OutgoingCopy copy, Func<CancellationToken, Task<bool>> dataStarting, CancellationToken cancellationToken, CancellationToken cut = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var target = Path.Combine(_folder, PickupName.Of(copy));
        if (await DoAsync(MakeFolderAsync) is { } down)
        {
            return down;
        }

        return await dataStarting(CancellationToken.None)
            ? await DoAsync(async () => await LeaveAsync(target, Content(copy))) ?? throw new InvalidOperationException("No outcome.")
            : new SendOutcome.LeaseLost();
    }

    public async Task<string?> ProbeAsync(CancellationToken cancellationToken)
    {
        try
        {
            Directory.CreateDirectory(_folder);
            var trial = Path.Combine(_folder, $".probe-{Guid.NewGuid():N}");
            await File.WriteAllBytesAsync(trial, ReadOnlyMemory<byte>.Empty, cancellationToken);
            File.Delete(trial);
            return null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return Messages.PickupFailed(_folder, Reason.Of(exception)).ToString(language);
        }
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    /// <summary>Works on the folder; what the folder does not allow is said of the way out, not of the copy.</summary>
    private async Task<SendOutcome?> DoAsync(Func<Task<SendOutcome?>> work)
    {
        try
        {
            return await work();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return new SendOutcome.ChannelDown(Text(Messages.PickupFailed(_folder, Reason.Of(exception))));
        }
    }

    private Task<SendOutcome?> MakeFolderAsync()
    {
        Directory.CreateDirectory(_folder);
        return Task.FromResult<SendOutcome?>(null);
    }

    /// <summary>The file appears whole or not at all: a program that picks it up sees no half message.</summary>
    private async Task<SendOutcome> LeaveAsync(string target, byte[] content)
    {
        if (File.Exists(target))
        {
            return await AlreadyThereAsync(target, content);
        }

        var draft = Path.Combine(_folder, $".{Guid.NewGuid():N}.tmp");
        try
        {
            await WriteThroughAsync(draft, content);
            File.Move(draft, target, overwrite: false);
            return new SendOutcome.Accepted(Text(Messages.PickupLeft(target)));
        }
        catch (IOException) when (File.Exists(target))
        {
            return await AlreadyThereAsync(target, content);
        }
        finally
        {
            File.Delete(draft);
        }
    }

    private async Task<SendOutcome> AlreadyThereAsync(string target, byte[] content)
    {
        var there = await File.ReadAllBytesAsync(target);
        return there.AsSpan().SequenceEqual(content)
            ? new SendOutcome.Accepted(Text(Messages.PickupAlreadyThere(target)))
            : new SendOutcome.Refused(Text(Messages.PickupConflict(target)), null);
    }

    private static async Task WriteThroughAsync(string path, byte[] content)
    {
        await using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None);
        await file.WriteAsync(content);
        file.Flush(flushToDisk: true);
    }

    /// <summary>
    /// The copy; under a redirection with the envelope lines that pickup folders understand in front, because otherwise
    /// whoever picks the file up would send it to the recipient of its To header.
    /// </summary>
    private byte[] Content(OutgoingCopy copy)
    {
        if (string.IsNullOrWhiteSpace(options.RedirectAllTo))
        {
            return copy.Message.ToArray();
        }

        var sender = MailAddress.Parse(options.From)!.Address; // The validator read both.
        var receiver = MailAddress.Parse(options.RedirectAllTo)!.Address;
        return [.. Encoding.ASCII.GetBytes($"X-Sender: {sender}\r\nX-Receiver: {receiver}\r\n"), .. copy.Message.Span];
    }

    private string Text(Message message) => message.ToString(language);
}
