using ReportWorker.Core.Storing;

namespace ReportWorker.Core.Reports.Adopting;

/// <summary>What an edition was rendered from.</summary>
/// <param name="Report">The report.</param>
/// <param name="Template">The template of its time.</param>
/// <param name="Snapshot">The figures and texts.</param>
internal sealed record EditionSource(ReportDefinition Report, Blob Template, Snapshot Snapshot);
