using System.Globalization;
using MimeKit;
using ReportWorker.Core.Mailing;
using ReportWorker.Core.Storing;

namespace ReportWorker.Mail.Pickup;

/// <summary>Names files after the message in them: its Date, then the left side of its Message-ID.</summary>
internal static class PickupName
{
    private const int MaxId = 80;

    /// <summary>The same for the same message, whenever it is asked; another one for every other Message-ID.</summary>
    public static string Of(OutgoingCopy copy)
    {
        using var stream = new MemoryStream(copy.Message.ToArray(), writable: false);
        using var message = MimeMessage.Load(ParserOptions.Default, stream, persistent: true);
        return $"{message.Date.ToString("yyyyMMdd-HHmmss", CultureInfo.InvariantCulture)}-{Id(copy.MessageId)}.eml";
    }

    private static string Id(string messageId)
    {
        var left = messageId.Split('@', 2)[0];
        var safe = new string(Array.ConvertAll(left.ToCharArray(), c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' ? c : '-'));
        return safe == left && safe.Length is > 0 and <= MaxId
            ? safe
            : $"{safe[..Math.Min(safe.Length, MaxId / 2)]}-{Blob.HashOf(System.Text.Encoding.UTF8.GetBytes(messageId))[..12]}";
    }
}
