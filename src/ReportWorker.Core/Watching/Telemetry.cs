using System.Diagnostics;
using System.Diagnostics.Metrics;
using ReportWorker.Core.Ledger;
using ReportWorker.Core.Mailing;

namespace ReportWorker.Core.Watching;

/// <summary>What the program counts and times. Nothing is done for it while nobody listens. No personal data.</summary>
public static class Telemetry
{
    /// <summary>The name of the meter and of the source of traces.</summary>
    public const string Name = "ReportWorker";

    /// <summary>The meter, for what others observe.</summary>
    public static Meter Meter { get; } = new(Name);

    private static readonly ActivitySource Source = new(Name);

    private static readonly Histogram<double> Durations =
        Meter.CreateHistogram<double>("reportworker.step.duration", "s", "How long a step of the way took.");

    private static readonly Counter<long> Submitted =
        Meter.CreateCounter<long>("reportworker.submissions", "{submission}", "Answers of units that were stored.");

    private static readonly Counter<long> Made =
        Meter.CreateCounter<long>("reportworker.editions", "{edition}", "Editions that were stored, by kind.");

    private static readonly Counter<long> Attempted =
        Meter.CreateCounter<long>("reportworker.deliveries", "{delivery}", "Attempts to hand a copy over, by the state that they ended in.");

    private static readonly Counter<long> NotBrought =
        Meter.CreateCounter<long>("reportworker.problems", "{problem}", "Due reports that could not be brought forward.");

    /// <summary>Begins a step, which ends when what is given is disposed of.</summary>
    /// <returns>Null while nobody listens.</returns>
    public static IDisposable? Begin(Step step)
    {
        var activity = Source.StartActivity(step.ToString().ToLowerInvariant());
        return activity is null && !Durations.Enabled ? null : new Running(step, activity);
    }

    /// <summary>Counts answers that were stored.</summary>
    public static void Submissions(int count) => Submitted.Add(count);

    /// <summary>Counts editions that were stored.</summary>
    public static void Editions(IEnumerable<EditionKind> kinds)
    {
        if (Made.Enabled)
        {
            foreach (var kind in kinds.GroupBy(kind => kind))
            {
                Made.Add(kind.Count(), Tag("kind", kind.Key));
            }
        }
    }

    /// <summary>Counts an attempt to hand a copy over.</summary>
    public static void Delivery(DeliveryState state)
    {
        if (Attempted.Enabled)
        {
            Attempted.Add(1, Tag("state", state));
        }
    }

    /// <summary>Counts a due report that could not be brought forward, and marks the step in which it failed.</summary>
    public static void Problem(DueKey due)
    {
        NotBrought.Add(1);
        Activity.Current?.SetStatus(ActivityStatusCode.Error, due.ToString());
    }

    /// <summary>The name of a state or kind as monitors have it.</summary>
    public static KeyValuePair<string, object?> Tag(string name, Enum value) => new(name, value.ToString().ToLowerInvariant());

    private sealed class Running(Step step, Activity? activity) : IDisposable
    {
        private readonly long _started = Stopwatch.GetTimestamp();

        public void Dispose()
        {
            Durations.Record(Stopwatch.GetElapsedTime(_started).TotalSeconds, Tag("step", step));
            activity?.Dispose();
        }
    }
}
