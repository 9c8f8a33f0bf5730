using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using ReportWorker.Core.Ledger;
using ReportWorker.Core.Mailing;
using ReportWorker.Core.Problems;
using ReportWorker.Expressions;
using ReportWorker.Hosting.Configuration.Sections;

namespace ReportWorker.Hosting.Converting;

/// <summary>
/// Makes PDF files with LibreOffice, one run at a time, each with a profile of its own that goes away with it. A run that does not end is ended,
/// with all that it started.
/// </summary>
internal sealed class LibreOffice(Settings settings, Pulse pulse, OfficeLanguage language, TimeProvider time, ILogger<LibreOffice> logger) : IPdfMaker, IDisposable
{
    /// <summary>A first start on a slow disk, and a long report.</summary>
    private static readonly TimeSpan ForTheStart = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan ForADocument = TimeSpan.FromSeconds(10);

    private readonly SemaphoreSlim _one = new(1);

    public bool IsThere => Program is not null;

    public async Task<PdfFiles> MakeAsync(IReadOnlyList<ReadOnlyMemory<byte>> documents, CancellationToken cancellationToken)
    {
        if (Program is not { } program)
        {
            return Told(new PdfFiles(new ReadOnlyMemory<byte>?[documents.Count], Missing()));
        }

        await _one.WaitAsync(cancellationToken);
        try
        {
            using var folder = new WorkFolder();
            return Told(await MakeAsync(program, folder, documents, cancellationToken));
        }
        finally
        {
            _one.Release();
        }
    }

    public async Task<PdfProbe> ProbeAsync(CancellationToken cancellationToken)
    {
        if (Program is not { } program)
        {
            return new PdfProbe(false, Missing());
        }

        using var folder = new WorkFolder();
        var (output, why) = await RunAsync(program, folder, ["--version"], ForTheStart, cancellationToken);
        return why is null ? new PdfProbe(true, output.Trim()) : new PdfProbe(false, why);
    }

    public void Dispose() => _one.Dispose();

    private string? Program => LibreOfficeProgram.Find(settings.Paths.LibreOffice);

    private async Task<PdfFiles> MakeAsync(
        string program, WorkFolder folder, IReadOnlyList<ReadOnlyMemory<byte>> documents, CancellationToken cancellationToken)
    {
        var names = documents.Select((_, i) => (i + 1).ToString("0000", CultureInfo.InvariantCulture)).ToList();
        foreach (var (name, document) in names.Zip(documents))
        {
            await File.WriteAllBytesAsync(folder.Of(name + ".docx"), document, cancellationToken);
        }

        string[] args = ["--convert-to", "pdf:writer_pdf_Export", "--outdir", folder.Path, .. names.Select(name => folder.Of(name + ".docx"))];
        var (output, why) = await RunAsync(program, folder, args, ForTheStart + (documents.Count * ForADocument), cancellationToken);
        var files = names.ConvertAll(name => Read(folder.Of(name + ".pdf")));
        return new PdfFiles(files, files.Contains(null) ? why ?? Text(Messages.LibreOfficeFailed(output.Trim())) : null);
    }

    /// <summary>Runs it to its end; what it printed, and what went wrong with the run.</summary>
    private async Task<(string Output, string? Why)> RunAsync(
        string program, WorkFolder folder, IReadOnlyList<string> args, TimeSpan limit, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo(program, [folder.Profile, "--headless", "--norestore", "--nolockcheck", .. args])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var timeout = new CancellationTokenSource(limit, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellationToken);
        pulse.Expect(limit);
        try
        {
            using var process = Process.Start(start) ?? throw new Win32Exception();
            using var end = either.Token.Register(() => process.Kill(entireProcessTree: true));
            var error = process.StandardError.ReadToEndAsync(CancellationToken.None);
            var output = await process.StandardOutput.ReadToEndAsync(CancellationToken.None);
            await process.WaitForExitAsync(CancellationToken.None);
            cancellationToken.ThrowIfCancellationRequested();
            return timeout.IsCancellationRequested
                ? ("", Text(Messages.LibreOfficeSlow(limit.TotalSeconds)))
                : ($"{output}{await error}", process.ExitCode == 0 ? null : Text(Messages.LibreOfficeFailed((await error).Trim())));
        }
        catch (Win32Exception failure)
        {
            return ("", Text(Messages.LibreOfficeFailed(failure.Message)));
        }
        finally
        {
            pulse.Beat();
        }
    }

    // A plain null would become an empty file here.
    private static ReadOnlyMemory<byte>? Read(string path) =>
        File.Exists(path) && File.ReadAllBytes(path) is { Length: > 0 } bytes ? bytes : default(ReadOnlyMemory<byte>?);

    private string Missing() => Text(Messages.LibreOfficeMissing(settings.Paths.LibreOffice.Length == 0 ? "" : $": {settings.Paths.LibreOffice}"));

    // The service releases by itself: there the log is where somebody reads it.
    private PdfFiles Told(PdfFiles made)
    {
        if (made.Why is { } why)
        {
            Log.NoPdf(logger, made.Files.Count(file => file is null), why);
        }

        return made;
    }

    private string Text(Message message) => message.ToString(language.Culture);

    /// <summary>A folder for one run; it goes away with it.</summary>
    private sealed class WorkFolder : IDisposable
    {
        public string Path { get; } = Directory.CreateTempSubdirectory("reportworker-pdf-").FullName;

        /// <summary>The option that keeps the run out of anybody's profile.</summary>
        public string Profile => $"-env:UserInstallation={new Uri(Of("profile"))}";

        public string Of(string name) => System.IO.Path.Combine(Path, name);

        public void Dispose()
        {
            try
            {
                Directory.Delete(Path, recursive: true);
            }
            catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
            {
                // A process that was just ended may still hold a file; the system cleans its own temporary folder.
            }
        }
    }
}
