using ReportWorker.Expressions;

namespace ReportWorker;

/// <content>What is said about the format of a report.</content>
internal static partial class Messages
{
    public static Message ColumnProfile() => new(Source, nameof(ColumnProfile));

    public static Message ProfileFixed(string profile, string source) => new(Source, nameof(ProfileFixed), profile, source);

    public static Message ProfileByDay(string profile, string kind, string source) => new(Source, nameof(ProfileByDay), profile, kind, source);
}
