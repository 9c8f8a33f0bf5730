using ReportWorker.Expressions;

namespace ReportWorker.Docx;

/// <summary>A path of the model that a template reads.</summary>
/// <param name="Path">The names, joined by dots; below a loop the list and <c>[]</c> stand for its variable, as in <c>units[].name</c>.</param>
/// <param name="Location">Where it is read first.</param>
/// <param name="Kind">A list where the template goes through it; else not known, for a tag prints whatever can be printed.</param>
public sealed record TemplateField(string Path, TemplateLocation Location, ModelKind Kind = ModelKind.Any);
