using System.Globalization;
using ReportWorker.Core.Indicators;
using ReportWorker.Core.Intake;
using ReportWorker.Core.Units;
using ReportWorker.Core.Vietnamese;
using ReportWorker.Expressions;

namespace ReportWorker.Core.Aggregation;

/// <summary>
/// An aggregated value of a unit that knows its parts. In expressions it is its value; it has the members <c>value</c>, <c>answered</c>,
/// <c>expected</c>, <c>missing</c>, <c>complete</c>, <c>unit</c> (of measure), <c>label</c>.
/// </summary>
public sealed class Figure : IModelValue
{
    private readonly FigureSet _set;
    private IReadOnlyList<FigureSet>? _missing;

    internal Figure(FigureSet set, Indicator indicator, object? value, Coverage coverage, Message? error = null) =>
        (_set, Indicator, Value, Coverage, Error) = (set, indicator, value, coverage, error);

    /// <summary>What it is a figure of.</summary>
    public Indicator Indicator { get; }

    /// <summary>Whose figure it is.</summary>
    public Unit Unit => _set.Unit;

    /// <summary>The value, by the indicator's type: decimal, <see cref="DateOnly"/> or string; null when nobody answered.</summary>
    public object? Value { get; }

    /// <summary>How many of the units that owe it have answered.</summary>
    public Coverage Coverage { get; }

    /// <summary>Why a formula has no value although its parts are there, such as a division by zero; null otherwise.</summary>
    public Message? Error { get; }

    /// <summary>The units that owe it and have not answered, in the order of the tree.</summary>
    public IReadOnlyList<FigureSet> Missing => _missing ??= _set.Table.MissingOf(this);

    /// <inheritdoc />
    public object? Scalar => Value;

    internal int Place => _set.Place;

    /// <inheritdoc />
    public bool TryGetMember(string name, out object? value)
    {
        (var known, value) = name switch
        {
            "value" => (true, Value),
            "answered" => (true, (decimal)Coverage.Answered),
            "expected" => (true, (decimal)Coverage.Expected),
            "missing" => (true, Missing),
            "complete" => (true, Coverage.IsComplete),
            "unit" => (true, Indicator.UnitOfMeasure),
            "label" => (true, Indicator.Label),
            _ => (false, (object?)null),
        };
        return known;
    }

    /// <summary>The value in the indicator's own format; null when it is missing. Vietnamese in any culture, as the format is.</summary>
    public string? ToText(CultureInfo culture) => VietnameseFormat.Print(Value, Indicator.Format);

    /// <inheritdoc />
    public override string ToString() => $"{Indicator.Code} = {VietnameseFormat.Print(Value, Indicator.Format) ?? "?"} ({Coverage})";
}

/// <summary>A unit's own value in a figure.</summary>
/// <param name="Indicator">The value of which indicator.</param>
/// <param name="Unit">Whose value.</param>
/// <param name="Value">Decimal, <see cref="DateOnly"/> or string.</param>
/// <param name="Submission">The submission it came from; the latest, when it was summed over several periods.</param>
public sealed record FigurePart(Indicator Indicator, Unit Unit, object Value, SubmissionHead Submission);
