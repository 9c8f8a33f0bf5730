using System.CommandLine;
using ReportWorker.Hosting.Service;

namespace ReportWorker.Commands;

/// <summary><c>serve</c>: runs the service.</summary>
internal sealed class ServeCommand(CommandContext context) : AppCommand(context, "serve", Messages.HelpServe())
{
    /// <inheritdoc />
    protected override async Task<int> RunAsync(ParseResult args, Session session, CancellationToken cancellationToken)
    {
        try
        {
            await ServiceHost.RunAsync(session.Settings, cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // It was still starting. A stop that was asked for is no failure.
        }

        return ExitCode.Done;
    }
}
