using ReportWorker.Core.Definitions;

namespace ReportWorker.Core.Indicators;

/// <summary>Reads one entry of <c>indicators:</c> as far as it can be judged alone.</summary>
internal static class IndicatorReader
{
    /// <summary>The indicator; null, with problems, when its code or kind cannot be used.</summary>
    public static Indicator? Read(DefinitionMap map)
    {
        var code = ReadCode(map, "code");
        var label = map.TextRequired("label") ?? "";
        var unit = map.TextRequired("unit") ?? "";
        var kind = map.EnumerationRequired<IndicatorKind>("kind");
        var type = map.Enumeration<ValueType>("type") ?? ValueType.Number;
        var overUnits = map.Enumeration<OverUnits>("overUnits");
        var overTime = map.Enumeration<OverTime>("overTime");
        var enteredBy = map.TextSet("enteredBy");
        var weight = ReadReference(map, map.Scalar("weight"));
        var breakdown = map.Scalars("breakdown").Select(part => ReadReference(map, part)).OfType<IndicatorCode>().ToList();
        var unitAlso = map.Scalars("unitAlso").Select(word => word.Value.Trim()).Where(word => word.Length > 0).ToList();
        var formula = map.Expression("formula");
        var format = ReadFormat(map, type);
        var help = map.Text("help");
        map.RefuseOtherKeys();
        if (code is null || kind is null)
        {
            return null;
        }

        var indicator = new Indicator(
            code.Value,
            label,
            unit,
            kind.Value,
            type,
            overUnits ?? DefaultOverUnits(kind.Value, type),
            overTime ?? DefaultOverTime(kind.Value, type),
            enteredBy,
            format,
            formula)
        {
            Weight = weight,
            UnitAlso = unitAlso,
            Breakdown = breakdown,
            Help = help,
        };
        IndicatorChecks.Check(indicator, map);
        return indicator;
    }

    /// <summary>The code of an indicator or narrative section; null, with a problem, when it is none or means something else.</summary>
    public static IndicatorCode? ReadCode(DefinitionMap map, string key)
    {
        if (map.TextRequired(key) is not { } text)
        {
            return null;
        }

        if (!IndicatorCode.TryParse(text, out var code))
        {
            map.Refuse(key, Messages.CodeMalformed(text, IndicatorCode.MaxLength));
            return null;
        }

        if (ReservedNames.Contains(text))
        {
            map.Refuse(key, Messages.CodeReserved(text));
            return null;
        }

        return code;
    }

    // Whether there is such an indicator is known when all files are read.
    private static IndicatorCode? ReadReference(DefinitionMap map, DefinitionScalar? scalar)
    {
        if (scalar is null)
        {
            return null;
        }

        if (IndicatorCode.TryParse(scalar.Value, out var code))
        {
            return code;
        }

        map.RefuseAt(scalar.Place, Messages.CodeMalformed(scalar.Value, IndicatorCode.MaxLength));
        return null;
    }

    private static ValueFormat ReadFormat(DefinitionMap map, ValueType type)
    {
        var natural = type switch
        {
            ValueType.Date => FormatStyle.Date,
            ValueType.Text => FormatStyle.Text,
            _ => FormatStyle.Number,
        };
        if (map.Map("format") is not { } format)
        {
            return new ValueFormat(natural);
        }

        var style = format.Enumeration<FormatStyle>("style") ?? natural;
        var decimals = format.Integer("decimals", 0, 6) ?? (style == FormatStyle.Percent ? 1 : 0);
        var zero = format.Text("zero");
        var hideZero = format.Switch("hideZero") ?? false;
        format.RefuseOtherKeys();
        if (hideZero && format.Has("zero"))
        {
            format.Refuse("hideZero", Messages.ZeroHiddenAndSaid());
        }

        if (StyleFor(style) is { } wanted && wanted != type)
        {
            format.Refuse("style", Messages.StyleMismatch(EnumerationWords.For(style), EnumerationWords.For(type)));
        }

        return new ValueFormat(style, decimals, zero, hideZero);
    }

    private static ValueType? StyleFor(FormatStyle style) => style switch
    {
        FormatStyle.Number or FormatStyle.Pad2 or FormatStyle.Percent => ValueType.Number,
        FormatStyle.Date => ValueType.Date,
        _ => null,
    };

    private static OverUnits DefaultOverUnits(IndicatorKind kind, ValueType type) => kind switch
    {
        IndicatorKind.Formula => OverUnits.None,
        IndicatorKind.Flag => OverUnits.Count,
        IndicatorKind.Parameter => OverUnits.Last,
        _ => type == ValueType.Number ? OverUnits.Sum : OverUnits.Last,
    };

    private static OverTime DefaultOverTime(IndicatorKind kind, ValueType type) => kind switch
    {
        IndicatorKind.Formula => OverTime.None,
        IndicatorKind.Flow when type == ValueType.Number => OverTime.Sum,
        _ => OverTime.Last,
    };
}
