using System.Text;
using Microsoft.Extensions.Options;
using MimeKit;
using ReportWorker.Core.Mailing;
using ReportWorker.Core.Problems;
using ReportWorker.Core.Storing;

namespace ReportWorker.Mail.Composing;

/// <summary>
/// Makes messages with MimeKit. Everything is ASCII and base64, so that no server has to offer 8BITMIME or SMTPUTF8 and none has
/// a reason to re-encode; no line begins with a dot, so that what is sent is what was stored.
/// </summary>
internal sealed class MessageComposer(IOptions<MailOptions> options) : IMessageComposer
{
    /// <summary>What a message says that answers by itself (RFC 3834, 5).</summary>
    internal const string AutoReplied = "auto-replied";

    public Blob ComposeBody(MailContent content)
    {
        var alternatives = new MultipartAlternative { Text("plain", content.Text), Text("html", content.Html) };
        var mixed = new Multipart("mixed") { alternatives };
        foreach (var attachment in content.Attachments)
        {
            mixed.Add(File(attachment));
        }

        var hash = HashOf(content);
        mixed.Boundary = $"=_m_{hash}";
        alternatives.Boundary = $"=_a_{hash}";
        using var stream = new MemoryStream();
        mixed.WriteTo(Format(), stream);
        return Blob.Of(stream.ToArray());
    }

    public ReadOnlyMemory<byte> ComposeHeader(MailEnvelope envelope)
    {
        using var message = new MimeMessage();
        message.Headers.Clear();
        message.From.Add(Address(options.Value.From));
        if (!string.IsNullOrWhiteSpace(options.Value.ReplyTo))
        {
            message.ReplyTo.Add(Address(options.Value.ReplyTo));
        }

        message.To.Add(Recipient(envelope));
        message.Headers.Add(HeaderId.Subject, Encoding.UTF8, OneLine(envelope.Subject));
        message.Date = envelope.Date;
        message.MessageId = envelope.MessageId;
        if (envelope.References is [.., var answered])
        {
            message.InReplyTo = answered;
            message.References.AddRange(envelope.References);
        }

        message.Headers.Add(HeaderId.MimeVersion, "1.0");
        message.Headers.Add(HeaderId.AutoSubmitted, envelope.Answers ? AutoReplied : "auto-generated");
        message.Headers.Add("X-Auto-Response-Suppress", "All");
        using var stream = new MemoryStream();
        message.Headers.WriteTo(Format(), stream);
        return stream.ToArray().AsMemory(..^2); // Without the blank line: the body's content headers follow.
    }

    /// <summary>A folder is a group without members: its message names whose it is, and no address that somebody could send it to.</summary>
    private static InternetAddress Recipient(MailEnvelope envelope) => FolderAddress.Is(envelope.To)
        ? new GroupAddress(Encoding.UTF8, OneLine(envelope.ToName))
        : new MailboxAddress(Encoding.UTF8, envelope.ToName == envelope.To ? "" : OneLine(envelope.ToName), Address(envelope.To).Address);

    private static FormatOptions Format()
    {
        var format = FormatOptions.Default.Clone();
        format.NewLineFormat = NewLineFormat.Dos;
        format.EnsureNewLine = true;
        format.International = false;
        return format;
    }

    private static TextPart Text(string subtype, string text)
    {
        var part = new TextPart(subtype);
        part.SetText(Encoding.UTF8, text.Normalize(NormalizationForm.FormC).ReplaceLineEndings("\r\n"));
        part.ContentTransferEncoding = ContentEncoding.Base64;
        return part;
    }

    /// <summary>Outlook reads <c>name</c> in RFC 2047 form, Gmail and the standards <c>filename</c> in RFC 2231 form; both are given.</summary>
    private static MimePart File(MailAttachment attachment)
    {
        var name = AttachmentName.Clean(attachment.FileName);
        var type = ContentType.TryParse(attachment.ContentType, out var parsed) ? parsed : new ContentType("application", "octet-stream");
        type.Parameters.Add(new Parameter(Encoding.UTF8, "name", name) { EncodingMethod = ParameterEncodingMethod.Rfc2047 });
        var disposition = new ContentDisposition(ContentDisposition.Attachment);
        disposition.Parameters.Add(new Parameter(Encoding.UTF8, "filename", name) { EncodingMethod = ParameterEncodingMethod.Rfc2231 });
        return new MimePart(type)
        {
            Content = new MimeContent(new MemoryStream(attachment.Content.ToArray(), writable: false)),
            ContentDisposition = disposition,
            ContentTransferEncoding = ContentEncoding.Base64,
        };
    }

    /// <summary>Boundaries come from what they separate: base64 lines cannot contain them, and the same content gives the same bytes.</summary>
    private static string HashOf(MailContent content)
    {
        var parts = content.Attachments
            .SelectMany(file => new[] { file.FileName, file.ContentType, Blob.HashOf(file.Content.Span) })
            .Prepend(content.Html)
            .Prepend(content.Text);
        return Blob.HashOf(Encoding.UTF8.GetBytes(string.Join('\0', parts)))[..32];
    }

    private static MailboxAddress Address(string text) =>
        MailAddress.Parse(text) ?? throw new RequestRefusedException(RefusalKind.WrongUsage, new Problem(Messages.AddressUnusable(text)));

    /// <summary>Nothing that stands in a header can begin another one.</summary>
    private static string OneLine(string text) =>
        new string(Array.ConvertAll(text.Normalize(NormalizationForm.FormC).ToCharArray(), c => char.IsControl(c) ? ' ' : c)).Trim();
}
