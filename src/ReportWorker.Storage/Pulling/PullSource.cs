using System.Data;
using System.Data.Common;
using ReportWorker.Core.Intake.Pulling;
using ReportWorker.Core.Problems;

namespace ReportWorker.Storage.Pulling;

/// <summary>A view or query of another database, through the drivers that the program has for its own.</summary>
internal sealed class PullSource(string name, PullSourceOptions options, TimeProvider time) : IPullSource
{
    public string Name => name;

    public string Description { get; } = PullConnection.Describe(options);

    public TimeSpan? Every => options.Every;

    public TimeSpan Timeout => options.Timeout;

    public Task<IReadOnlyList<PulledRow>> ReadAsync(CancellationToken cancellationToken) =>
        RunAsync(CommandBehavior.Default, (reader, cancel) => reader.ReadAllAsync(cancel), cancellationToken);

    public async Task<Problem?> ProbeAsync(CancellationToken cancellationToken)
    {
        try
        {
            await RunAsync(CommandBehavior.SingleRow, (_, _) => Task.FromResult(true), cancellationToken);
            return null;
        }
        catch (RequestRefusedException refused)
        {
            return refused.Problems[0];
        }
    }

    private async Task<T> RunAsync<T>(CommandBehavior behavior, Func<PullReader, CancellationToken, Task<T>> read, CancellationToken cancellationToken)
    {
        using var patience = new CancellationTokenSource(options.Timeout, time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, patience.Token);
        try
        {
            await using var connection = PullConnection.Create(options);
            await connection.OpenAsync(both.Token);
            await using var transaction = await PullConnection.BeginAsync(connection, both.Token);
            await using var command = connection.CreateCommand();
            command.Transaction = transaction;
#pragma warning disable CA2100 // "review SQL": the administrator's own, from the configuration
            command.CommandText = PullConnection.Statement(options);
#pragma warning restore CA2100
            command.CommandTimeout = (int)Math.Ceiling(options.Timeout.TotalSeconds);
            await using var reader = await command.ExecuteReaderAsync(behavior, both.Token);
            return await read(PullReader.Open(name, reader), both.Token);
        }
        catch (Exception exception) when (patience.IsCancellationRequested && !cancellationToken.IsCancellationRequested
            && exception is OperationCanceledException or DbException or TimeoutException)
        {
            throw Refused(Messages.SourceTimedOut(name, Description, PullSourceOptions.Text(options.Timeout)), exception);
        }
        catch (Exception exception) when (exception is DbException or TimeoutException or IOException or InvalidOperationException)
        {
            throw Refused(Messages.SourceFailed(name, Description, exception.Message.Split('\n')[0]), exception);
        }
    }

    private static RequestRefusedException Refused(Expressions.Message message, Exception inner) => new(RefusalKind.WorkFailed, new Problem(message), inner);
}
