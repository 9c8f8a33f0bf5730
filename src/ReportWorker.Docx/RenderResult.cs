namespace ReportWorker.Docx;

/// <summary>What a reader of the document should know.</summary>
/// <param name="Missing">Values that were missing and printed as the placeholder, each with its place, in the order of the document.</param>
/// <param name="DroppedCharacters">How many characters of values cannot stand in a document and were left out.</param>
public sealed record RenderResult(IReadOnlyList<MissingPlace> Missing, int DroppedCharacters);

/// <summary>A value that was missing.</summary>
/// <param name="Expression">What the tag wanted to print.</param>
/// <param name="Location">Where the tag stands in the template.</param>
public sealed record MissingPlace(string Expression, TemplateLocation Location);
