using System.Globalization;
using System.Text;
using ReportWorker.Core.Units;

namespace ReportWorker.Core.Intake;

/// <summary>Writes down for the audit what an import makes different: key, column, old and new value.</summary>
internal sealed class ChangeLog
{
    private const int MaxLength = 20_000;

    private readonly StringBuilder _text = new();

    /// <summary>How many were new.</summary>
    public int Added { get; private set; }

    /// <summary>How many became different.</summary>
    public int Changed { get; private set; }

    /// <summary>Notes a new one.</summary>
    public void Add(string key)
    {
        Added++;
        Line($"+ {key}");
    }

    /// <summary>Notes one that becomes different.</summary>
    public void Change(string key, params IEnumerable<(string Column, object? Old, object? New)> cells)
    {
        Changed++;
        var changes = cells.Where(cell => !Equals(cell.Old, cell.New)).Select(cell => $"{cell.Column}: {Text(cell.Old)} → {Text(cell.New)}");
        Line($"{key}: {string.Join("; ", changes)}");
    }

    /// <inheritdoc />
    public override string ToString() => _text.ToString();

    private static string Text(object? value) => value switch
    {
        null or UnitCodeList { Count: 0 } => "–",
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };

    private void Line(string line)
    {
        if (_text.Length < MaxLength)
        {
            _text.Append(_text.Length == 0 ? "" : "\n").Append(_text.Length + line.Length < MaxLength ? line : "…");
        }
    }
}
