using ReportWorker.Expressions;

namespace ReportWorker.Mail;

/// <content>What deliveries to folders say.</content>
internal static partial class Messages
{
    public static Message FolderMissing(string folder) => new(Source, nameof(FolderMissing), folder);

    public static Message FolderFailed(string folder, string reason) => new(Source, nameof(FolderFailed), folder, reason);

    public static Message FolderSilent(string folder, double seconds) => new(Source, nameof(FolderSilent), folder, seconds);

    public static Message FolderFull(string folder, string name, int count) => new(Source, nameof(FolderFull), folder, name, count);

    public static Message FilesLeft(string files) => new(Source, nameof(FilesLeft), files);
}
