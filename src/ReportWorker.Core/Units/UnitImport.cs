using ReportWorker.Core.Auditing;
using ReportWorker.Core.Intake;
using ReportWorker.Core.Problems;

namespace ReportWorker.Core.Units;

/// <summary>
/// Brings units from a .csv file into the tree: new versions are added, those with a known code and first day are overwritten and the
/// audit says what changed. A file with anything wrong in it, or that would make the tree wrong, changes nothing.
/// </summary>
/// <remarks>A column that the file does not have leaves what is stored as it is; a blank cell in a column that it has empties it.</remarks>
public sealed class UnitImport(IUnitStore units, Auditor auditor)
{
    /// <summary>Imports one file.</summary>
    public async Task<ImportResult> ImportAsync(SourceFile file, CancellationToken cancellationToken)
    {
        var stored = (await units.ReadAllAsync(cancellationToken)).ToDictionary(UnitFile.KeyOf);
        var problems = new ProblemList();
        var read = UnitFile.Read(file, stored, problems);
        if (read is not null)
        {
            CheckTree(read, stored, problems);
        }

        if (read is null || problems.Count > 0)
        {
            return new ImportResult.Rejected(problems.Kept, problems.Count);
        }

        var log = new ChangeLog();
        var changed = read.Units.Where(unit => Note(log, unit, stored)).ToList();
        if (changed.Count > 0)
        {
            await units.SaveAsync(
                changed, auditor.Event("units.import", file.Name, log.ToString(), file.ToBlob().Hash), cancellationToken);
        }

        return new ImportResult.Imported(log.Added, log.Changed, read.Units.Count - changed.Count);
    }

    private static void CheckTree(UnitFile file, Dictionary<UnitKey, Unit> stored, ProblemList problems)
    {
        var result = new Dictionary<UnitKey, Unit>(stored);
        foreach (var unit in file.Units)
        {
            result[UnitFile.KeyOf(unit)] = unit;
        }

        foreach (var problem in UnitTree.Validate([.. result.Values]))
        {
            if (!file.IsExplained(problem))
            {
                problems.Add(problem.Message, new Place(file.Name, file.LineOf(problem.Unit), UnitFile.ColumnOf(problem.Kind)));
            }
        }
    }

    private static bool Note(ChangeLog log, Unit unit, Dictionary<UnitKey, Unit> stored)
    {
        var key = UnitFile.KeyOf(unit);
        if (!stored.TryGetValue(key, out var old))
        {
            log.Add(key.ToString());
            return true;
        }

        if (old == unit)
        {
            return false;
        }

        log.Change(
            key.ToString(),
            ("name", old.Name, unit.Name),
            ("kind", old.Kind, unit.Kind),
            ("level", old.Level, unit.Level),
            ("parent", old.Parent, unit.Parent),
            ("order", old.Order, unit.Order),
            ("valid_to", old.ValidTo, unit.ValidTo),
            ("succeeded_by", old.SucceededBy, unit.SucceededBy),
            ("email", old.Email, unit.Email),
            ("issuer", old.Issuer, unit.Issuer),
            ("place", old.Place, unit.Place),
            ("symbol", old.Symbol, unit.Symbol));
        return true;
    }
}
