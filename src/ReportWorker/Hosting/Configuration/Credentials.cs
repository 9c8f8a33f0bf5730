using ReportWorker.Core.Problems;

namespace ReportWorker.Hosting.Configuration;

/// <summary>
/// Settings that are files of their own, as systemd's <c>LoadCredential</c> and a container's secrets give them: the file
/// <c>Mail__Smtp__Password</c> holds that setting, and so does <c>reportworker_Mail__Smtp__Password</c>, as systemd names it when it is given a
/// whole folder. A name without <c>__</c> belongs to somebody else.
/// </summary>
internal sealed class Credentials
{
    /// <summary>The variable that names their folder.</summary>
    public const string FolderVariable = "CREDENTIALS_DIRECTORY";

    private const string Separator = "__";

    private readonly Dictionary<string, string?> _values = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> _files = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Every value under its key.</summary>
    public IReadOnlyDictionary<string, string?> Values => _values;

    /// <summary>Reads the folder.</summary>
    /// <param name="folder">The folder; null or empty when nobody gave any.</param>
    /// <exception cref="RequestRefusedException">A file cannot be read.</exception>
    public static Credentials Read(string? folder)
    {
        var credentials = new Credentials();
        if (string.IsNullOrEmpty(folder))
        {
            return credentials;
        }

        foreach (var path in Files(folder))
        {
            var name = Path.GetFileName(path);
            var key = (name.StartsWith(LoadedSettings.Prefix, StringComparison.OrdinalIgnoreCase) ? name[LoadedSettings.Prefix.Length..] : name)
                .Replace(Separator, ":", StringComparison.Ordinal);
            credentials._values[key] = Reading(path, () => File.ReadAllText(path).TrimEnd('\r', '\n'));
            credentials._files[key] = path;
        }

        return credentials;
    }

    /// <summary>The file that gave the key; null when none did.</summary>
    public Place? PlaceOf(string key) => _files.TryGetValue(key, out var file) ? new Place(file) : null;

    private static IEnumerable<string> Files(string folder) =>
        Reading(folder, () => Directory.GetFiles(folder, $"*{Separator}*").Order(StringComparer.Ordinal));

    private static T Reading<T>(string path, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            throw new RequestRefusedException(
                RefusalKind.WrongUsage, new Problem(Messages.UnreadableSettings(unreadable.Message), new Place(path)), unreadable);
        }
    }
}
