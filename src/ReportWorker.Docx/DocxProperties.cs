namespace ReportWorker.Docx;

/// <summary>What the file's properties say; null leaves what the template says.</summary>
/// <param name="Title">The title.</param>
/// <param name="Author">Who wrote it.</param>
/// <param name="Created">When; also the time of the last change.</param>
public sealed record DocxProperties(string? Title = null, string? Author = null, DateTimeOffset? Created = null);
