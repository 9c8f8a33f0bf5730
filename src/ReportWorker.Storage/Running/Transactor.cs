using System.Data;
using Microsoft.EntityFrameworkCore;
using ReportWorker.Core.Problems;
using ReportWorker.Storage.Model;

namespace ReportWorker.Storage.Running;

/// <summary>
/// Runs a store's work in a context and transaction of its own, and repeats it when nothing of it can have been kept: somebody else
/// was first, or the connection broke before the commit. A broken commit is never repeated; the caller's compare-and-set decides then.
/// </summary>
internal sealed class Transactor(IDbContextFactory<ReportWorkerContext> contexts, Backend backend, TimeProvider time)
{
    private const int MostConflicts = 40;
    private const int MostBreaks = 3;

    /// <summary>Reads without a transaction.</summary>
    public Task<T> ReadAsync<T>(
        Func<ReportWorkerContext, CancellationToken, Task<T>> work, CancellationToken cancellationToken) =>
        RepeatAsync((context, _, cancel) => work(context, cancel), cancellationToken);

    /// <summary>Writes in a transaction.</summary>
    public Task<T> WriteAsync<T>(
        Func<ReportWorkerContext, CancellationToken, Task<T>> work, CancellationToken cancellationToken) =>
        WriteAsync(work, _ => true, cancellationToken);

    /// <summary>Writes in a transaction that is kept only when the work says true.</summary>
    public Task<bool> TryWriteAsync(
        Func<ReportWorkerContext, CancellationToken, Task<bool>> work, CancellationToken cancellationToken) =>
        WriteAsync(work, kept => kept, cancellationToken);

    /// <summary>Reads within one point in time. Once the work has begun it is not repeated.</summary>
    public async Task ReadSnapshotAsync(
        Func<ReportWorkerContext, CancellationToken, Task> work, CancellationToken cancellationToken)
    {
        await using var context = await OpenAsync(cancellationToken);
        await using var transaction = await backend.BeginSnapshotAsync(context.Database.GetDbConnection(), cancellationToken);
        await context.Database.UseTransactionAsync(transaction, cancellationToken);
        await work(context, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    /// <summary>Writes in a transaction that is kept when the result says so.</summary>
    public Task<T> WriteAsync<T>(
        Func<ReportWorkerContext, CancellationToken, Task<T>> work, Func<T, bool> keep, CancellationToken cancellationToken) =>
        RepeatAsync(
            async (context, commit, cancel) =>
            {
                // On SQLite this is BEGIN IMMEDIATE: a writer waits at the door instead of failing half-way.
                await using var transaction = await context.Database.BeginTransactionAsync(IsolationLevel.ReadCommitted, cancel);
                var result = await work(context, cancel);
                if (keep(result))
                {
                    commit.Began = true;
                    await transaction.CommitAsync(cancel);
                }

                return result;
            },
            cancellationToken);

    private async Task<T> RepeatAsync<T>(
        Func<ReportWorkerContext, Commit, CancellationToken, Task<T>> work, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            var commit = new Commit();
            try
            {
                await using var context = await OpenAsync(cancellationToken);
                return await work(context, commit, cancellationToken);
            }
            catch (Exception exception) when (MayRepeat(exception, attempt, commit))
            {
                await PauseAsync(attempt, cancellationToken);
            }
            catch (Exception exception) when (backend.Explain(exception, opening: false) is { } problem)
            {
                throw new RequestRefusedException(RefusalKind.WorkFailed, problem, exception);
            }
        }
    }

    private async Task<ReportWorkerContext> OpenAsync(CancellationToken cancellationToken)
    {
        var context = await contexts.CreateDbContextAsync(cancellationToken);
        try
        {
            backend.Prepare();
            await context.Database.OpenConnectionAsync(cancellationToken);
            return context;
        }
        catch (Exception exception)
        {
            await context.DisposeAsync();
            if (exception is not OperationCanceledException && backend.Explain(exception, opening: true) is { } problem)
            {
                throw new RequestRefusedException(RefusalKind.WorkFailed, problem, exception);
            }

            throw;
        }
    }

    private bool MayRepeat(Exception exception, int attempt, Commit commit) => backend.Judge(exception) switch
    {
        Fault.Conflict => attempt < MostConflicts,
        Fault.Broken => attempt < MostBreaks && !commit.Began,
        _ => false,
    };

    private Task PauseAsync(int attempt, CancellationToken cancellationToken)
    {
        // Two that keep meeting must not stay in step.
        var most = Math.Min(20 * attempt, 200);
#pragma warning disable CA5394 // "insecure random number": only a pause
        return Task.Delay(TimeSpan.FromMilliseconds(Random.Shared.Next(1, most)), time, cancellationToken);
#pragma warning restore CA5394
    }

    private sealed class Commit
    {
        public bool Began { get; set; }
    }
}
