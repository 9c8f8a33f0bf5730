namespace ReportWorker.Core.Units;

/// <summary>What people call units: the name of the newest version.</summary>
public sealed class UnitNames
{
    private readonly Dictionary<UnitCode, string> _names = [];

    /// <summary>The names of all units.</summary>
    /// <param name="versions">All their versions, by code and first day.</param>
    public UnitNames(IEnumerable<Unit> versions)
    {
        foreach (var version in versions)
        {
            _names[version.Code] = version.Name;
        }
    }

    /// <summary>A unit's name; its code when nobody knows it.</summary>
    public string Of(UnitCode unit) => _names.GetValueOrDefault(unit) ?? unit.Value;
}
