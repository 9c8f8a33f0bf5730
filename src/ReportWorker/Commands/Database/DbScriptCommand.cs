using System.CommandLine;
using ReportWorker.Core.Storing;
using ReportWorker.Hosting;

namespace ReportWorker.Commands.Database;

/// <summary><c>db script</c>: all SQL that a database administrator has to run. Needs no database.</summary>
internal sealed class DbScriptCommand(CommandContext context) : AppCommand(context, "script", Messages.HelpDbScript())
{
    /// <inheritdoc />
    protected override Task<int> RunAsync(ParseResult args, Session session, CancellationToken cancellationToken)
    {
        var database = session.Services.GetRequiredService<IDatabase>();
        var provider = session.Settings.Require().Database.Provider;
        string[] parts = [database.Script().TrimEnd(), .. ScheduleTables.Script(provider) is { } quartz ? new[] { quartz.TrimEnd() } : []];
        var script = string.Join("\n\n", parts) + "\n";
        session.Result(new { provider = provider.ToString(), script }, script);
        return Task.FromResult(ExitCode.Done);
    }
}
