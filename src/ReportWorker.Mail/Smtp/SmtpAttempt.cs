using MailKit;
using ReportWorker.Core.Ledger;
using ReportWorker.Core.Mailing;

namespace ReportWorker.Mail.Smtp;

/// <summary>How far one attempt has come: whether the data was announced, and how much of it was written.</summary>
internal sealed class SmtpAttempt : ITransferProgress, IDisposable
{
    private readonly Func<CancellationToken, Task<bool>> _dataStarting;
    private readonly Pulse _pulse;
    private readonly TimeSpan _silence;
    private readonly CancellationTokenSource _end = new();
    private readonly CancellationTokenRegistration _stopping;
    private readonly CancellationTokenRegistration _cutting;
    private long _written;

    public SmtpAttempt(
        OutgoingCopy copy,
        Func<CancellationToken, Task<bool>> dataStarting,
        Pulse pulse,
        SmtpOptions options,
        CancellationToken stopping,
        CancellationToken cut)
    {
        Copy = copy;
        (_dataStarting, _pulse, _silence) = (dataStarting, pulse, options.DataTimeout);
        _stopping = stopping.Register(_end.Cancel);
        _cutting = cut.Register(_end.Cancel);
    }

    /// <summary>The copy.</summary>
    public OutgoingCopy Copy { get; }

    /// <summary>Follows the caller's wish to stop until the data starts, and from then on only the caller's wish to cut the line.</summary>
    public CancellationToken Token => _end.Token;

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
        _pulse.Expect(_silence);
        if (LeaseLost)
        {
            throw new AbortedException();
        }
    }

    public void Report(long bytesTransferred, long totalSize) => Report(bytesTransferred);

    public void Report(long bytesTransferred)
    {
        _written = bytesTransferred;
        _pulse.Beat(_silence);
    }

    public void Dispose()
    {
        _stopping.Dispose();
        _cutting.Dispose();
        _end.Dispose();
    }

    /// <summary>Ends an attempt before its data.</summary>
    public sealed class AbortedException : Exception;
}
