namespace ReportWorker.Core.Indicators;

/// <summary>Everything that units can be asked for: indicators, forms and rules, checked against each other.</summary>
public sealed class Catalogue
{
    private readonly Dictionary<string, Indicator> _indicators;
    private readonly Dictionary<string, Form> _forms;

    /// <summary>A catalogue of parts that the loader has checked.</summary>
    /// <param name="indicators">All indicators; formulas stand behind what they read.</param>
    /// <param name="forms">All forms.</param>
    /// <param name="rules">All rules.</param>
    public Catalogue(IReadOnlyList<Indicator> indicators, IReadOnlyList<Form> forms, IReadOnlyList<Rule> rules)
    {
        (Indicators, Forms, Rules) = (indicators, forms, rules);
        _indicators = indicators.ToDictionary(indicator => indicator.Code.Value);
        _forms = forms.ToDictionary(form => form.Code);
    }

    /// <summary>All indicators in an order in which each formula stands behind what it reads.</summary>
    public IReadOnlyList<Indicator> Indicators { get; }

    /// <summary>All forms, by code.</summary>
    public IReadOnlyList<Form> Forms { get; }

    /// <summary>The looks for values that are unlike a unit's own earlier ones.</summary>
    public IReadOnlyList<OutlierCheck> Outliers { get; init; } = [];

    /// <summary>All rules.</summary>
    public IReadOnlyList<Rule> Rules { get; }

    /// <summary>The indicator of a code; null when there is none.</summary>
    public Indicator? FindIndicator(string code) => _indicators.GetValueOrDefault(code);

    /// <summary>The form of a code; null when there is none.</summary>
    public Form? FindForm(string code) => _forms.GetValueOrDefault(code);
}
