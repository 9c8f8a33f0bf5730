using System.Diagnostics;
using System.IO.Compression;
using ReportWorker.Tests.CommandLine;

namespace ReportWorker.Tests.Service;

/// <summary>A folder that stands for a machine's root, with what the install script does to it.</summary>
internal sealed class InstalledFolder : IDisposable
{
    /// <summary>What an earlier release left: its first, with a schema two migrations behind.</summary>
    public static readonly string Earlier = RepositoryFolder.Of("tests", "ReportWorker.Tests", "Service", "Earlier");

    private readonly string _root = Directory.CreateTempSubdirectory("reportworker-root-").FullName;

    public string Database => Of("var/lib/reportworker/reportworker.db");

    /// <summary>The release that runs.</summary>
    public string Current => new DirectoryInfo(Of("opt/reportworker/current")).ResolveLinkTarget(returnFinalTarget: true)!.FullName;

    public string Of(string path) => Path.Combine(_root, path);

    /// <summary>Runs the script on the program that was built.</summary>
    public Task<Answer> InstallAsync(params string[] args) =>
        RunAsync("bash", [RepositoryFolder.Of("deploy", "install.sh"), "--root", _root, "--from", AppContext.BaseDirectory, .. args]);

    /// <summary>Runs a command of the installed program.</summary>
    public Task<Answer> CommandAsync(params string[] args) => RunAsync(Of("opt/reportworker/current/reportworker"), args);

    /// <summary>Puts the data of the earlier release where data lie.</summary>
    public void TakeEarlierData()
    {
        File.Delete(Database);
        using var packed = new GZipStream(File.OpenRead(Path.Combine(Earlier, "reportworker.db.gz")), CompressionMode.Decompress);
        using var database = File.Create(Database);
        packed.CopyTo(database);
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);

    private async Task<Answer> RunAsync(string program, IEnumerable<string> args)
    {
        var start = new ProcessStartInfo(program, args)
        {
            WorkingDirectory = _root,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["REPORTWORKER_Paths__Data"] = Of("var/lib/reportworker");
        start.Environment["REPORTWORKER_Language"] = "en";
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return new Answer(process.ExitCode, output, await error);
    }
}
