using ReportWorker.Expressions;

namespace ReportWorker;

/// <content>What commands and doctor say about recipients and their files.</content>
internal static partial class Messages
{
    public static Message HelpRecipientsAll() => new(Source, nameof(HelpRecipientsAll));

    public static Message RecipientsHidden(int count) => new(Source, nameof(RecipientsHidden), count);

    public static Message ColumnReceives() => new(Source, nameof(ColumnReceives));

    public static Message LibreOfficeMissing(string configured) => new(Source, nameof(LibreOfficeMissing), configured);

    public static Message LibreOfficeSlow(double seconds) => new(Source, nameof(LibreOfficeSlow), seconds);

    public static Message LibreOfficeFailed(string what) => new(Source, nameof(LibreOfficeFailed), what);

    public static Message CheckPdf() => new(Source, nameof(CheckPdf));

    public static Message PdfWorks(int count, string program) => new(Source, nameof(PdfWorks), count, program);

    public static Message PdfWanted(int count, string why) => new(Source, nameof(PdfWanted), count, why);

    public static Message CheckFolder() => new(Source, nameof(CheckFolder));

    public static Message FolderThere(string folder) => new(Source, nameof(FolderThere), folder);

    public static Message FolderNotThere(string folder, string reason) => new(Source, nameof(FolderNotThere), folder, reason);
}
