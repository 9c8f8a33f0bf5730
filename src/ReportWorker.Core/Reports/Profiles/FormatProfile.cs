using System.Text.RegularExpressions;

namespace ReportWorker.Core.Reports.Profiles;

/// <summary>A format that a regulation prescribes: the words that documents print, and the measures that they are checked by.</summary>
/// <param name="Code">The file's name without extension.</param>
/// <param name="Organisation">Whose regulation it is.</param>
/// <param name="From">The first day on which it is in force.</param>
/// <param name="To">The last day; null while it is in force.</param>
/// <param name="Source">The regulation.</param>
/// <param name="Words">What documents print.</param>
/// <param name="Page">The pages.</param>
/// <param name="Font">The font of all text.</param>
/// <param name="Signature">What the table with the signature is known by: the beginning of a line in its first column.</param>
/// <param name="End">What the last line of the text ends with.</param>
/// <param name="EndExample">The same for people.</param>
/// <param name="Components">The components.</param>
public sealed record FormatProfile(
    string Code,
    OrganisationKind Organisation,
    DateOnly From,
    DateOnly? To,
    string Source,
    ProfileWords Words,
    ProfilePage Page,
    string Font,
    string Signature,
    Regex End,
    string EndExample,
    IReadOnlyList<ProfileComponent> Components)
{
    /// <summary>True on the days on which it is in force.</summary>
    public bool HoldsOn(DateOnly day) => From <= day && (To is null || day <= To);
}
