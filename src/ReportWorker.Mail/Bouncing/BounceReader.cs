using System.Text;
using MimeKit;
using ReportWorker.Core.Mailing.Receiving;

namespace ReportWorker.Mail.Bouncing;

/// <summary>
/// Reads delivery status notifications (RFC 3464), and the bounces of servers that know none. Only what a mail server says counts: somebody's
/// answer, or a machine's while he is away, is no report, whatever it quotes.
/// </summary>
internal sealed class BounceReader : IBounceReader
{
    private const int MostDepth = 20;
    private const int MostReply = 500;

    private static readonly ParserOptions Parser = new() { MaxMimeDepth = MostDepth };

    public BounceReport? Read(ReadOnlyMemory<byte> message)
    {
        using var stream = new MemoryStream(message.ToArray(), writable: false);
        try
        {
            using var mail = MimeMessage.Load(Parser, stream);
            var status = mail.BodyParts.OfType<MessageDeliveryStatus>().FirstOrDefault();
            return status is not null ? Notification(mail, status) : IsFromServer(mail) ? OldFashioned(mail) : null;
        }
        catch (FormatException)
        {
            return null; // No message at all.
        }
    }

    private static BounceReport? Notification(MimeMessage mail, MessageDeliveryStatus status)
    {
        var groups = status.StatusGroups;
        var recipients = groups.Where(group => Field(group, "Action").Length > 0).ToList();
        if (recipients.Select(group => (Kind: KindOf(Field(group, "Action")), Group: group)).Where(pair => pair.Kind is not null)
            .OrderBy(pair => pair.Kind).Select(pair => (BounceKind?)pair.Kind).FirstOrDefault() is not { } kind)
        {
            return null;
        }

        var worst = recipients.First(group => KindOf(Field(group, "Action")) == kind);
        var envelope = groups.Select(group => Field(group, "Original-Envelope-Id")).FirstOrDefault(id => id.Length > 0);
        IEnumerable<string> ids = envelope is null ? [] : [envelope];
        return new BounceReport(kind, [.. ids.Concat(ReturnedMessage.Ids(mail)).Distinct(StringComparer.Ordinal)], Reply(worst));
    }

    private static BounceReport? OldFashioned(MimeMessage mail)
    {
        var ids = ReturnedMessage.Ids(mail).Concat(ReturnedMessage.IdsInText(mail)).Distinct(StringComparer.Ordinal).ToList();
        return ids.Count == 0 ? null : new BounceReport(BounceKind.Failed, ids, OneLine(mail.Subject ?? ""));
    }

    private static BounceKind? KindOf(string action) => action.ToLowerInvariant() switch
    {
        "failed" => BounceKind.Failed,
        "delayed" => BounceKind.Delayed,
        "delivered" or "relayed" or "expanded" => BounceKind.Arrived,
        _ => null,
    };

    /// <summary>The server's own words, with the status in front where it is not among them.</summary>
    private static string Reply(HeaderList group)
    {
        var status = Field(group, "Status");
        var words = Field(group, "Diagnostic-Code");
        var semicolon = words.IndexOf(';', StringComparison.Ordinal);
        words = semicolon < 0 ? words : words[(semicolon + 1)..];
        return OneLine(words.Contains(status, StringComparison.Ordinal) ? words : $"{status} {words}");
    }

    /// <summary>Bounces come from nobody or from the server itself; machines that answer for people say so.</summary>
    private static bool IsFromServer(MimeMessage mail)
    {
        var answers = mail.Headers[HeaderId.AutoSubmitted]?.Trim().StartsWith("auto-replied", StringComparison.OrdinalIgnoreCase) == true
            || mail.Headers.Contains("X-Autoreply") || mail.Headers.Contains(HeaderId.InReplyTo);
        var from = mail.From.Mailboxes.FirstOrDefault()?.LocalPart ?? "";
        return !answers && (mail.Headers[HeaderId.ReturnPath]?.Trim() == "<>"
            || from.Equals("mailer-daemon", StringComparison.OrdinalIgnoreCase)
            || from.Equals("postmaster", StringComparison.OrdinalIgnoreCase)
            || from.StartsWith("MicrosoftExchange", StringComparison.OrdinalIgnoreCase));
    }

    private static string Field(HeaderList group, string name) => OneLine(group[name] ?? "");

    private static string OneLine(string text)
    {
        var visible = new string(Array.ConvertAll(text.Normalize(NormalizationForm.FormC).ToCharArray(), letter => char.IsControl(letter) ? ' ' : letter));
        var line = string.Join(' ', visible.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        return line.Length <= MostReply ? line : line[..MostReply];
    }
}
