namespace ReportWorker.Docx.Packaging;

/// <summary>A part that is written whole.</summary>
/// <param name="Name">Its name in the package.</param>
/// <param name="Content">Its bytes.</param>
/// <param name="IsCompressed">True for what deflating would not make smaller, such as pictures.</param>
internal sealed record AddedPart(string Name, ReadOnlyMemory<byte> Content, bool IsCompressed = false);
