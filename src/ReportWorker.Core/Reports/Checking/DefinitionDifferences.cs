using System.Globalization;

namespace ReportWorker.Core.Reports.Checking;

/// <summary>What the templates folder says differently, and which rules are broken by it or by the figures.</summary>
internal static class DefinitionDifferences
{
    public static IEnumerable<SnapshotDifference> Rules(UnitPairs units)
    {
        var was = RulesOf(units.Was);
        var now = RulesOf(units.Now);
        return
        [
            .. was.Except(now).Select(rule => new SnapshotDifference(SnapshotPart.Rule, rule.Unit, rule.Name, rule.Rule, null, null, rule.Text, null)),
            .. now.Except(was).Select(rule => new SnapshotDifference(SnapshotPart.Rule, rule.Unit, rule.Name, rule.Rule, null, null, null, rule.Text)),
        ];
    }

    public static IEnumerable<SnapshotDifference> Of(UnitPairs units, bool isOlder)
    {
        var was = FactsOf(units.Was, isOlder);
        var now = FactsOf(units.Now, isOlder);
        return was.Keys.Union(now.Keys)
            .Where(key => was.GetValueOrDefault(key) != now.GetValueOrDefault(key))
            .Select(key => new SnapshotDifference(
                SnapshotPart.Definition, null, null, key, null, null, was.GetValueOrDefault(key), now.GetValueOrDefault(key)));
    }

    private static HashSet<(string Rule, string Unit, string Name, string Text)> RulesOf(Snapshot snapshot) =>
        [.. snapshot.Violations.Select(rule => (rule.Rule, snapshot.Units[rule.Unit].Code, snapshot.Units[rule.Unit].Name, rule.Text))];

    private static Dictionary<string, string?> FactsOf(Snapshot snapshot, bool isOlder)
    {
        var facts = new Dictionary<string, string?>
        {
            ["title"] = snapshot.Report.Title,
            ["symbol"] = snapshot.Report.Symbol,
            ["window"] = string.Create(CultureInfo.InvariantCulture, $"{snapshot.Period.From:yyyy-MM-dd}..{snapshot.Period.To:yyyy-MM-dd}"),
            ["sections"] = string.Join(", ", snapshot.Sections),
            ["highlights"] = string.Join(", ", snapshot.Highlights),
            ["compare"] = isOlder ? null : string.Join(", ", snapshot.Earlier.Select(earlier => earlier.Basis)),
            ["forms"] = isOlder ? null : string.Join(", ", snapshot.Forms.Select(form => form.Code)),
        };
        foreach (var column in snapshot.Columns)
        {
            facts[column.Code] = string.Create(
                CultureInfo.InvariantCulture,
                $"{column.Label}; {column.UnitOfMeasure}; {column.Type}; {column.Style} {column.Decimals} {column.Zero} {column.HideZero}; {(isOlder ? null : column.Formula)}");
        }

        return facts;
    }
}
