using ReportWorker.Core.Storing;

namespace ReportWorker.Core.Mailing;

/// <summary>Makes the bytes of messages. The body is made once per edition, the header block once per recipient.</summary>
public interface IMessageComposer
{
    /// <summary>
    /// The body with its content headers: text and HTML as alternatives, then the attachments. The same input gives the same bytes.
    /// </summary>
    Blob ComposeBody(MailContent content);

    /// <summary>The header block of one copy, ending in CRLF, without the blank line and without the body's content headers.</summary>
    ReadOnlyMemory<byte> ComposeHeader(MailEnvelope envelope);
}

/// <summary>What a message says.</summary>
/// <param name="Text">The plain text.</param>
/// <param name="Html">The same as HTML, a whole document.</param>
/// <param name="Attachments">The files, the document first.</param>
public sealed record MailContent(string Text, string Html, IReadOnlyList<MailAttachment> Attachments);

/// <summary>A file that goes with a message.</summary>
/// <param name="FileName">Its name, NFC, with extension.</param>
/// <param name="ContentType">Its media type.</param>
/// <param name="Content">Its bytes.</param>
public sealed record MailAttachment(string FileName, string ContentType, ReadOnlyMemory<byte> Content);

/// <summary>Whom one copy goes to and under which name.</summary>
/// <param name="To">The recipient's address; of a folder its path, which stands nowhere in the message.</param>
/// <param name="ToName">The recipient's name.</param>
/// <param name="Subject">The subject.</param>
/// <param name="MessageId">The Message-ID, without angle brackets.</param>
/// <param name="Date">The Date header.</param>
public sealed record MailEnvelope(string To, string ToName, string Subject, string MessageId, DateTimeOffset Date)
{
    /// <summary>The Message-IDs of the conversation it belongs to, the oldest first, without angle brackets; it answers the last one.</summary>
    public IReadOnlyList<string> References { get; init; } = [];

    /// <summary>True when the program answers somebody's message with it.</summary>
    public bool Answers { get; init; }
}
