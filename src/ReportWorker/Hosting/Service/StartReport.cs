using System.Globalization;
using ReportWorker.Core.Mailing;
using ReportWorker.Core.Problems;
using ReportWorker.Core.Reports;
using ReportWorker.Core.Storing;
using ReportWorker.Core.Units;
using ReportWorker.Expressions;
using ReportWorker.Hosting.Watching;

namespace ReportWorker.Hosting.Service;

/// <summary>What the service says when it starts: what it works with, and what is still missing.</summary>
internal static class StartReport
{
    /// <summary>Writes it to the log.</summary>
    public static async Task WriteAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        var logger = services.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(StartReport));
        var culture = services.GetRequiredService<OfficeLanguage>().Culture;
        Log.Started(logger, services.GetRequiredService<IDatabase>().Description, services.GetRequiredService<IMailChannel>().Description);
        foreach (var problem in services.GetRequiredService<ReportLibrary>().Problems)
        {
            Log.Missing(logger, problem.ToString(culture));
        }

        foreach (var missing in await MissingAsync(services, cancellationToken))
        {
            Log.Missing(logger, missing.ToString(culture));
        }
    }

    private static async Task<IReadOnlyList<Message>> MissingAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        var missing = new List<Message>();
        var today = services.GetRequiredService<Core.Periods.OfficeClock>().Today;
        var units = (await services.GetRequiredService<IUnitStore>().ReadAllAsync(cancellationToken)).Where(unit => unit.IsValidOn(today)).ToList();
        if (units.Count == 0)
        {
            missing.Add(Messages.NoUnits(today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
        }

        var recipients = (await services.GetRequiredService<IRecipientStore>().ReadAllAsync(cancellationToken))
            .Where(recipient => recipient.IsValidOn(today)).ToList();
        missing.AddRange(RecipientGaps.Find(services.GetRequiredService<ReportLibrary>(), units, recipients)
            .Select(gap => Messages.EmptyGroup(gap.Report, gap.Group)));
        var pause = await services.GetRequiredService<PauseMail>().ReadAsync(cancellationToken);
        missing.AddRange(pause.Texts(services.GetRequiredService<Core.Periods.OfficeClock>()));
        return missing;
    }
}
