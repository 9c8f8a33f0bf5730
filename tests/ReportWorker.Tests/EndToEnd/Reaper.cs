using System.Reflection;
using ReportWorker.Core.Intake.Arriving;
using ReportWorker.Core.Mailing.Receiving;

namespace ReportWorker.Tests.EndToEnd;

/// <summary>
/// Ends a process that empties a mailbox, at random instants between the first message that it stores and the last that it puts away: nothing catches
/// what it throws, and whatever the process would do after that does not happen.
/// </summary>
internal sealed class Reaper(int seed, int mostSteps)
{
    private static readonly HashSet<string> Deadly =
    [
        nameof(IReceivedMailStore.KeepAsync), nameof(IReceivedMailStore.SettleAsync),
        nameof(IArrivalStore.StoreAsync), nameof(IMailboxVisit.PutAwayAsync),
    ];

    private readonly Random _random = new(seed);
    private int _left = int.MaxValue;

    /// <summary>In how many places a process may end: before and after each deadly call.</summary>
    public static int Places => 2 * Deadly.Count;

    /// <summary>How often a process ended where.</summary>
    public SortedDictionary<string, int> Ends { get; } = new(StringComparer.Ordinal);

    /// <summary>How many ended.</summary>
    public int Kills => Ends.Values.Sum();

    /// <summary>A process begins, which will live for some steps; or for ever.</summary>
    public void Begin(bool lives) => _left = lives ? int.MaxValue : _random.Next(1, mostSteps + 1);

    /// <summary>A part of the program that may die before and after each of its deadly calls.</summary>
    public T Around<T>(T part)
        where T : class
    {
        var mortal = DispatchProxy.Create<T, Mortal>();
        ((Mortal)(object)mortal).Over(part, this);
        return mortal;
    }

    /// <summary>True for calls that a process may die at.</summary>
    public static bool IsDeadly(string call) => Deadly.Contains(call);

    /// <summary>A process has come so far.</summary>
    public void Pass(string where)
    {
        if (_left <= 0)
        {
            throw new KilledException();
        }

        if (--_left == 0)
        {
            Ends[where] = Ends.GetValueOrDefault(where) + 1;
            throw new KilledException();
        }
    }

    /// <summary>The process is no more. The program lets cancellations through wherever it stands.</summary>
    public sealed class KilledException : OperationCanceledException;

    /// <summary>A mailbox whose visits may die.</summary>
    public sealed class MortalMailbox(IMailbox mailbox, Reaper reaper) : IMailbox
    {
        public string Description => mailbox.Description;

        public MailPlace Place => mailbox.Place;

        public async Task<IMailboxVisit> VisitAsync(CancellationToken cancellationToken) => reaper.Around(await mailbox.VisitAsync(cancellationToken));

        public Task<string?> ProbeAsync(CancellationToken cancellationToken) => mailbox.ProbeAsync(cancellationToken);

        public Task WaitAsync(TimeSpan most, CancellationToken cancellationToken) => mailbox.WaitAsync(most, cancellationToken);
    }
}
