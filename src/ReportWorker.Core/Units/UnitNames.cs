namespace ReportWorker.Core.Units;

/// <summary>What people call units: the name of the newest version.</summary>
/// <param name="versions">All versions of all units, by code and first day.</param>
public sealed class UnitNames(IEnumerable<Unit> versions)
{
    private readonly Dictionary<UnitCode, string> _names = versions.GroupBy(version => version.Code).ToDictionary(unit => unit.Key, unit => unit.Last().Name);

    /// <summary>A unit's name; its code when nobody knows it.</summary>
    public string Of(UnitCode unit) => _names.GetValueOrDefault(unit) ?? unit.Value;
}
