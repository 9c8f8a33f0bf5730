using ReportWorker.Core.Indicators;
using ReportWorker.Core.Periods;
using ReportWorker.Core.Problems;
using ReportWorker.Core.Vietnamese;

namespace ReportWorker.Core.Reports;

/// <summary>Says what stands against the release of a document. Warnings do not; a rule's error, a gap in the text and too few answers do.</summary>
public sealed class Gatekeeper(OfficeLanguage language)
{
    private const int MostNames = 20;

    /// <summary>The objections, in the office's language; empty when nothing stands against it.</summary>
    internal IReadOnlyList<string> Objections(Snapshot snapshot, ReportGate gate, IReadOnlyList<string> gaps)
    {
        var objections = new List<Expressions.Message>();
        if (snapshot.Expected > 0 && snapshot.Answered < gate.MinimumCoverage * snapshot.Expected)
        {
            objections.Add(Messages.CoverageTooLow(snapshot.Answered, snapshot.Expected, Names(snapshot)));
        }

        objections.AddRange(snapshot.Violations
            .Where(violation => violation.Severity == RuleSeverity.Error)
            .Select(violation => Messages.RuleBroken(snapshot.Units[violation.Unit].Name, violation.Text)));
        objections.AddRange(gaps.Select(Messages.GapPrinted));
        return [.. objections.Select(objection => objection.ToString(language.Culture))];
    }

    /// <summary>What somebody should look at, in the office's language: broken rules that are warnings, and what is doubtful.</summary>
    internal IReadOnlyList<string> Warnings(Snapshot snapshot) =>
        [.. snapshot.Violations
            .Where(violation => violation.Severity == RuleSeverity.Warning)
            .Select(violation => Messages.Doubtful(snapshot.Units[violation.Unit].Name, violation.Text).ToString(language.Culture))];

    private static string Names(Snapshot snapshot)
    {
        var names = snapshot.Missing.GroupBy(gap => (gap.Unit, gap.FormLabel)).Select(gaps => Name(snapshot, [.. gaps])).ToList();
        return string.Join("; ", names.Take(MostNames)) + (names.Count > MostNames ? "; …" : "");
    }

    // A form of the report's own period needs no name for it.
    private static string Name(Snapshot snapshot, List<SnapshotGap> gaps)
    {
        var periods = gaps
            .Where(gap => gap.Period != snapshot.Period.Key)
            .Select(gap => PeriodKey.TryParse(gap.Period, out var period) ? $", {PeriodNames.InText(period)}" : "");
        return $"{snapshot.Units[gaps[0].Unit].Name} ({gaps[0].FormLabel}{string.Concat(periods)})";
    }
}
