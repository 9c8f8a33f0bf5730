using ReportWorker.Expressions;

namespace ReportWorker.Core;

/// <content>What stands in messages besides a report's own text, and what is told of them.</content>
internal static partial class Messages
{
    public static Message PdfMissing(string why) => new(Source, nameof(PdfMissing), why);

    public static Message PdfNotInMail() => new(Source, nameof(PdfNotInMail));

    public static Message FilesZipped(int count) => new(Source, nameof(FilesZipped), count);

    public static Message PartOf(int part, int parts) => new(Source, nameof(PartOf), part, parts);

    public static Message FilesTooLarge(double megabytes) => new(Source, nameof(FilesTooLarge), megabytes);

    public static Message FileOfSize(string name, double megabytes) => new(Source, nameof(FileOfSize), name, megabytes);

    public static Message FilesLieAt(string place) => new(Source, nameof(FilesLieAt), place);

    public static Message AskForFiles() => new(Source, nameof(AskForFiles));

    public static Message PreviewSubject(string subject) => new(Source, nameof(PreviewSubject), subject);
}
