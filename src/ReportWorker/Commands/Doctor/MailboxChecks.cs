using ReportWorker.Core.Mailing.Receiving;
using ReportWorker.Expressions;
using ReportWorker.Hosting.Watching;

namespace ReportWorker.Commands.Doctor;

/// <summary>The mailboxes that are read: whether they can be, and what of their mail somebody has to look at.</summary>
internal static class MailboxChecks
{
    public static async Task<IReadOnlyList<Finding>> RunAsync(IServiceProvider services, bool hasDatabase, CancellationToken cancellationToken)
    {
        var mailboxes = services.GetRequiredService<Mailboxes>();
        return
        [
            .. await RunAsync(services, mailboxes.Bounces, Messages.CheckBounces(), "Mail:Bounces", hasDatabase, cancellationToken),
            .. await RunAsync(services, mailboxes.Forms, Messages.CheckForms(), "Mail:Forms", hasDatabase, cancellationToken),
        ];
    }

    private static async Task<List<Finding>> RunAsync(
        IServiceProvider services, IMailbox? mailbox, Message check, string section, bool hasDatabase, CancellationToken cancellationToken)
    {
        if (mailbox is null)
        {
            return [];
        }

        List<Finding> findings =
        [
            await mailbox.ProbeAsync(cancellationToken) is { } wrong
                ? Finding.Wrong(check, Messages.MailboxNotWorking(mailbox.Description, wrong, section))
                : Finding.Right(check, Messages.MailboxWorks(mailbox.Description)),
        ];
        if (hasDatabase)
        {
            var store = services.GetRequiredService<IReceivedMailStore>();
            await AddAsync(ReceivedMailState.Unmatched, Messages.BouncesUnmatched);
            await AddAsync(ReceivedMailState.Doubtful, Messages.MailDoubtful);
            await AddAsync(ReceivedMailState.Unreadable, Messages.MailUnreadable);

            async Task AddAsync(ReceivedMailState state, Func<int, Message> tell)
            {
                var count = await store.CountAsync(mailbox.Place, state, cancellationToken);
                findings.AddRange(count == 0 ? [] : [Finding.Right(check, tell(count))]);
            }
        }

        return findings;
    }
}
