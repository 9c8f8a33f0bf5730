using System.Globalization;

namespace ReportWorker.Core.Problems;

/// <summary>The language that people at the office read messages in, such as the reasons that are kept in the ledger.</summary>
/// <param name="Culture">The culture of the texts.</param>
public sealed record OfficeLanguage(CultureInfo Culture);
