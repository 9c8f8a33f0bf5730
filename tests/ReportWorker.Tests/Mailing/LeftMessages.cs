using MimeKit;

namespace ReportWorker.Tests.Mailing;

/// <summary>What an office has sent, as another program reads it.</summary>
internal static class LeftMessages
{
    /// <summary>The messages in its pickup folder.</summary>
    public static async Task<IReadOnlyList<MimeMessage>> ReadAsync(Office office)
    {
        var messages = new List<MimeMessage>();
        foreach (var path in office.Messages())
        {
            messages.Add(await MimeMessage.LoadAsync(path, TestContext.Current.CancellationToken));
        }

        return messages;
    }

    /// <summary>Whom it is for.</summary>
    public static string To(this MimeMessage message) => message.To.Mailboxes.Single().Address;

    /// <summary>Its files.</summary>
    public static IReadOnlyList<MimePart> Files(this MimeMessage message) => [.. message.Attachments.OfType<MimePart>()];

    /// <summary>The bytes of a file.</summary>
    public static byte[] Bytes(this MimePart file)
    {
        using var content = new MemoryStream();
        file.Content!.DecodeTo(content); // a file has content
        return content.ToArray();
    }

    /// <summary>The subject, empty where there is none.</summary>
    public static string Head(this MimeMessage message) => message.Subject ?? "";
}
