using MimeKit;

namespace ReportWorker.Hosting.Demo;

/// <summary>What lies in a sample report's folder, read from the files themselves.</summary>
/// <param name="Report">The report's code.</param>
/// <param name="Documents">The Word files.</param>
/// <param name="Mails">The mails, one a recipient.</param>
/// <param name="Subject">The mails' subject.</param>
/// <param name="Text">What the mails say.</param>
internal sealed record DemoResult(string Report, IReadOnlyList<string> Documents, IReadOnlyList<string> Mails, string? Subject, string? Text)
{
    /// <summary>Reads a folder.</summary>
    public static DemoResult Read(string report, string folder)
    {
        var mails = Files(folder, "*.eml");
        var first = mails.Count == 0 ? null : MimeMessage.Load(mails[0]);
        return new DemoResult(report, Files(folder, "*.docx"), mails, first?.Subject, first?.TextBody?.Trim());
    }

    private static IReadOnlyList<string> Files(string folder, string pattern) =>
        [.. Directory.EnumerateFiles(folder, pattern).Order(StringComparer.Ordinal)];
}
