using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace ReportWorker.Docx.Tests.Support;

/// <summary>Runs LibreOffice and what reads its output.</summary>
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
            await RunAsync("soffice", [$"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", "pdf", "--outdir", folder, .. files]);
            var texts = new Dictionary<string, string>(StringComparer.Ordinal);
            foreach (var name in documents.Keys)
            {
                texts.Add(name, WithoutSpace(await RunAsync("pdftotext", "-raw", "-enc", "UTF-8", Path.Combine(folder, name + ".pdf"), "-")));
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

    public static async Task<bool> CanRunAsync(string program, string argument)
    {
        try
        {
            await RunAsync(program, argument);
            return true;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }

    private static async Task<string> RunAsync(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            UseShellExecute = false,
        };
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        process.ExitCode.Should().Be(0, await error);
        return output;
    }
}
