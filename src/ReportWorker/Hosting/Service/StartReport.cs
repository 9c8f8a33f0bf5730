using System.Globalization;
using ReportWorker.Core.Mailing;
using ReportWorker.Core.Problems;
using ReportWorker.Core.Reports;
using ReportWorker.Core.Storing;
using ReportWorker.Core.Units;
using ReportWorker.Expressions;
using ReportWorker.Hosting.Configuration.Sections;

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
        if (!(await services.GetRequiredService<IUnitStore>().ReadAllAsync(cancellationToken)).Any(unit => unit.IsValidOn(today)))
        {
            missing.Add(Messages.NoUnits(today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
        }

        var groups = (await services.GetRequiredService<IRecipientStore>().ReadAllAsync(cancellationToken))
            .Where(recipient => recipient.IsValidOn(today)).Select(recipient => recipient.Group).ToHashSet();
        missing.AddRange(services.GetRequiredService<ReportLibrary>().Reports
            .SelectMany(report => report.Recipients.Draft.Concat(report.Recipients.Official).Distinct().Select(group => (report.Code, group)))
            .Where(pair => !groups.Contains(pair.group))
            .Select(pair => Messages.EmptyGroup(pair.Code, pair.group)));
        if (services.GetRequiredService<Settings>().Mail.Paused)
        {
            missing.Add(Messages.SendingPaused());
        }

        return missing;
    }
}
