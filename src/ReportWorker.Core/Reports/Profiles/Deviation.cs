using ReportWorker.Expressions;

namespace ReportWorker.Core.Reports.Profiles;

/// <summary>Something in a document that its profile says otherwise.</summary>
/// <param name="Component">The component's name in the profile; <c>page</c>, <c>pageNumber</c>, <c>head</c>, <c>signature</c>, <c>table</c>, <c>text</c> or <c>end</c> for the document's own; <c>pattern</c> for one that takes too long.</param>
/// <param name="Measure">What was measured; null when the component is missing.</param>
/// <param name="Message">All of it in words: the component, what was found and what is expected, and the place.</param>
public sealed record Deviation(string Component, ProfileMeasure? Measure, Message Message);
