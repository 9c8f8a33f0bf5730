using MailKit;
using ReportWorker.Core.Mailing;

namespace ReportWorker.Mail.Smtp;

/// <summary>How far one attempt has come: whether the data was announced, and how much of it was written.</summary>
internal sealed class SmtpAttempt : ITransferProgress, IDisposable
{
    private readonly Func<CancellationToken, Task<bool>> _dataStarting;
    private readonly CancellationTokenSource _beforeData = new();
    private readonly CancellationTokenRegistration _stopping;
    private long _written;

    public SmtpAttempt(OutgoingCopy copy, Func<CancellationToken, Task<bool>> dataStarting, CancellationToken stopping)
    {
        Copy = copy;
        _dataStarting = dataStarting;
        _stopping = stopping.Register(_beforeData.Cancel);
    }

    /// <summary>The copy.</summary>
    public OutgoingCopy Copy { get; }

    /// <summary>Follows the caller's token until the data starts, and nothing from then on.</summary>
    public CancellationToken Token => _beforeData.Token;

    /// <summary>True from the moment the caller knows that the data starts.</summary>
    public bool DataStarted { get; private set; }

    /// <summary>True when the caller said that the data must not start.</summary>
    public bool LeaseLost { get; private set; }

    /// <summary>What went wrong while the caller was told; null when nothing did.</summary>
    public Exception? CallerFailed { get; private set; }

    /// <summary>
    /// True when the server may have the copy: the final dot is only written after everything before it was.
    /// MailKit counts doubled dots too, so this can come true a few bytes early, which errs on the safe side.
    /// </summary>
    public bool MayHaveArrived => DataStarted && _written >= Copy.Message.Length;

    /// <summary>Tells the caller that the data starts.</summary>
    /// <exception cref="AbortedException">The data must not start.</exception>
    /// <exception cref="OperationCanceledException">The caller is stopping.</exception>
    public async Task StartDataAsync()
    {
        await _stopping.DisposeAsync(); // Waits for a cancellation that is under way, so that none comes after the mark.
        Token.ThrowIfCancellationRequested();
        try
        {
            // Not to be cancelled: whether the mark was set would be unknown then.
            LeaseLost = !await _dataStarting(CancellationToken.None);
        }
        catch (Exception exception)
        {
            CallerFailed = exception;
            throw new AbortedException();
        }

        DataStarted = !LeaseLost;
        if (LeaseLost)
        {
            throw new AbortedException();
        }
    }

    public void Report(long bytesTransferred, long totalSize) => _written = bytesTransferred;

    public void Report(long bytesTransferred) => _written = bytesTransferred;

    public void Dispose()
    {
        _stopping.Dispose();
        _beforeData.Dispose();
    }

    /// <summary>Ends an attempt before its data.</summary>
    public sealed class AbortedException : Exception;
}
