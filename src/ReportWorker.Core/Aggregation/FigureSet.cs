using System.Globalization;
using ReportWorker.Core.Units;
using ReportWorker.Expressions;

namespace ReportWorker.Core.Aggregation;

/// <summary>
/// A unit with its figures: its own together with those of all units below. As a value of the model it prints the unit's name and has
/// the members <c>code</c>, <c>name</c>, <c>kind</c>, <c>level</c>, <c>order</c>, <c>email</c>, and every indicator and narrative
/// section by its code.
/// </summary>
public sealed class FigureSet : IModelValue
{
    private readonly Figure?[] _figures;

    internal FigureSet(FigureTable table, int place)
    {
        (Table, Place) = (table, place);
        _figures = new Figure?[table.Catalogue.Indicators.Count];
        Names = new FigureNames(this, new Dictionary<string, object?>());
    }

    /// <summary>The table it belongs to.</summary>
    public FigureTable Table { get; }

    /// <summary>The unit's place in the tree.</summary>
    public int Place { get; }

    /// <summary>The unit.</summary>
    public Unit Unit => Table.Tree.Units[Place];

    /// <summary>Every figure and narrative by its code, as the root of a model.</summary>
    public IReadOnlyDictionary<string, object?> Names { get; }

    /// <summary>All units below, in the order of the tree.</summary>
    public IReadOnlyList<FigureSet> Below() =>
        [.. Enumerable.Range(Place + 1, Table.Tree.EndOf(Place) - Place - 1).Select(Table.Of)];

    /// <summary>The figure of a code; null when the code is no indicator.</summary>
    public Figure? Find(string code) =>
        Table.IndexOf(code) is >= 0 and var index ? _figures[index] ??= Table.Make(this, index) : null;

    /// <summary>The narrative of a code, merged from the unit and all below; null when no form of the report has such a section.</summary>
    public Narrative? FindNarrative(string code) => Table.Narrative(Place, code);

    /// <summary>The root of a model: these other names, and every figure and narrative by its code.</summary>
    /// <param name="others">Names that are no codes; they come first.</param>
    public IReadOnlyDictionary<string, object?> NamesWith(IReadOnlyDictionary<string, object?> others) => new FigureNames(this, others);

    /// <inheritdoc />
    object? IModelValue.Scalar => Unit.Name;

    /// <inheritdoc />
    public bool TryGetMember(string name, out object? value)
    {
        (var known, value) = name switch
        {
            "code" => (true, Unit.Code.Value),
            "name" => (true, Unit.Name),
            "kind" => (true, Unit.Kind),
            "level" => (true, Unit.Level),
            "order" => (true, (decimal)Unit.Order),
            "email" => (true, Unit.Email),
            "issuer" => (true, Unit.Issuer),
            "place" => (true, Unit.Place),
            "symbol" => (true, Unit.Symbol),
            _ => (Names.TryGetValue(name, out var figure), figure),
        };
        return known;
    }

    /// <inheritdoc />
    string? IModelValue.ToText(CultureInfo culture) => null;
}
