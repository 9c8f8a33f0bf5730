using System.Globalization;
using System.Text;

namespace ReportWorker.Commands;

/// <summary>Names of files that came from outside, made safe for any file system.</summary>
internal static class FileNames
{
    private const int MostCharacters = 100;
    private const int MostOfExtension = 10;

    private static readonly string[] Devices = ["CON", "PRN", "AUX", "NUL", "COM1", "COM2", "COM3", "COM4", "COM5", "COM6", "COM7", "COM8", "COM9", "LPT1", "LPT2", "LPT3", "LPT4", "LPT5", "LPT6", "LPT7", "LPT8", "LPT9"];

    /// <summary>
    /// The name without anything that is a path, that a file system refuses, that nobody sees, or that Windows takes for a device; never empty, never hidden.
    /// </summary>
    public static string Safe(string name)
    {
        var text = new StringBuilder();
        foreach (var rune in name.Normalize(NormalizationForm.FormC).EnumerateRunes())
        {
            text.Append(rune.Value is '/' or '\\' or ':' or '*' or '?' or '"' or '<' or '>' or '|' ? "-"
                : Rune.IsWhiteSpace(rune) ? " "
                : Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate ? "" : rune.ToString());
        }

        var whole = text.ToString().Trim(' ', '.');
        var extension = Path.GetExtension(whole) is { Length: > 1 and <= MostOfExtension } end ? end : "";
        var stem = Cut(whole[..^extension.Length]).Trim(' ', '.');
        return stem.Length == 0 ? $"tep{extension}" : IsDevice(stem) ? $"_{stem}{extension}" : stem + extension;
    }

    // Windows takes CON.anything.xlsx for the device, too.
    private static bool IsDevice(string stem) => Devices.Contains(stem.Split('.')[0].TrimEnd(), StringComparer.OrdinalIgnoreCase);

    private static string Cut(string stem) =>
        stem.Length <= MostCharacters ? stem : stem[..(char.IsHighSurrogate(stem[MostCharacters - 1]) ? MostCharacters - 1 : MostCharacters)];
}
