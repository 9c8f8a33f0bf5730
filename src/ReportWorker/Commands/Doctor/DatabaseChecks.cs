using System.Data.Common;
using System.Globalization;
using ReportWorker.Core.Mailing;
using ReportWorker.Core.Periods;
using ReportWorker.Core.Problems;
using ReportWorker.Core.Reports;
using ReportWorker.Core.Storing;
using ReportWorker.Core.Units;
using ReportWorker.Hosting;
using ReportWorker.Hosting.Service;
using ReportWorker.Hosting.Watching;

namespace ReportWorker.Commands.Doctor;

/// <summary>The database, and whether units and recipients are in it.</summary>
internal static class DatabaseChecks
{
    public static async Task<IReadOnlyList<Finding>> RunAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        var database = services.GetRequiredService<IDatabase>();
        try
        {
            await SchemaKeeper.EnsureAsync(services, cancellationToken);
            return [Finding.Right(Messages.CheckDatabase(), Messages.SchemaCurrent(database.Description)), .. await ContentsAsync(services, cancellationToken)];
        }
        catch (RequestRefusedException refused)
        {
            return [.. refused.Problems.Select(problem => Finding.Wrong(Messages.CheckDatabase(), problem.Message))];
        }
        catch (Exception failure) when (failure is DbException or IOException or UnauthorizedAccessException)
        {
            return [Finding.Wrong(Messages.CheckDatabase(), Messages.DatabaseUnreachable(database.Description, failure.Message.Split('\n')[0].Trim()))];
        }
    }

    private static async Task<IReadOnlyList<Finding>> ContentsAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        var today = services.GetRequiredService<OfficeClock>().Today;
        var units = (await services.GetRequiredService<IUnitStore>().ReadAllAsync(cancellationToken)).Where(unit => unit.IsValidOn(today)).ToList();
        var recipients = (await services.GetRequiredService<IRecipientStore>().ReadAllAsync(cancellationToken)).Where(recipient => recipient.IsValidOn(today)).ToList();
        var empty = RecipientGaps.Find(services.GetRequiredService<ReportLibrary>(), units, recipients)
            .Select(gap => Finding.Wrong(Messages.CheckRecipients(), Messages.EmptyGroup(gap.Report, gap.Group)))
            .ToList();
        return
        [
            units.Count > 0
                ? Finding.Right(Messages.CheckUnits(), Messages.UnitsToday(units.Count))
                : Finding.Wrong(Messages.CheckUnits(), Messages.NoUnits(today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))),
            .. empty.Count > 0 ? empty : [Finding.Right(Messages.CheckRecipients(), Messages.RecipientsToday(recipients.Count))],
        ];
    }
}
