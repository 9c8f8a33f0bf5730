using ReportWorker.Core.Mailing;

namespace ReportWorker.Tests.Sending;

/// <summary>A way out that answers as it is told to.</summary>
internal sealed class ScriptedChannel : IMailChannel
{
    private int _now;

    public Func<OutgoingCopy, Task<SendOutcome>> Answer { get; set; } = _ => Task.FromResult<SendOutcome>(new SendOutcome.Accepted("250 ok"));

    /// <summary>What was handed over.</summary>
    public List<OutgoingCopy> Copies { get; } = [];

    /// <summary>How often it was tried.</summary>
    public int Tried { get; private set; }

    /// <summary>The most copies that were on their way at once.</summary>
    public int Most { get; private set; }

    public string Description => "scripted";

    public void Always(SendOutcome outcome) => Answer = _ => Task.FromResult(outcome);

    public async Task<SendOutcome> SendAsync(
        OutgoingCopy copy, Func<CancellationToken, Task<bool>> dataStarting, CancellationToken cancellationToken, CancellationToken cut = default)
    {
        lock (Copies)
        {
            (Tried, Most) = (Tried + 1, Math.Max(Most, ++_now));
        }

        var outcome = await Answer(copy);
        cancellationToken.ThrowIfCancellationRequested();
        if (outcome is not SendOutcome.ChannelDown && !await dataStarting(cancellationToken))
        {
            outcome = new SendOutcome.LeaseLost();
        }

        lock (Copies)
        {
            _now--;
            if (outcome is SendOutcome.Accepted or SendOutcome.Unknown)
            {
                Copies.Add(copy);
            }
        }

        return outcome;
    }

    public Task<string?> ProbeAsync(CancellationToken cancellationToken) => Task.FromResult<string?>(null);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
