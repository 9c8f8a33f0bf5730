using System.Text;
using ReportWorker.Core.Definitions;
using ReportWorker.Core.Problems;

namespace ReportWorker.Core.Reports.Profiles;

/// <summary>The profiles of a folder of templates; a profile with a mistake is left out.</summary>
public sealed class ProfileLibrary
{
    /// <summary>The name of the folder, which no report can have.</summary>
    public const string Folder = "profiles";

    private ProfileLibrary(IReadOnlyList<FormatProfile> profiles, IReadOnlyList<Problem> problems) => (Profiles, Problems) = (profiles, problems);

    /// <summary>The profiles, the oldest first.</summary>
    public IReadOnlyList<FormatProfile> Profiles { get; }

    /// <summary>Everything that is wrong with the files.</summary>
    public IReadOnlyList<Problem> Problems { get; }

    /// <summary>Reads <c>profiles/*.yaml</c>; without the folder there are none.</summary>
    /// <param name="templates">The folder of templates.</param>
    public static ProfileLibrary Load(string templates)
    {
        var folder = Path.Combine(templates, Folder);
        var problems = new List<Problem>();
        var profiles = new List<FormatProfile>();
        string[] paths = Directory.Exists(folder) ? Directory.GetFiles(folder, "*.yaml") : [];
        foreach (var path in paths.Order(StringComparer.Ordinal))
        {
            var files = new ReportFiles(folder, Folder, problems);
            var before = problems.Count;
            if (files.ReadText(Path.GetFileName(path)) is { } text
                && DefinitionParser.Parse(files.NameOf(Path.GetFileName(path)), text, problems) is { } map
                && ProfileReader.Read(Path.GetFileNameWithoutExtension(path).Normalize(NormalizationForm.FormC), map) is { } profile
                && problems.Count == before)
            {
                profiles.Add(profile);
            }
        }

        return new ProfileLibrary([.. profiles.OrderBy(profile => profile.From)], problems);
    }

    /// <summary>What a report's word means: a profile's code, or <c>party</c> or <c>state</c>; null when it means nothing.</summary>
    public ProfileChoice? Find(string word)
    {
        var found = Profiles.Where(profile => profile.Code == word || EnumerationWords.For(profile.Organisation) == word).ToList();
        return found.Count == 0 ? null : new ProfileChoice(word, found);
    }

    /// <summary>The words that mean something.</summary>
    public IEnumerable<string> Words =>
        Profiles.Select(profile => EnumerationWords.For(profile.Organisation)).Distinct().Concat(Profiles.Select(profile => profile.Code));
}
