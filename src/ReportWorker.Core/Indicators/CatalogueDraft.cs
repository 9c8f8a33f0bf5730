using ReportWorker.Core.Definitions;
using ReportWorker.Core.Problems;
using ReportWorker.Core.Vietnamese.Calendar;

namespace ReportWorker.Core.Indicators;

/// <summary>A catalogue while its files are read: first all indicators, then what names them.</summary>
internal sealed class CatalogueDraft(WorkCalendar calendar, List<Problem> problems)
{
    private readonly List<DefinitionMap> _forms = [];
    private readonly List<DefinitionMap> _rules = [];
    private readonly List<DefinitionMap> _outliers = [];
    private readonly Dictionary<string, Place> _places = [];
    private readonly Dictionary<string, Indicator> _indicators = [];
    private readonly Dictionary<string, DefinitionMap> _sources = [];

    /// <summary>Takes what a file holds.</summary>
    public void Add(DefinitionMap root)
    {
        foreach (var map in root.Maps("indicators"))
        {
            AddIndicator(map);
        }

        _forms.AddRange(root.Maps("forms"));
        _rules.AddRange(root.Maps("rules"));
        _outliers.AddRange(root.Maps("outliers"));
        root.RefuseOtherKeys();
    }

    /// <summary>Reads forms and rules against the indicators and puts formulas behind what they read.</summary>
    public Catalogue Complete()
    {
        var indicators = new FormulaOrder(_indicators, _sources).Sort();
        IndicatorReferences.Check(_indicators, _sources);
        var forms = new FormReader(_indicators, calendar, problems);
        var rules = new RuleReader(_indicators, problems);
        var outliers = new OutlierReader(_indicators, problems);
        return new Catalogue(
            indicators,
            [.. _forms.Select(forms.Read).OfType<Form>().OrderBy(form => form.Code, StringComparer.Ordinal)],
            [.. _rules.Select(rules.Read).OfType<Rule>(), .. indicators.Where(indicator => indicator.Breakdown.Count > 0).Select(BreakdownRule.Of)])
        {
            Outliers = [.. _outliers.Select(outliers.Read).OfType<OutlierCheck>()],
        };
    }

    private void AddIndicator(DefinitionMap map)
    {
        var indicator = IndicatorReader.Read(map);
        if (map.Text("code") is { } code && !_places.TryAdd(code, map.PlaceOf("code")))
        {
            var first = _places[code];
            map.Refuse("code", Messages.CodeTwice(code, first.File, first.Row ?? 0));
        }
        else if (indicator is not null)
        {
            _indicators.Add(indicator.Code.Value, indicator);
            _sources.Add(indicator.Code.Value, map);
        }
    }
}
