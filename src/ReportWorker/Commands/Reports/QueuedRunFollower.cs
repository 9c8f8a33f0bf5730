using System.Diagnostics;
using ReportWorker.Commands.Editions;
using ReportWorker.Core.Ledger;

namespace ReportWorker.Commands.Reports;

/// <summary>Leaves a run to the service and, where asked, waits for its end.</summary>
internal static class QueuedRunFollower
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>Queues it.</summary>
    /// <param name="session">The run.</param>
    /// <param name="services">The program's parts.</param>
    /// <param name="request">The wish.</param>
    /// <param name="follow">True to wait for its end.</param>
    /// <param name="copies">Where copies go; null when none are wanted.</param>
    /// <param name="cancellationToken">Ends the waiting, not the run.</param>
    public static async Task<int> RunAsync(
        Session session, IServiceProvider services, RunRequest request, bool follow, DocumentFolder? copies, CancellationToken cancellationToken)
    {
        var runs = services.GetRequiredService<QueuedRuns>();
        var id = await runs.AskAsync(request, cancellationToken);
        session.Tell(Messages.RunQueued(id));
        if (!follow)
        {
            session.Result(new { run = id });
            return ExitCode.Done;
        }

        QueuedRun ended;
        try
        {
            ended = await ProgressBar.RunAsync(session.Terminal, true, show => FollowAsync(session, services, id, show, cancellationToken));
        }
        catch (OperationCanceledException)
        {
            session.Tell(Messages.FollowEnded(id));
            throw;
        }

        var made = new List<MadeEdition>();
        var editions = services.GetRequiredService<Core.Ledger.Editions>();
        foreach (var edition in await runs.EditionsAsync(ended, cancellationToken))
        {
            made.Add(new MadeEdition(edition, copies is null ? default : await editions.DocumentAsync(edition, cancellationToken), edition.Objections, 0));
            copies?.Save(made[^1]);
        }

        EditionsMade.Show(session, made, copies);
        foreach (var text in ended.Outcome!.Texts)
        {
            session.Terminal.Error.WriteLine(text);
        }

        return ended.Outcome.Kind is { } kind ? (int)kind : ExitCode.Done;
    }

    private static async Task<QueuedRun> FollowAsync(
        Session session, IServiceProvider services, long id, Action<int, int, string> show, CancellationToken cancellationToken)
    {
        var (runs, time) = (services.GetRequiredService<QueuedRuns>(), services.GetRequiredService<TimeProvider>());
        var waited = Stopwatch.StartNew();
        while (true)
        {
            var run = await runs.FindAsync(id, cancellationToken) ?? throw new KeyNotFoundException($"No queued run {id}.");
            if (run.State == QueuedRunState.Ended)
            {
                return run;
            }

            if (run.State == QueuedRunState.Queued && waited.Elapsed > Patience)
            {
                session.Tell(Messages.RunWaits(id));
                waited.Restart();
            }

            show(run.Done, Math.Max(run.Total, 1), run.Request.Report);
            await Task.Delay(LookEvery, time, cancellationToken);
        }
    }
}
