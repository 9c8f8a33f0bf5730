using ReportWorker.Core.Auditing;
using ReportWorker.Core.Indicators;
using ReportWorker.Core.Units;

namespace ReportWorker.Core.Intake;

/// <summary>
/// Brings planned values from a file (<c>unit,indicator,year,value</c>) among the targets: new ones are added, those for a known
/// unit, indicator and year are overwritten and the audit says what changed. A file with anything wrong in it changes nothing.
/// </summary>
public sealed class TargetImport(ITargetStore targets, IUnitStore units, Catalogue catalogue, Auditor auditor)
{
    /// <summary>Imports one file.</summary>
    public async Task<ImportResult> ImportAsync(SourceFile file, CancellationToken cancellationToken)
    {
        var problems = new ProblemList();
        var read = new TargetFile(await units.ReadAllAsync(cancellationToken), catalogue, problems).Read(file);
        if (problems.Count > 0)
        {
            return new ImportResult.Rejected(problems.Kept, problems.Count);
        }

        var stored = await StoredAsync(read.Select(target => target.Year).Distinct(), cancellationToken);
        var log = new ChangeLog();
        var changed = read.Where(target => Note(log, target, stored)).ToList();
        if (changed.Count > 0)
        {
            await targets.SaveAsync(
                changed, auditor.Event("targets.import", file.Name, log.ToString(), file.ToBlob().Hash), cancellationToken);
        }

        return new ImportResult.Imported(log.Added, log.Changed, read.Count - changed.Count);
    }

    private async Task<Dictionary<(UnitCode, IndicatorCode, int), Target>> StoredAsync(
        IEnumerable<int> years, CancellationToken cancellationToken)
    {
        var stored = new Dictionary<(UnitCode, IndicatorCode, int), Target>();
        foreach (var year in years)
        {
            foreach (var target in await targets.ReadAsync(year, cancellationToken))
            {
                stored.Add(TargetFile.KeyOf(target), target);
            }
        }

        return stored;
    }

    private static bool Note(ChangeLog log, Target target, Dictionary<(UnitCode, IndicatorCode, int), Target> stored)
    {
        var key = $"{target.Unit} {target.Indicator} {target.Year}";
        if (!stored.TryGetValue(TargetFile.KeyOf(target), out var old))
        {
            log.Add(key);
            return true;
        }

        if (old == target)
        {
            return false;
        }

        log.Change(key, ("value", old.Value, target.Value));
        return true;
    }
}
