using System.Text;
using ReportWorker.Testing;

namespace ReportWorker.Docx.Tests.Support;

/// <summary>Shows documents as LibreOffice prints them.</summary>
internal static class OfficeProgram
{
    /// <summary>The text of each document on paper, without white space, in the order of the page; one call of LibreOffice for all.</summary>
    public static async Task<IReadOnlyDictionary<string, string>> TextsOfAsync(IReadOnlyDictionary<string, byte[]> documents)
    {
        var folder = Directory.CreateTempSubdirectory("reportworker-docx").FullName;
        try
        {
            foreach (var (name, document) in documents)
            {
                await File.WriteAllBytesAsync(Path.Combine(folder, name + ".docx"), document, TestContext.Current.CancellationToken);
            }

            var files = documents.Keys.Select(name => Path.Combine(folder, name + ".docx"));
            await OtherProgram.RunAsync("soffice", [$"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", "pdf", "--outdir", folder, .. files]);
            var texts = new Dictionary<string, string>(StringComparer.Ordinal);
            foreach (var name in documents.Keys)
            {
                texts.Add(name, WithoutSpace(await OtherProgram.RunAsync("pdftotext", "-raw", "-enc", "UTF-8", Path.Combine(folder, name + ".pdf"), "-")));
            }

            return texts;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    public static string WithoutSpace(string text) =>
        string.Concat(text.Normalize(NormalizationForm.FormKC).Where(c => !char.IsWhiteSpace(c) && !char.IsControl(c)));
}
