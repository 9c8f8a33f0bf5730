using System.Globalization;
using ReportWorker.Core.Vietnamese;
using ReportWorker.Expressions;

namespace ReportWorker.Core.Reports;

/// <summary>A figure of an earlier period: prints like the figure, or says that it cannot be compared.</summary>
internal sealed class EarlierValue(SnapshotColumn column, SnapshotEarlier earlier, SnapshotEarlierColumn before, int place) : IModelValue
{
    /// <summary>The earlier value; missing where it cannot be compared, so that nothing is computed with it.</summary>
    public object? Scalar => Broken is null ? before.Values[place] : null;

    private SnapshotBreak? Broken => earlier.Broken.FirstOrDefault(broken => broken.Unit == place);

    /// <summary>Why it is not held against the figure; null when it is.</summary>
    private string? Why
    {
        get
        {
            var (answered, expected) = (before.Answered[place], before.Expected[place]);
            return Broken is { } broken ? ComparisonNotes.Broken(earlier.Basis, broken.Reason, broken.Name)
                : before.Values[place] is null ? ComparisonNotes.Missing(earlier.Basis)
                : answered < expected ? ComparisonNotes.Incomplete(earlier.Basis, answered, expected)
                : null;
        }
    }

    public bool TryGetMember(string name, out object? value)
    {
        (var known, value) = name switch
        {
            "value" => (true, Scalar),
            "answered" => (true, (decimal)before.Answered[place]),
            "expected" => (true, (decimal)before.Expected[place]),
            "complete" => (true, before.Answered[place] == before.Expected[place]),
            "comparable" => (true, Why is null),
            "why" => (true, Why),
            "basis" => (true, ComparisonNotes.NameOf(earlier.Basis)),
            _ => (false, (object?)null),
        };
        return known;
    }

    public string? ToText(CultureInfo culture) => Broken is null ? VietnameseFormat.Print(Scalar, column.Format) : ComparisonNotes.NotComparable;
}
