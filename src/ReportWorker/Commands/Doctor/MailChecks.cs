using ReportWorker.Core.Mailing;
using ReportWorker.Hosting.Configuration.Sections;
using ReportWorker.Hosting.Watching;

namespace ReportWorker.Commands.Doctor;

/// <summary>The way out for messages.</summary>
internal static class MailChecks
{
    public static async Task<IReadOnlyList<Finding>> RunAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        var channel = services.GetRequiredService<IMailChannel>();
        var options = services.GetRequiredService<Settings>().Mail;
        var wrong = await channel.ProbeAsync(cancellationToken);
        List<Finding> findings =
        [
            wrong is null
                ? Finding.Right(Messages.CheckMail(), Messages.ChannelWorks(channel.Description))
                : Finding.Wrong(Messages.CheckMail(), Messages.ChannelDown(channel.Description, wrong)),
        ];
        if (options.Paused)
        {
            findings.Add(Finding.Right(Messages.CheckMail(), Messages.SendingPaused()));
        }

        if (!string.IsNullOrEmpty(options.RedirectAllTo))
        {
            findings.Add(Finding.Right(Messages.CheckMail(), Messages.Redirected(options.RedirectAllTo)));
        }

        return findings;
    }
}
