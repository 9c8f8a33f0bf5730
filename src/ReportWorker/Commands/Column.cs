using ReportWorker.Expressions;

namespace ReportWorker.Commands;

/// <summary>A column of a list.</summary>
/// <param name="Name">Its name for programs.</param>
/// <param name="Heading">Its heading for people; null where only programs want it.</param>
/// <param name="Value">What stands in it.</param>
internal sealed record Column<T>(string Name, Message? Heading, Func<T, object?> Value);
