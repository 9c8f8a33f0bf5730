using System.Collections.Concurrent;
using ReportWorker.Core.Mailing;

namespace ReportWorker.Mail.Smtp;

/// <summary>Several lines to one mail server. Each takes one copy at a time; who comes when all are busy waits.</summary>
internal sealed class SmtpLines : IMailChannel
{
    private readonly IReadOnlyList<IMailChannel> _all;
    private readonly ConcurrentStack<IMailChannel> _idle;
    private readonly SemaphoreSlim _free;

    public SmtpLines(int count, Func<IMailChannel> line)
    {
        _all = [.. Enumerable.Range(0, count).Select(_ => line())];
        _idle = new ConcurrentStack<IMailChannel>(_all);
        _free = new SemaphoreSlim(count);
    }

    public string Description => _all[0].Description;

    public async Task<SendOutcome> SendAsync(
        OutgoingCopy copy, Func<CancellationToken, Task<bool>> dataStarting, CancellationToken cancellationToken, CancellationToken cut = default)
    {
        await _free.WaitAsync(cancellationToken);
        _idle.TryPop(out var line); // as many are idle as are free; the one that was used last is the warmest
        try
        {
            return await line!.SendAsync(copy, dataStarting, cancellationToken, cut);
        }
        finally
        {
            _idle.Push(line!);
            _free.Release();
        }
    }

    public Task<string?> ProbeAsync(CancellationToken cancellationToken) => _all[0].ProbeAsync(cancellationToken);

    public async ValueTask DisposeAsync()
    {
        foreach (var line in _all)
        {
            await line.DisposeAsync();
        }

        _free.Dispose();
    }
}
