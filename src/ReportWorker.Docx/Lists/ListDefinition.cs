namespace ReportWorker.Docx.Lists;

/// <summary>
/// A list of the template (<c>w:num</c>) from which others are made that begin anew. They share a look of their own (<c>w:abstractNum</c>),
/// because Word counts by looks: with the template's, its list would go on behind the loop where the last of the new ones ended.
/// </summary>
/// <param name="List">The number of the list in the template.</param>
/// <param name="Look">The markup of the look.</param>
/// <param name="Content">What each new list holds: its look, and that each level begins anew.</param>
internal sealed record ListDefinition(int List, byte[] Look, byte[] Content);

/// <summary>Which list a paragraph is in, and how deep; from its own properties or from its style's.</summary>
/// <param name="List">The number of the list.</param>
/// <param name="Level">The level, from 0.</param>
/// <param name="IsFromStyle">True if the paragraph's own properties do not say it.</param>
internal sealed record ListPlace(int List, int Level, bool IsFromStyle);
