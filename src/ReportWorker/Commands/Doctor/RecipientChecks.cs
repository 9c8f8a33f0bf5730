using System.Data.Common;
using ReportWorker.Core.Mailing;
using ReportWorker.Core.Periods;
using ReportWorker.Core.Problems;
using ReportWorker.Hosting.Watching;

namespace ReportWorker.Commands.Doctor;

/// <summary>What today's recipients need: folders that can be written to, and PDF files.</summary>
internal static class RecipientChecks
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    public static async Task<IReadOnlyList<Finding>> RunAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        try
        {
            var today = services.GetRequiredService<OfficeClock>().Today;
            var recipients = (await services.GetRequiredService<IRecipientStore>().ReadAllAsync(cancellationToken)).Where(one => one.IsValidOn(today)).ToList();
            var folders = recipients.Where(one => one.IsFolder).Select(one => one.Email).Distinct(StringComparer.OrdinalIgnoreCase);
            var findings = await Task.WhenAll(folders.Select(folder => FolderAsync(folder, services.GetRequiredService<TimeProvider>(), cancellationToken)));
            return [.. findings, .. await PdfAsync(recipients, services.GetRequiredService<IPdfMaker>(), cancellationToken)];
        }
        catch (Exception failure) when (failure is RequestRefusedException or DbException)
        {
            return []; // the check of the database tells why
        }
    }

    private static async Task<Finding> FolderAsync(string folder, TimeProvider time, CancellationToken cancellationToken)
    {
        try
        {
            await Task.Run(() => Try(folder), cancellationToken).WaitAsync(Patience, time, cancellationToken);
            return Finding.Right(Messages.CheckFolder(), Messages.FolderThere(folder));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or TimeoutException)
        {
            return Finding.Wrong(Messages.CheckFolder(), Messages.FolderNotThere(folder, failure.Message));
        }
    }

    private static void Try(string folder)
    {
        var trial = Path.Combine(folder, $".reportworker-{Guid.NewGuid():N}.tmp");
        File.WriteAllBytes(trial, ReadOnlySpan<byte>.Empty);
        File.Delete(trial);
    }

    private static async Task<IReadOnlyList<Finding>> PdfAsync(List<Recipient> recipients, IPdfMaker maker, CancellationToken cancellationToken)
    {
        var wanting = recipients.Count(one => one.Format == DocumentFormat.DocxAndPdf);
        if (wanting == 0)
        {
            return [];
        }

        var probe = await maker.ProbeAsync(cancellationToken);
        return
        [
            probe.Works
                ? Finding.Right(Messages.CheckPdf(), Messages.PdfWorks(wanting, probe.Text))
                : Finding.Wrong(Messages.CheckPdf(), Messages.PdfWanted(wanting, probe.Text)),
        ];
    }
}
