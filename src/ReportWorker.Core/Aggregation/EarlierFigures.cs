using ReportWorker.Core.Indicators;
using ReportWorker.Core.Intake;
using ReportWorker.Core.Periods;
using ReportWorker.Core.Units;

namespace ReportWorker.Core.Aggregation;

/// <summary>Which earlier period figures are held against.</summary>
public enum ComparisonBasis
{
    /// <summary>The period of the same kind just before.</summary>
    Previous,

    /// <summary>The same period one year earlier.</summary>
    LastYear,
}

/// <summary>
/// Figures of an earlier period, added up over the units of a later one: what merged units gave is in their successor's, and what cannot
/// be told for a unit is told apart.
/// </summary>
public sealed class EarlierFigures
{
    private readonly Restatement _restatement;
    private readonly FigureTable _table;

    private EarlierFigures(ComparisonBasis basis, PeriodKey period, Restatement restatement, FigureTable table) =>
        (Basis, Period, _restatement, _table) = (basis, period, restatement, table);

    /// <summary>Which period, in relation to the later one.</summary>
    public ComparisonBasis Basis { get; }

    /// <summary>The earlier period.</summary>
    public PeriodKey Period { get; }

    /// <summary>The period that a basis means.</summary>
    public static PeriodKey PeriodOf(ComparisonBasis basis, PeriodKey later) =>
        basis == ComparisonBasis.Previous ? later.Previous() : later.LastYear();

    /// <summary>Reads and adds up everything that the forms asked for.</summary>
    /// <param name="store">Where submissions are kept.</param>
    /// <param name="later">The figures that are compared.</param>
    /// <param name="versions">All versions of all units.</param>
    /// <param name="basis">Which period, in relation to the later one.</param>
    /// <param name="period">The earlier period.</param>
    /// <param name="asked">The forms that counted, each for each of its periods.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public static async Task<EarlierFigures> ReadAsync(
        ISubmissionStore store,
        FigureTable later,
        IReadOnlyList<Unit> versions,
        ComparisonBasis basis,
        PeriodKey period,
        IReadOnlyList<AskedForm> asked,
        CancellationToken cancellationToken)
    {
        var restatement = Restatement.Build(later.Tree, versions, period.Calendar, asked.Select(form => form.Window));
        var query = SubmissionQuery.Of(asked) with { Narratives = false };
        var table = await FigureTable.ReadAsync(store, query, restatement.Tree, later.Catalogue, asked, cancellationToken);
        return new EarlierFigures(basis, period, restatement, table);
    }

    /// <summary>The earlier figure of the unit at a place of the later tree.</summary>
    public Figure Figure(int place, Indicator indicator) => _table.Figure(_restatement.PlaceOf(place), indicator);

    /// <summary>What keeps the unit at a place of the later tree from being compared; null when nothing does.</summary>
    public BrokenComparison? BrokenAt(int place) => _restatement.BrokenAt(place);
}
