using System.Globalization;
using System.Text.RegularExpressions;
using ReportWorker.Core.Problems;
using ReportWorker.Hosting.Configuration.Sections;

namespace ReportWorker.Hosting.Configuration;

/// <summary>The configuration as it was found: right, or with everything that is wrong with it.</summary>
internal sealed partial class LoadedSettings
{
    /// <summary>What every environment variable that overrides a setting begins with.</summary>
    public const string Prefix = "REPORTWORKER_";

    private readonly Settings _settings;

    private LoadedSettings(AppLocation location, Settings settings, IConfiguration configuration, IReadOnlyList<Problem> problems) =>
        (Location, _settings, Configuration, Problems) = (location, settings, configuration, problems);

    /// <summary>Where it lies; the working folder when it lies nowhere.</summary>
    public AppLocation Location { get; }

    /// <summary>The keys as they were found, for the sections that belong to others.</summary>
    public IConfiguration Configuration { get; }

    /// <summary>Everything that is wrong with it.</summary>
    public IReadOnlyList<Problem> Problems { get; }

    /// <summary>The language to speak, as far as it can be told.</summary>
    public CultureInfo Culture => Speak(_settings);

    /// <summary>The settings.</summary>
    /// <exception cref="RequestRefusedException">Something is wrong with them.</exception>
    public Settings Require() => Problems.Count == 0 ? _settings : throw new RequestRefusedException(RefusalKind.WrongUsage, Problems);

    /// <summary>The variables of this process that override settings.</summary>
    public static IConfiguration Variables() => new ConfigurationBuilder().AddEnvironmentVariables(Prefix).Build();

    /// <summary>Reads the file, the credentials and the environment; the later one wins.</summary>
    public static LoadedSettings Load(string workingFolder, string executableFolder, IConfiguration environment)
    {
        if (AppLocation.Find(workingFolder, executableFolder) is not { } location)
        {
            return Broken(new AppLocation(workingFolder), environment, [new Problem(Messages.NoSettings(workingFolder, executableFolder))]);
        }

        try
        {
            var credentials = Credentials.Read(Environment.GetEnvironmentVariable(Credentials.FolderVariable));
            return Combine(location, SettingsFile.Read(location.SettingsPath), credentials, environment);
        }
        catch (RequestRefusedException refused)
        {
            return Broken(location, environment, refused.Problems, LanguageOf(location.SettingsPath));
        }
    }

    private static LoadedSettings Combine(AppLocation location, SettingsFile file, Credentials credentials, IConfiguration environment)
    {
        var merged = new ConfigurationBuilder()
            .AddInMemoryCollection(file.Values).AddInMemoryCollection(credentials.Values).AddConfiguration(environment).Build();
        var overrides = environment.AsEnumerable().Where(pair => pair.Value is not null).Select(pair => pair.Key).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var binder = new SettingsBinder(merged);
        var settings = binder.Bind<Settings>();

        // A variable without a section may belong to somebody else, such as those that the tests read.
        binder.RejectUnknown(file.Values.Keys.Concat(credentials.Values.Keys).Concat(overrides.Where(key => key.Contains(':', StringComparison.Ordinal))));
        SettingsPaths.Complete(settings, location);
        binder.Problems.AddRange(SettingsCheck.Run(settings));
        var problems = binder.Problems
            .Select(problem => new Problem(problem.Message, overrides.Contains(problem.Key) ? Variable(problem.Key) : credentials.PlaceOf(problem.Key) ?? file.PlaceOf(problem.Key)))
            .Concat(SettingsCheck.Rooms(settings, Speak(settings)).Select(problem => problem with { Place = problem.Place ?? new Place(file.FilePath) }))
            .ToList();
        return new LoadedSettings(location, settings, merged, problems);
    }

    // The language is still worth reading: the complaint should be understood.
    private static LoadedSettings Broken(AppLocation location, IConfiguration environment, IReadOnlyList<Problem> problems, string? language = null)
    {
        var said = new Dictionary<string, string?>(StringComparer.Ordinal) { ["Language"] = language };
        var known = new ConfigurationBuilder().AddInMemoryCollection(said.Where(pair => pair.Value is not null)).AddConfiguration(environment).Build();
        return new LoadedSettings(location, new SettingsBinder(known).Bind<Settings>(), environment, problems);
    }

    private static string? LanguageOf(string path)
    {
        try
        {
            return LanguagePattern().Match(File.ReadAllText(path)) is { Success: true } match ? match.Groups["language"].Value : null;
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    [GeneratedRegex("\"Language\"\\s*:\\s*\"(?<language>vi|en)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex LanguagePattern();

    private static CultureInfo Speak(Settings settings) => CultureInfo.GetCultureInfo(settings.Language == Language.En ? "en-GB" : "vi-VN");

    private static Place Variable(string key) => new(Prefix + key.Replace(":", "__", StringComparison.Ordinal));
}
