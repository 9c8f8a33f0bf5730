using System.Diagnostics;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using ReportWorker.Commands;
using ReportWorker.Hosting.Configuration;

namespace ReportWorker.Tests.CommandLine;

/// <summary>
/// A folder with a configuration of its own, in which commands are given as a person gives them: to the built executable, or to the published one where
/// <c>REPORTWORKER_TEST_PROGRAM</c> names it; or, where it makes no difference that it is a program, to its command line in this process, which saves the start.
/// </summary>
public sealed class Desk : IDisposable
{
    private readonly List<int> _started = [];

    public Desk(string language = "en")
    {
        Folder = Directory.CreateTempSubdirectory("reportworker-desk-").FullName;
        var settings = JsonNode.Parse(File.ReadAllText(RepositoryFolder.Of("appsettings.json")))!;
        settings["Language"] = language;
        settings["Paths"]!["Templates"] = RepositoryFolder.Of("templates");
        File.WriteAllText(Settings, settings.ToJsonString());
    }

    /// <summary>The published program, which starts sooner than the built one because nothing of it is compiled then; null where there is none.</summary>
    public static string? Published { get; } = Environment.GetEnvironmentVariable("REPORTWORKER_TEST_PROGRAM") is { Length: > 0 } program ? program : null;

    /// <summary>How the program is called.</summary>
    public static IReadOnlyList<string> Program { get; } = Published is { } program ? [program] : ["dotnet", Path.Combine(AppContext.BaseDirectory, "reportworker.dll")];

    /// <summary>The zone that offices are in.</summary>
    public static TimeZoneInfo Hanoi { get; } = TimeZoneInfo.FindSystemTimeZoneById("Asia/Ho_Chi_Minh");

    /// <summary>The day that it is there.</summary>
    public static DateOnly Today => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(TimeProvider.System.GetUtcNow(), Hanoi).DateTime);

    public string Folder { get; }

    public string Settings => Of("appsettings.json");

    public string Of(params string[] parts) => Path.Combine([Folder, .. parts]);

    public string Write(string name, string text)
    {
        File.WriteAllText(Of(name), text);
        return Of(name);
    }

    /// <summary>Gives the desk templates that it may change, in its folder <c>templates</c>.</summary>
    public void BringTemplates()
    {
        var settings = JsonNode.Parse(File.ReadAllText(Settings))!;
        settings["Paths"]!["Templates"] = RepositoryFolder.CopyTemplates(Of("templates"));
        File.WriteAllText(Settings, settings.ToJsonString());
    }

    /// <summary>Gives a command in this process.</summary>
    public Task<Answer> RunAsync(params string[] args) => RunAsync(new Dictionary<string, string>(), args);

    /// <summary>Gives a command in this process.</summary>
    /// <param name="environment">Variables that override settings; others are seen by a program of its own only.</param>
    /// <param name="args">The command. A file of the folder, and what follows <c>--out</c>, is taken from the folder, in which a program would be started.</param>
    public async Task<Answer> RunAsync(IReadOnlyDictionary<string, string> environment, params string[] args)
    {
        var variables = environment.ToDictionary(
            variable => variable.Key.StartsWith(LoadedSettings.Prefix, StringComparison.Ordinal)
                ? variable.Key[LoadedSettings.Prefix.Length..].Replace("__", ConfigurationPath.KeyDelimiter, StringComparison.Ordinal)
                : throw new ArgumentException($"Only a program of its own sees {variable.Key}.", nameof(environment)),
            string? (variable) => variable.Value);
        var settings = LoadedSettings.Load(
            Folder, AppContext.BaseDirectory, new ConfigurationBuilder().AddConfiguration(LoadedSettings.Variables()).AddInMemoryCollection(variables).Build());
        using var output = new StringWriter();
        using var error = new StringWriter();
        var terminal = new Terminal(TextWriter.Synchronized(output), TextWriter.Synchronized(error), IsOutInteractive: false, IsErrorInteractive: false);
        var code = await Commands.CommandLine.RunAsync([.. args.Select((arg, at) => IsOfFolder(arg, at == 0 ? "" : args[at - 1]) ? Of(arg) : arg)], settings, terminal);
        SqliteConnection.ClearAllPools(); // as at the end of a program
        return new Answer(code, output.ToString(), error.ToString());
    }

    /// <summary>Gives a command to a program of its own.</summary>
    public Task<Answer> RunProgramAsync(params string[] args) => RunProgramAsync(new Dictionary<string, string>(), args);

    /// <summary>Gives a command to a program of its own.</summary>
    public async Task<Answer> RunProgramAsync(IReadOnlyDictionary<string, string> environment, params string[] args)
    {
        using var process = Start(environment, args);
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return new Answer(process.ExitCode, await output, await error);
    }

    public Process Start(IReadOnlyDictionary<string, string> environment, params string[] args) =>
        Start(Program[0], environment, [.. Program.Skip(1), .. args]);

    /// <summary>Starts a program in the folder, as it may start ours.</summary>
    public Process Start(string program, IReadOnlyDictionary<string, string> environment, params IEnumerable<string> args)
    {
        var start = new ProcessStartInfo(program)
        {
            WorkingDirectory = Folder,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        foreach (var arg in args)
        {
            start.ArgumentList.Add(arg);
        }

        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        var process = Process.Start(start)!;
        _started.Add(process.Id);
        return process;
    }

    /// <summary>Leaves nothing behind, also when a test failed while a service was running.</summary>
    public void Dispose()
    {
        foreach (var id in _started)
        {
            try
            {
                using var process = Process.GetProcessById(id);
                if (process.ProcessName is "dotnet" or "reportworker")
                {
                    process.Kill(entireProcessTree: true);
                    process.WaitForExit();
                }
            }
            catch (ArgumentException)
            {
                // It has ended, as most have.
            }
        }

        Directory.Delete(Folder, recursive: true);
    }

    private bool IsOfFolder(string arg, string before) => arg.Length > 0 && !Path.IsPathRooted(arg) && (before == "--out" || File.Exists(Of(arg)));
}

/// <summary>What a command said.</summary>
public sealed record Answer(int ExitCode, string Out, string Error)
{
    public JsonElement Json => JsonDocument.Parse(Out).RootElement;

    /// <summary>It ended as expected and spared the person a stack trace.</summary>
    public Answer ShouldEndWith(int exitCode)
    {
        ExitCode.Should().Be(exitCode, "it said: {0}{1}", Out, Error);
        Error.Should().NotContain("   at ").And.NotContain("System.");
        return this;
    }
}
