using ReportWorker.Core.Problems;

namespace ReportWorker.Core.Definitions;

/// <summary>A part of a definition file, with its place.</summary>
/// <param name="place">The file and the line it begins in.</param>
internal abstract class DefinitionNode(Place place)
{
    public Place Place { get; } = place;
}

/// <summary>One value of a definition file, as it is written.</summary>
/// <param name="value">The text without quotes, NFC.</param>
/// <param name="isEmpty">True for nothing, <c>~</c> and <c>null</c> without quotes.</param>
/// <param name="place">Where it stands.</param>
internal sealed class DefinitionScalar(string value, bool isEmpty, Place place) : DefinitionNode(place)
{
    public string Value { get; } = value;

    public bool IsEmpty { get; } = isEmpty;
}

/// <summary>A list of a definition file.</summary>
internal sealed class DefinitionList(IReadOnlyList<DefinitionNode> items, Place place) : DefinitionNode(place)
{
    public IReadOnlyList<DefinitionNode> Items { get; } = items;
}
