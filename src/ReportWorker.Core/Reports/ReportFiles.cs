using System.Text;
using ReportWorker.Core.Problems;

namespace ReportWorker.Core.Reports;

/// <summary>The files of one report's folder; what cannot be read goes to the problems.</summary>
/// <param name="folder">Where it lies.</param>
/// <param name="code">The report's code, which problems name files by.</param>
/// <param name="problems">Where problems go.</param>
/// <param name="delivered">The folder in this assembly's resources that stands in for files that are not there; null for none.</param>
internal sealed class ReportFiles(string folder, string code, List<Problem> problems, string? delivered = null)
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>What problems call a file.</summary>
    public string NameOf(string file) => $"{code}/{file}";

    /// <summary>The path of a file; null when it is not there. A definition names files of its own folder and no others.</summary>
    public string? Find(string file) =>
        Path.GetFileName(file) == file && Path.Combine(folder, file) is var path && File.Exists(path) ? path : null;

    /// <summary>True when a file of that name can be read as text.</summary>
    public bool HasText(string file) => Find(file) is not null || (delivered is not null && OpenDelivered(file) is not null);

    /// <summary>The text of a file, NFC; null, with a problem, when it cannot be read.</summary>
    public string? ReadText(string file)
    {
        try
        {
            using var reader = new StreamReader(
                (Find(file) is null ? OpenDelivered(file) : null) ?? File.OpenRead(Path.Combine(folder, file)), StrictUtf8);
            return reader.ReadToEnd().Normalize(NormalizationForm.FormC);
        }
        catch (Exception error) when (error is FileNotFoundException or DirectoryNotFoundException)
        {
            problems.Add(new Problem(Messages.FileMissing(NameOf(file))));
        }
        catch (Exception error) when (error is DecoderFallbackException or IOException or UnauthorizedAccessException or ArgumentException)
        {
            problems.Add(new Problem(Messages.FileUnreadable(NameOf(file), error.Message)));
        }

        return null;
    }

    private Stream? OpenDelivered(string file) =>
        delivered is null ? null : typeof(ReportFiles).Assembly.GetManifestResourceStream($"{delivered}/{file}");
}
