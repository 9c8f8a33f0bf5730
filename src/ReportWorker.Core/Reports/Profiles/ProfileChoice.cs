namespace ReportWorker.Core.Reports.Profiles;

/// <summary>What a report says of its format: one profile, or a kind of organisation whose profile the day decides.</summary>
/// <param name="Word">As the report says it.</param>
/// <param name="Profiles">The profiles that come into question, the oldest first; at least one.</param>
public sealed record ProfileChoice(string Word, IReadOnlyList<FormatProfile> Profiles)
{
    /// <summary>True when the report names the profile itself.</summary>
    public bool IsFixed => Profiles[0].Code == Word;

    /// <summary>
    /// The profile for documents of a day. Before the oldest and between two it is the one before or, where there is none, the oldest: a
    /// document of that time is measured by the nearest rules that are known.
    /// </summary>
    public FormatProfile On(DateOnly day) =>
        Profiles.LastOrDefault(profile => profile.HoldsOn(day)) ?? Profiles.LastOrDefault(profile => profile.From <= day) ?? Profiles[0];
}
