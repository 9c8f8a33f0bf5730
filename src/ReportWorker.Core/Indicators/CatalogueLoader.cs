using System.Text;
using ReportWorker.Core.Definitions;
using ReportWorker.Core.Problems;
using ReportWorker.Core.Vietnamese.Calendar;

namespace ReportWorker.Core.Indicators;

/// <summary>What loading a catalogue gave: the catalogue, or everything that is wrong with its files.</summary>
/// <param name="Catalogue">The catalogue; null when there are problems.</param>
/// <param name="Problems">All problems, by file and line.</param>
public sealed record CatalogueLoad(Catalogue? Catalogue, IReadOnlyList<Problem> Problems);

/// <summary>Reads <c>templates/catalogue/*.yaml</c>: indicators, forms and rules, checked against each other.</summary>
public static class CatalogueLoader
{
    private const int LargestFile = 4 * 1024 * 1024;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Reads all files of a folder, in the order of their names.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="calendar">The days on which offices work; null for those that the rules alone say.</param>
    public static CatalogueLoad Load(string folder, WorkCalendar? calendar = null)
    {
        var problems = new List<Problem>();
        var paths = Directory.Exists(folder) ? Directory.GetFiles(folder, "*.yaml") : [];
        if (paths.Length == 0)
        {
            return new CatalogueLoad(null, [new Problem(Messages.CatalogueEmpty(), new Place(folder))]);
        }

        var files = new List<KeyValuePair<string, string>>();
        foreach (var path in paths.Order(StringComparer.Ordinal))
        {
            if (Read(path, problems) is { } text)
            {
                files.Add(new($"{Path.GetFileName(folder.TrimEnd('/', '\\'))}/{Path.GetFileName(path)}", text));
            }
        }

        return Load(files, problems, calendar);
    }

    /// <summary>Reads files that are given by name and content.</summary>
    internal static CatalogueLoad Load(
        IReadOnlyList<KeyValuePair<string, string>> files, List<Problem>? problems = null, WorkCalendar? calendar = null)
    {
        var found = problems ?? [];
        var draft = new CatalogueDraft(calendar ?? WorkCalendar.Usual, found);
        foreach (var (name, text) in files)
        {
            if (DefinitionParser.Parse(name, text, found) is { } root)
            {
                draft.Add(root);
            }
        }

        var catalogue = draft.Complete();
        var sorted = found.OrderBy(p => p.Place?.File, StringComparer.Ordinal).ThenBy(p => p.Place?.Row).ToList();
        return new CatalogueLoad(sorted.Count == 0 ? catalogue : null, sorted);
    }

    private static string? Read(string path, List<Problem> problems)
    {
        try
        {
            if (new FileInfo(path).Length <= LargestFile)
            {
                return File.ReadAllText(path, Utf8);
            }

            problems.Add(new Problem(Messages.DefinitionTooLarge(LargestFile / 1024), new Place(path)));
        }
        catch (DecoderFallbackException)
        {
            problems.Add(new Problem(Messages.DefinitionNotUtf8(), new Place(path)));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            problems.Add(new Problem(Messages.DefinitionNotReadable(error.Message), new Place(path)));
        }

        return null;
    }
}
