using System.CommandLine;
using ReportWorker.Commands.Editions;
using ReportWorker.Core.Reports.Checking;

namespace ReportWorker.Commands.Proof;

/// <summary><c>edition changes</c>: what an edition would say differently if it were made now.</summary>
internal sealed class EditionChangesCommand(CommandContext context) : EditionCommand(context, "changes", Messages.HelpEditionChanges())
{
    /// <inheritdoc />
    protected override async Task<int> RunAsync(ParseResult args, Session session, CancellationToken cancellationToken)
    {
        var services = await session.OpenAsync(cancellationToken);
        var edition = await EditionAsync(args, services, cancellationToken);
        var changes = await services.GetRequiredService<WhatWouldChange>().RunAsync(edition, cancellationToken);
        session.Tell(changes.Count == 0
            ? Messages.NothingWouldChange(edition.Key.ToString())
            : Messages.WouldChange(edition.Key.ToString(), changes.Count));
        session.Result(changes, changes.Select(change => change.ToMessage().ToString(session.Culture)));
        return ExitCode.Done;
    }
}
