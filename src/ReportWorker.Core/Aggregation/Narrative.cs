using System.Globalization;
using ReportWorker.Expressions;

namespace ReportWorker.Core.Aggregation;

/// <summary>
/// The texts of a section from a unit and all below, in the order of the tree. In expressions it is the merged text, null when nobody
/// wrote one; <c>parts</c> gives them one by one, each with <c>unit</c> and <c>text</c>.
/// </summary>
public sealed class Narrative : IModelValue
{
    internal Narrative(IReadOnlyList<NarrativeText> parts) => Parts = parts;

    /// <summary>The texts one by one.</summary>
    public IReadOnlyList<NarrativeText> Parts { get; }

    /// <summary>All texts with blank lines between them; null when there is none.</summary>
    public string? Text => Parts.Count == 0 ? null : string.Join("\n\n", Parts.Select(part => part.Text));

    /// <inheritdoc />
    object? IModelValue.Scalar => Text;

    /// <inheritdoc />
    public bool TryGetMember(string name, out object? value)
    {
        value = name == "parts" ? Parts : null;
        return value is not null;
    }

    /// <inheritdoc />
    string? IModelValue.ToText(CultureInfo culture) => null;
}

/// <summary>One unit's text in a narrative.</summary>
/// <param name="unit">Whose.</param>
/// <param name="text">The text.</param>
public sealed class NarrativeText(FigureSet unit, string text) : IModelValue
{
    /// <summary>Whose text.</summary>
    public FigureSet Unit { get; } = unit;

    /// <summary>The text.</summary>
    public string Text { get; } = text;

    /// <inheritdoc />
    object? IModelValue.Scalar => Text;

    /// <inheritdoc />
    public bool TryGetMember(string name, out object? value)
    {
        value = name switch
        {
            "unit" => Unit,
            "text" => Text,
            _ => null,
        };
        return value is not null;
    }

    /// <inheritdoc />
    string? IModelValue.ToText(CultureInfo culture) => null;
}
