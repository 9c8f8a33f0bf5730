using ReportWorker.Core.Mailing;
using ReportWorker.Core.Periods;
using ReportWorker.Hosting.Configuration.Sections;
using ReportWorker.Hosting.Watching;

namespace ReportWorker.Commands.Doctor;

/// <summary>The way out for messages.</summary>
internal static class MailChecks
{
    public static async Task<IReadOnlyList<Finding>> RunAsync(IServiceProvider services, bool isDatabaseGood, CancellationToken cancellationToken)
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
        var pause = isDatabaseGood
            ? await services.GetRequiredService<PauseMail>().ReadAsync(cancellationToken)
            : new MailPause(null, options.Paused);
        findings.AddRange(pause.Texts(services.GetRequiredService<OfficeClock>()).Select(text => Finding.Right(Messages.CheckMail(), text)));
        if (!string.IsNullOrEmpty(options.RedirectAllTo))
        {
            findings.Add(Finding.Right(Messages.CheckMail(), Messages.Redirected(options.RedirectAllTo)));
        }

        return findings;
    }
}
