using ReportWorker.Expressions;

namespace ReportWorker;

/// <content>What the demonstration says.</content>
internal static partial class Messages
{
    public static Message NoSamples(string one, string other) => new(Source, nameof(NoSamples), one, other);

    public static Message NoSampleOf(string report, string index) => new(Source, nameof(NoSampleOf), report, index);

    public static Message DemoThere(string report) => new(Source, nameof(DemoThere), report);

    public static Message DemoDocument(string path) => new(Source, nameof(DemoDocument), path);

    public static Message DemoMail(string path) => new(Source, nameof(DemoMail), path);

    public static Message DemoSubject(string subject) => new(Source, nameof(DemoSubject), subject);
}
