namespace ReportWorker.Docx.Layout;

/// <summary>Characters of a paragraph that look the same.</summary>
/// <param name="Text">The characters; tabs and line breaks are kept.</param>
/// <param name="Look">How they look.</param>
public sealed record LayoutRun(string Text, LayoutCharacters Look);
