using ReportWorker.Core.Aggregation;
using ReportWorker.Core.Indicators;
using ReportWorker.Core.Periods;
using ReportWorker.Core.Reports.Profiles;
using ReportWorker.Core.Storing;
using ReportWorker.Core.Units;

namespace ReportWorker.Core.Reports;

/// <summary>Everything that a report's editions of one period are made from, read once for all units.</summary>
internal sealed class ReportInput(
    ReportDefinition report, PeriodKey period, FigureTable figures, OfficeClock clock, Blob template)
{
    private readonly Lazy<ByPlace<PlacedSource>> _sources = new(() => PlacedSource.Of(figures));
    private readonly Lazy<Completeness> _completeness = new(() => Completeness.Of(figures.Tree, figures.Owed, figures.Submissions, clock));

    public ReportDefinition Report { get; } = report;

    public PeriodKey Period { get; } = period;

    public UnitTree Tree => Figures.Tree;

    public FigureTable Figures { get; } = figures;

    public Blob Template { get; } = template;

    /// <summary>The figures of earlier periods that the report compares with.</summary>
    public IReadOnlyList<EarlierFigures> Earlier { get; init; } = [];

    /// <summary>What is doubtful in the answers.</summary>
    public required ByPlace<Doubt> Doubts { get; init; }

    /// <summary>The targets of the period's year.</summary>
    public required TargetTable Targets { get; init; }

    /// <summary>The indicators that the report knows.</summary>
    public IReadOnlyList<Indicator> Indicators { get; } = ReportIndicators.Of(figures.Catalogue, report.Forms);

    /// <summary>The format of documents that are made today; null for none.</summary>
    public FormatProfile? Profile => Report.Profile?.On(clock.Today);

    public DataWindow Window => Tree.Window;

    /// <summary>The units that the report can be made for, in tree order.</summary>
    public IReadOnlyList<Unit> ScopeUnits { get; } = [.. figures.Tree.Organisation.Where(report.Scope.Includes)];

    /// <summary>Who owes what, and who has answered, at every place of the tree.</summary>
    public Completeness Completeness => _completeness.Value;

    /// <summary>The submissions behind the figures, by place, form and period.</summary>
    public ByPlace<PlacedSource> Sources => _sources.Value;

    /// <summary>What an edition for the unit would say.</summary>
    public Snapshot SnapshotOf(Unit unit) => new SnapshotBuilder(this, Tree.IndexOf(unit.Code)).Build();
}
