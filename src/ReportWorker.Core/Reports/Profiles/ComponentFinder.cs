namespace ReportWorker.Core.Reports.Profiles;

/// <summary>
/// Finds the components of a zone: first those that are known by their words, then those that are known by their place among what is left.
/// </summary>
internal static class ComponentFinder
{
    public static IReadOnlyDictionary<ProfileComponent, List<ProfileText>> Find(
        IReadOnlyList<ProfileComponent> components, IReadOnlyList<ProfileText> zone)
    {
        var found = components.ToDictionary(component => component, _ => new List<ProfileText>());
        var left = new List<ProfileText>();
        foreach (var text in zone.Where(text => !text.IsBlank))
        {
            if (components.FirstOrDefault(component => IsKnown(component, text)) is { } known)
            {
                found[known].Add(text);
            }
            else
            {
                left.Add(text);
            }
        }

        foreach (var component in components.Where(component => component.Line is not null).OrderBy(component => component.Line == ProfileLine.Other))
        {
            var own = ByPlace(component.Line!.Value, left, zone);
            found[component].AddRange(own);
            left.RemoveAll(AmongThem(own).Contains);
        }

        return found;
    }

    private static bool IsKnown(ProfileComponent component, ProfileText text) =>
        component.Pattern?.IsMatch(text.Words) == true
        || (component.Field is { } field && text.Tags.Any(tag => tag.Content.Contains(field, StringComparison.Ordinal)));

    private static List<ProfileText> ByPlace(ProfileLine line, List<ProfileText> left, IReadOnlyList<ProfileText> zone) => line switch
    {
        ProfileLine.First => [.. left.Take(1)],
        ProfileLine.Last => [.. Together(left, zone).TakeLast(1)],
        ProfileLine.AfterBlank => [.. left.Where(text => BlankAbove(text, zone) > 0).Take(1)],
        _ => [.. left],
    };

    /// <summary>How many empty paragraphs stand directly above one.</summary>
    public static int BlankAbove(ProfileText text, IReadOnlyList<ProfileText> zone) =>
        zone.TakeWhile(other => other != text).Reverse().TakeWhile(other => other.IsBlank).Count();

    // What stands together ends where a line of another component comes.
    private static IEnumerable<ProfileText> Together(List<ProfileText> left, IReadOnlyList<ProfileText> zone)
    {
        var among = AmongThem(left);
        return zone.SkipWhile(text => !among.Contains(text)).TakeWhile(among.Contains);
    }

    // A paragraph is itself, whatever it says; one by one they would all be compared.
    private static HashSet<ProfileText> AmongThem(IEnumerable<ProfileText> texts) => new(texts, ReferenceEqualityComparer.Instance);
}
