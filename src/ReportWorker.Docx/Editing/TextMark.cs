namespace ReportWorker.Docx.Editing;

/// <summary>A paragraph in which two renderings of one template differ.</summary>
/// <param name="Was">Its number in the one; -1 where only the other has it.</param>
/// <param name="Is">Its number in the other; -1 where only the one has it.</param>
internal sealed record TextMark(int Was, int Is);
