namespace ReportWorker.Browser.Tests;

/// <summary>What was seen of a page at one width in one language.</summary>
/// <param name="Width">The window's width in pixels.</param>
/// <param name="Language">The language.</param>
/// <param name="Axe">What axe found.</param>
/// <param name="Faults">What else is wrong, one sentence each.</param>
internal sealed record PageFinding(int Width, string Language, IReadOnlyList<AxeFinding> Axe, IReadOnlyList<string> Faults)
{
    /// <summary>All that must not be, with where it was seen.</summary>
    public IEnumerable<string> Serious =>
        Faults.Concat(Axe.Where(found => found.Impact is "serious" or "critical").Select(found => $"axe {found.Impact} {found.Id}: {found.Help}: {found.Where}"))
            .Select(fault => $"{Width} px, {Language}: {fault}");
}

/// <summary>What was seen of a page.</summary>
/// <param name="Address">The page.</param>
/// <param name="AxeVersion">Which axe looked at it.</param>
/// <param name="All">At each width and in each language.</param>
internal sealed record PageFindings(OfficeAddress Address, string AxeVersion, IReadOnlyList<PageFinding> All);
