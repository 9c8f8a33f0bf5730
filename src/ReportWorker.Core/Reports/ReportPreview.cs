namespace ReportWorker.Core.Reports;

/// <summary>Who sees a released report before the others do.</summary>
/// <param name="To">Their groups.</param>
/// <param name="Wait">How long the others' messages wait, so that somebody can still stop them.</param>
public sealed record ReportPreview(IReadOnlyList<string> To, TimeSpan Wait);
