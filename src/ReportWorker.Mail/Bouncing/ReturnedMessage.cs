using System.Text.RegularExpressions;
using MimeKit;

namespace ReportWorker.Mail.Bouncing;

/// <summary>Looks in a bounce for the Message-ID of the message that came back.</summary>
internal static partial class ReturnedMessage
{
    private const int MostText = 256 * 1024;
    private const int MostIds = 50;

    /// <summary>Those of messages, or of headers of messages, that are attached.</summary>
    public static IEnumerable<string> Ids(MimeMessage mail) => 
        Parts(mail.Body).OfType<MessagePart>().Select(part => part.Message?.MessageId).OfType<string>().Take(MostIds);

    /// <summary>Everything in the texts that looks like one.</summary>
    public static IEnumerable<string> IdsInText(MimeMessage mail) =>
        mail.BodyParts.OfType<TextPart>()
            .SelectMany(part => Pattern().Matches(part.Text.Length <= MostText ? part.Text : part.Text[..MostText]).Select(match => match.Value))
            .Take(MostIds);

    private static IEnumerable<MimeEntity> Parts(MimeEntity? entity) => entity switch
    {
        Multipart multipart => multipart.SelectMany(Parts),
        null => [],
        _ => [entity],
    };

    [GeneratedRegex(@"[0-9A-Za-z._+-]{8,128}@[0-9A-Za-z.-]{1,255}", RegexOptions.NonBacktracking)]
    private static partial Regex Pattern();
}
