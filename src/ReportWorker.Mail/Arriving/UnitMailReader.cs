using System.Text;
using Microsoft.Extensions.Options;
using MimeKit;
using ReportWorker.Core.Intake.Arriving;
using ReportWorker.Mail.Composing;

namespace ReportWorker.Mail.Arriving;

/// <summary>Takes messages apart with MimeKit, within bounds. What is packed into another message is left where it is.</summary>
internal sealed class UnitMailReader(IOptions<MailOptions> options) : IUnitMailReader
{
    private const int MostDepth = 20;
    private const int MostFiles = 20;
    private const int MostText = 4000;
    private const int MostSubject = 300;
    private const int MostReferences = 20;
    private const long MostBytes = 20_000_000;

    private static readonly ParserOptions Parser = new() { MaxMimeDepth = MostDepth };

    public UnitMail? Read(ReadOnlyMemory<byte> message)
    {
        using var stream = new MemoryStream(message.ToArray(), writable: false);
        try
        {
            using var mail = MimeMessage.Load(Parser, stream);
            var from = mail.From.Mailboxes.FirstOrDefault()?.Address;
            return new UnitMail(
                string.IsNullOrWhiteSpace(from) ? null : from,
                mail.MessageId,
                [.. mail.References.Take(MostReferences)],
                OneLine(mail.Subject ?? "", MostSubject),
                TextOf(mail),
                [.. Files(mail).Take(MostFiles)])
            {
                IsAutomatic = AutomaticMail.Is(mail, options.Value),
                IsProven = from is not null && Authentication.Proves(mail, options.Value.Forms.TrustedServer),
            };
        }
        catch (FormatException)
        {
            return null;
        }
    }

    /// <summary>
    /// Everything that has a name or says that it is a file. A text without either is what the writer says, and pictures that the text shows are no
    /// files that came along: mostly they are somebody's signature.
    /// </summary>
    private static IEnumerable<ArrivedFile> Files(MimeMessage mail) =>
        Parts(mail.Body).OfType<MimePart>()
            .Where(part => part.IsAttachment || !string.IsNullOrEmpty(part.FileName) || part is not TextPart)
            .Where(part => part.IsAttachment || part.ContentId is null || !part.ContentType.IsMimeType("image", "*"))
            .Select(part => new ArrivedFile(AttachmentName.Clean(part.FileName ?? "tep-dinh-kem"), Decode(part)));

    private static IEnumerable<MimeEntity> Parts(MimeEntity? entity) => entity switch
    {
        Multipart multipart => multipart.SelectMany(Parts),
        null => [],
        _ => [entity],
    };

    private static ReadOnlyMemory<byte>? Decode(MimePart part)
    {
        if (part.Content is null)
        {
            return ReadOnlyMemory<byte>.Empty;
        }

        using var bytes = new BoundedStream(MostBytes);
        try
        {
            part.Content.DecodeTo(bytes);
            return bytes.ToArray();
        }
        catch (BoundedStream.FullException)
        {
            return null;
        }
    }

    private static string TextOf(MimeMessage mail)
    {
        var text = Parts(mail.Body).OfType<TextPart>().FirstOrDefault(part => part.IsPlain && !part.IsAttachment)?.Text ?? "";
        return text.Length <= MostText ? text : text[..MostText];
    }

    private static string OneLine(string text, int most)
    {
        var line = new string(Array.ConvertAll(text.Normalize(NormalizationForm.FormC).ToCharArray(), c => char.IsControl(c) ? ' ' : c)).Trim();
        return line.Length <= most ? line : line[..most];
    }
}
