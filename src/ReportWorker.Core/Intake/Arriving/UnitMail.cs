namespace ReportWorker.Core.Intake.Arriving;

/// <summary>A message that a unit may have sent.</summary>
/// <param name="From">The address that it says it is from; that alone proves nothing. Null when it names none.</param>
/// <param name="MessageId">Its Message-ID, without angle brackets; null when it has none.</param>
/// <param name="References">The Message-IDs of the conversation before it, the oldest first.</param>
/// <param name="Subject">Its subject.</param>
/// <param name="Text">What its writer says, as far as it is plain text; at most some thousand characters.</param>
/// <param name="Files">The files that came with it, in their order.</param>
public sealed record UnitMail(
    string? From, string? MessageId, IReadOnlyList<string> References, string Subject, string Text, IReadOnlyList<ArrivedFile> Files)
{
    /// <summary>The Message-IDs of the conversation that an answer to it belongs to, the oldest first and its own last.</summary>
    public IReadOnlyList<string> Conversation => MessageId is { } id ? [.. References, id] : References;

    /// <summary>True when a machine wrote it, or a list passed it on: nothing answers it (RFC 3834).</summary>
    public bool IsAutomatic { get; init; }

    /// <summary>True when the office's own mail server found that the address is the sender's.</summary>
    public bool IsProven { get; init; }
}

/// <summary>A file that came with a message.</summary>
/// <param name="Name">Its name, cleaned; it is never a path.</param>
/// <param name="Content">Its bytes; null when it was too large, or a kind of file that is not opened.</param>
public sealed record ArrivedFile(string Name, ReadOnlyMemory<byte>? Content);

/// <summary>Takes messages apart that may bring forms.</summary>
public interface IUnitMailReader
{
    /// <summary>The message; null when the bytes are none.</summary>
    UnitMail? Read(ReadOnlyMemory<byte> message);
}
