using System.CommandLine;
using ReportWorker.Hosting.Service;

namespace ReportWorker.Commands;

/// <summary><c>serve</c>: runs the service.</summary>
internal sealed class ServeCommand(CommandContext context) : AppCommand(context, "serve", Messages.HelpServe())
{
    /// <inheritdoc />
    protected override async Task<int> RunAsync(ParseResult args, Session session, CancellationToken cancellationToken)
    {
        await ServiceHost.RunAsync(session.Settings, cancellationToken);
        return ExitCode.Done;
    }
}
