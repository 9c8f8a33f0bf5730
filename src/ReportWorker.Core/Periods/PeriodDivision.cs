namespace ReportWorker.Core.Periods;

/// <summary>Which periods make up others.</summary>
public static class PeriodDivision
{
    /// <summary>
    /// True when periods of the finer kind can make up one of the longer kind, for at least some of them: months make up a half-year,
    /// weeks never do. A kind makes up itself.
    /// </summary>
    public static bool CanMakeUp(PeriodKind finer, PeriodKind longer) => finer == longer || finer switch
    {
        PeriodKind.Day => true,
        PeriodKind.Week => longer == PeriodKind.Range,
        PeriodKind.Month => longer is PeriodKind.Quarter or PeriodKind.HalfYear or PeriodKind.FirstMonths or PeriodKind.Year or PeriodKind.Range,
        PeriodKind.Quarter => longer is PeriodKind.HalfYear or PeriodKind.FirstMonths or PeriodKind.Year or PeriodKind.Range,
        PeriodKind.HalfYear => longer is PeriodKind.FirstMonths or PeriodKind.Year or PeriodKind.Range,
        PeriodKind.Year => longer is PeriodKind.FirstMonths or PeriodKind.Range,
        _ => false,
    };

    /// <summary>The periods of a kind that have exactly the days of this one, in order; null when no whole number of them has.</summary>
    public static IReadOnlyList<PeriodKey>? Divide(this PeriodKey period, PeriodKind kind)
    {
        if (kind == period.Kind)
        {
            return [period];
        }

        if (!CanMakeUp(kind, period.Kind))
        {
            return null;
        }

        var parts = new List<PeriodKey>();
        for (var day = period.First; ; day = parts[^1].Last.AddDays(1))
        {
            var part = PeriodKey.Containing(day, kind);
            if (part.First != day || part.Last > period.Last)
            {
                return null;
            }

            parts.Add(part);
            if (part.Last == period.Last)
            {
                return parts;
            }
        }
    }
}
