using ReportWorker.Core.Definitions;
using ReportWorker.Core.Periods;
using ReportWorker.Core.Problems;
using ReportWorker.Core.Units;
using ReportWorker.Core.Vietnamese.Calendar;

namespace ReportWorker.Core.Indicators;

/// <summary>Reads the entries of <c>forms:</c>.</summary>
internal sealed class FormReader(IReadOnlyDictionary<string, Indicator> indicators, WorkCalendar calendar, List<Problem> problems)
{
    private const int LongestNarrative = 100_000;

    private static readonly Dictionary<string, NumberFormat?> NumberFormats = new()
    {
        ["vi-VN"] = NumberFormat.Vietnamese,
        ["invariant"] = NumberFormat.Invariant,
    };

    private static readonly Dictionary<string, bool> Confirmations = new() { ["none"] = false, ["required"] = true };

    private readonly Dictionary<string, Place> _codes = [];

    /// <summary>The form; null, with problems, when its code or period cannot be used.</summary>
    public Form? Read(DefinitionMap map)
    {
        var code = ReadCode(map);
        var label = map.TextRequired("label") ?? "";
        var period = map.EnumerationRequired<PeriodKind>("period");
        var level = map.Text("level");
        var kinds = map.TextSet("kinds");
        var window = PeriodRuleReader.Window(map);
        var deadline = FormDeadlineReader.Read(map, level, calendar);
        var numberFormat = map.Word("numberFormat", NumberFormats) ?? NumberFormat.Vietnamese;
        var confirmation = map.Word("confirmation", Confirmations);
        var contact = map.Text("contact");
        map.RequireKey("sections");
        var used = new HashSet<string>();
        var sections = map.Maps("sections").Select(section => ReadSection(section, used)).ToList();
        map.RefuseOtherKeys();
        if (level is null && kinds is not { Count: > 0 })
        {
            problems.Add(new Problem(Messages.FormForNobody(), map.Place));
        }

        CheckWeights(map, sections);
        return code is null || period is null
            ? null
            : new Form(code, label, period.Value, level, kinds, numberFormat, sections)
            {
                Window = window, Deadline = deadline, NeedsConfirmation = confirmation, Contact = contact,
            };
    }

    // An average cannot be told without what it is weighted by, and both must come from the same unit.
    private void CheckWeights(DefinitionMap map, List<FormSection> sections)
    {
        var asked = sections.SelectMany(section => section.Indicators).ToList();
        foreach (var average in asked.Where(indicator => indicator.Weight is { } weight && !asked.Exists(other => other.Code == weight)))
        {
            problems.Add(new Problem(Messages.WeightNotInForm(average.Code.Value, average.Weight!.Value.Value), map.PlaceOf("sections")));
        }
    }

    private string? ReadCode(DefinitionMap map)
    {
        if (map.TextRequired("code") is not { } code)
        {
            return null;
        }

        if (!UnitCode.TryParse(code, out _))
        {
            map.Refuse("code", Messages.FormCodeMalformed(code, UnitCode.MaxLength));
            return null;
        }

        if (!_codes.TryAdd(code, map.PlaceOf("code")))
        {
            map.Refuse("code", Messages.CodeTwice(code, _codes[code].File, _codes[code].Row ?? 0));
            return null;
        }

        return code;
    }

    private FormSection ReadSection(DefinitionMap map, HashSet<string> used)
    {
        var title = map.TextRequired("title") ?? "";
        var asked = map.Scalars("indicators").Select(code => ReadIndicator(code, used)).OfType<Indicator>().ToList();
        var narratives = map.Maps("narratives").Select(narrative => ReadNarrative(narrative, used)).OfType<NarrativeSection>().ToList();
        map.RefuseOtherKeys();
        return new FormSection(title, asked, narratives);
    }

    private Indicator? ReadIndicator(DefinitionScalar code, HashSet<string> used)
    {
        var indicator = indicators.GetValueOrDefault(code.Value);
        var message = indicator switch
        {
            null => Messages.IndicatorUnknown(code.Value, Spelling.DidYouMean(code.Value, indicators.Keys)),
            { Kind: IndicatorKind.Formula } => Messages.FormulaInForm(code.Value),
            _ when !used.Add(code.Value) => Messages.CodeTwiceInForm(code.Value),
            _ => null,
        };
        if (message is null)
        {
            return indicator;
        }

        problems.Add(new Problem(message, code.Place));
        return null;
    }

    private NarrativeSection? ReadNarrative(DefinitionMap map, HashSet<string> used)
    {
        var code = IndicatorReader.ReadCode(map, "code");
        var label = map.TextRequired("label") ?? "";
        var maxLength = map.Integer("maxLength", 1, LongestNarrative) ?? 4000;
        map.RefuseOtherKeys();
        if (code is not { } narrative)
        {
            return null;
        }

        if (indicators.ContainsKey(narrative.Value))
        {
            map.Refuse("code", Messages.NarrativeIsIndicator(narrative.Value));
        }
        else if (!used.Add(narrative.Value))
        {
            map.Refuse("code", Messages.CodeTwiceInForm(narrative.Value));
        }

        return new NarrativeSection(narrative, label, maxLength);
    }
}
