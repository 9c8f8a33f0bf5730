using ReportWorker.Core.Mailing.Receiving;
using ReportWorker.Hosting.Watching;

namespace ReportWorker.Commands.Doctor;

/// <summary>The mailbox that messages come back to, if there is one.</summary>
internal static class BounceChecks
{
    public static async Task<IReadOnlyList<Finding>> RunAsync(IServiceProvider services, bool hasDatabase, CancellationToken cancellationToken)
    {
        var findings = new List<Finding>();
        foreach (var mailbox in services.GetRequiredService<IReadOnlyList<IMailbox>>())
        {
            findings.Add(await mailbox.ProbeAsync(cancellationToken) is { } wrong
                ? Finding.Wrong(Messages.CheckBounces(), Messages.MailboxNotWorking(mailbox.Description, wrong))
                : Finding.Right(Messages.CheckBounces(), Messages.MailboxWorks(mailbox.Description)));
            if (hasDatabase)
            {
                findings.AddRange(await ReceivedAsync(services.GetRequiredService<IReceivedMailStore>(), cancellationToken));
            }
        }

        return findings;
    }

    private static async Task<IEnumerable<Finding>> ReceivedAsync(IReceivedMailStore store, CancellationToken cancellationToken)
    {
        var unmatched = await store.CountAsync(ReceivedMailState.Unmatched, cancellationToken);
        var unreadable = await store.CountAsync(ReceivedMailState.Unreadable, cancellationToken);
        IEnumerable<Finding> strange = unmatched > 0 ? [Finding.Right(Messages.CheckBounces(), Messages.BouncesUnmatched(unmatched))] : [];
        return unreadable > 0 ? strange.Append(Finding.Right(Messages.CheckBounces(), Messages.MailUnreadable(unreadable))) : strange;
    }
}
