using System.Globalization;
using ReportWorker.Core.Intake;

namespace ReportWorker.Core.Units;

/// <summary>What makes a version of a unit the same version.</summary>
internal readonly record struct UnitKey(UnitCode Code, DateOnly From)
{
    /// <inheritdoc />
    public override string ToString() => $"{Code} {From.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}";
}

/// <summary>The units of a file with the lines they stand in.</summary>
internal sealed class UnitFile
{
    private static readonly string[] Required = ["code", "name", "kind", "level", "valid_from"];
    private static readonly string[] Known = [.. Required, "parent", "order", "valid_to", "succeeded_by", "email", "issuer", "place", "symbol"];

    private readonly Dictionary<UnitKey, int> _lines = [];
    private readonly HashSet<string> _unreadable = [];
    private readonly List<Unit> _units = [];

    private UnitFile(string name) => Name = name;

    /// <summary>The file's name.</summary>
    public string Name { get; }

    /// <summary>The units of the rows in which nothing was wrong.</summary>
    public IReadOnlyList<Unit> Units => _units;

    public static UnitKey KeyOf(Unit unit) => new(unit.Code, unit.ValidFrom);

    /// <summary>Reads a file; null when its rows cannot be told apart.</summary>
    public static UnitFile? Read(SourceFile source, Dictionary<UnitKey, Unit> stored, ProblemList problems)
    {
        if (ImportTable.Open(source, problems, Required) is not { } table || !table.CheckHeading(Known, Required))
        {
            return null;
        }

        var file = new UnitFile(source.Name);
        foreach (var row in ImportRow.All(table, problems))
        {
            file.Add(row, table, stored);
        }

        return file;
    }

    /// <summary>The line of a version; null when it is not in the file.</summary>
    public int? LineOf(Unit unit) => _lines.TryGetValue(KeyOf(unit), out var line) ? line : null;

    /// <summary>True when the only fault is that another row of the file, which names the unit, could not be read.</summary>
    public bool IsExplained(UnitProblem problem) => problem.Named is { } named && _unreadable.Contains(named.Value);

    /// <summary>The column in which a fault of the tree is put right.</summary>
    public static string? ColumnOf(UnitProblemKind kind) => kind switch
    {
        UnitProblemKind.Cycle or UnitProblemKind.UnknownParent or UnitProblemKind.ParentNotValid => "parent",
        UnitProblemKind.OverlappingVersions or UnitProblemKind.EndsBeforeItBegins => "valid_to",
        UnitProblemKind.UnknownSuccessor or UnitProblemKind.SuccessionCycle => "succeeded_by",
        _ => null,
    };

    private void Add(ImportRow row, ImportTable table, Dictionary<UnitKey, Unit> stored)
    {
        var unit = ReadUnit(row, table, stored);
        if (row.IsGood && !_lines.TryAdd(KeyOf(unit), row.Line))
        {
            row.Add("code", Messages.UnitTwice(unit.Code.Value, KeyOf(unit).From, _lines[KeyOf(unit)]));
        }

        if (unit.SucceededBy.Contains(unit.Code))
        {
            row.Add("succeeded_by", Messages.UnitSucceedsItself(unit.Code.Value));
        }

        if (row.IsGood)
        {
            _units.Add(unit);
        }
        else
        {
            _unreadable.Add(row.Raw("code"));
        }
    }

    private static Unit ReadUnit(ImportRow row, ImportTable table, Dictionary<UnitKey, Unit> stored)
    {
        var (code, from) = (row.Code("code", required: true) ?? default, row.Day("valid_from", required: true) ?? default);
        var old = stored.GetValueOrDefault(new UnitKey(code, from));
        bool Has(string column) => table.Find(column) >= 0;
        return new Unit(
            code,
            row.Name("name"),
            row.Word("kind"),
            row.Word("level"),
            Has("parent") ? row.Code("parent", required: false) : old?.Parent,
            Has("order") ? row.Order("order") : old?.Order ?? 0,
            from,
            Has("valid_to") ? row.Day("valid_to", required: false) : old?.ValidTo,
            Has("succeeded_by") ? row.Codes("succeeded_by") : old?.SucceededBy ?? [],
            Has("email") ? row.Email("email", required: false) : old?.Email)
        {
            Issuer = Has("issuer") ? row.Text("issuer") : old?.Issuer,
            Place = Has("place") ? row.Text("place") : old?.Place,
            Symbol = Has("symbol") ? row.Text("symbol", Unit.MaxSymbol) : old?.Symbol,
        };
    }
}
