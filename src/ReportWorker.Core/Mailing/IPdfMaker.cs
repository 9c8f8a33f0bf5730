namespace ReportWorker.Core.Mailing;

/// <summary>Makes PDF files from Word files, where there is a program that can.</summary>
public interface IPdfMaker
{
    /// <summary>True when there is such a program. Whether it works, <see cref="ProbeAsync"/> finds out.</summary>
    bool IsThere { get; }

    /// <summary>Makes a PDF of each document, all in one run of the program. What cannot be made is missing; nothing fails for it.</summary>
    Task<PdfFiles> MakeAsync(IReadOnlyList<ReadOnlyMemory<byte>> documents, CancellationToken cancellationToken);

    /// <summary>Asks the program for its version.</summary>
    Task<PdfProbe> ProbeAsync(CancellationToken cancellationToken);
}

/// <summary>What came of making PDF files.</summary>
/// <param name="Files">One for each document, in their order; null where there is none.</param>
/// <param name="Why">Why some are missing; null when none is.</param>
public sealed record PdfFiles(IReadOnlyList<ReadOnlyMemory<byte>?> Files, string? Why);

/// <summary>Whether PDF files can be made.</summary>
/// <param name="Works">True when they can.</param>
/// <param name="Text">Which program does it, or why none does.</param>
public sealed record PdfProbe(bool Works, string Text);
