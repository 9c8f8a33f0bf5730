using System.Data.Common;
using ReportWorker.Core.Intake.Reminding;
using ReportWorker.Core.Periods;
using ReportWorker.Core.Problems;
using ReportWorker.Core.Reports;
using ReportWorker.Core.Units;
using ReportWorker.Hosting.Watching;

namespace ReportWorker.Commands.Doctor;

/// <summary>Units that cannot be reminded because nobody knows where to write to.</summary>
internal static class ReminderChecks
{
    private const int MostNamed = 5;

    public static async Task<IReadOnlyList<Finding>> RunAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        try
        {
            var library = services.GetRequiredService<ReportLibrary>();
            return library.Reminders is not { Forms.Count: > 0 } plan ? []
                : [Find(library, plan, await services.GetRequiredService<IUnitStore>().ReadAllAsync(cancellationToken), services.GetRequiredService<OfficeClock>().Today)];
        }
        catch (Exception failure) when (failure is RequestRefusedException or DbException or IOException or UnauthorizedAccessException)
        {
            return []; // the checks of the templates and of the database tell why
        }
    }

    private static Finding Find(ReportLibrary library, ReminderPlan plan, IReadOnlyList<Unit> versions, DateOnly today)
    {
        var units = versions.Where(unit => unit.IsValidOn(today)).DistinctBy(unit => unit.Code).ToDictionary(unit => unit.Code);
        var owing = units.Values.Where(unit => plan.Forms.Keys.Any(form => library.Catalogue.FindForm(form)!.IsOwedBy(unit))).ToList(); // it was checked
        var silent = owing.Where(unit => unit.Email is null).ToList();
        var unheard = silent.Where(unit => unit.Parent is not { } parent || units.GetValueOrDefault(parent)?.Email is null).ToList();
        return unheard.Count > 0
            ? Finding.Wrong(Messages.CheckReminders(), Messages.NobodyToRemind(unheard.Count, Named(unheard)))
            : Finding.Right(Messages.CheckReminders(), Messages.ReachedByParent(owing.Count, silent.Count));
    }

    private static string Named(List<Unit> units) =>
        string.Join(", ", units.Select(unit => unit.Code.Value).Order(StringComparer.Ordinal).Take(MostNamed)) + (units.Count > MostNamed ? ", …" : "");
}
