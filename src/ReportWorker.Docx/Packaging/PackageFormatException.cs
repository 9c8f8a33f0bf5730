using ReportWorker.Expressions;

namespace ReportWorker.Docx.Packaging;

/// <summary>The bytes are not a package that may be opened; nothing further can be said about it.</summary>
internal sealed class PackageFormatException(Message reason, string entryName = "") : Exception
{
    public Message Reason { get; } = reason;

    public string EntryName { get; } = entryName;
}
