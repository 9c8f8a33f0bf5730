namespace ReportWorker.Core.Ledger;

/// <summary>Passes on the newest of many words, now and then, beside the work; one at a time.</summary>
internal sealed class Telling<T> : IAsyncDisposable
    where T : class
{
    private readonly PeriodicTimer _timer;
    private readonly Task _loop;
    private T? _latest;

    /// <summary>Begins.</summary>
    /// <param name="time">The clock.</param>
    /// <param name="every">How often.</param>
    /// <param name="tell">Passes it on; null as long as there is none.</param>
    public Telling(TimeProvider time, TimeSpan every, Func<T?, Task> tell)
    {
        _timer = new PeriodicTimer(every, time);
        _loop = LoopAsync(tell);
    }

    /// <summary>The newest word.</summary>
    public void Take(T word) => Volatile.Write(ref _latest, word);

    /// <summary>Ends, after a word that is on its way.</summary>
    public async ValueTask DisposeAsync()
    {
        _timer.Dispose();
        await _loop;
    }

    private async Task LoopAsync(Func<T?, Task> tell)
    {
        while (await _timer.WaitForNextTickAsync(CancellationToken.None))
        {
            await tell(Volatile.Read(ref _latest));
        }
    }
}
