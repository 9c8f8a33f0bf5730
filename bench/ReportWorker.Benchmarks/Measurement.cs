using System.Globalization;

namespace ReportWorker.Benchmarks;

/// <summary>One line of the result: a value, its floor in the same run, and how much of the floor is reached.</summary>
internal sealed record Measurement(string Name, double Value, string Unit, double Floor)
{
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Name} {Value:0.0##} {Unit} floor {Floor:0.0##} ratio {Value / Floor:0.000}");
}
