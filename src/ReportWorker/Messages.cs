using System.Resources;
using ReportWorker.Expressions;

namespace ReportWorker;

/// <summary>The texts of this room, one factory a text.</summary>
internal static partial class Messages
{
    private static readonly ResourceManager Source = new("ReportWorker.Resources.Messages", typeof(Messages).Assembly);

    public static Message Text(string text) => new(Source, nameof(Text), text);

    public static Message Cancelled() => new(Source, nameof(Cancelled));

    public static Message Unexpected(string kind, string text) => new(Source, nameof(Unexpected), kind, text);

    public static Message DatabaseFailed(string text) => new(Source, nameof(DatabaseFailed), text);

    public static Message DatabaseBehind(string database, int count) => new(Source, nameof(DatabaseBehind), database, count);

    public static Message FileFailed(string text) => new(Source, nameof(FileFailed), text);
}
