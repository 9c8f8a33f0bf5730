using ReportWorker.Core.Indicators;
using ReportWorker.Core.Intake;
using ReportWorker.Core.Intake.Branches;
using ReportWorker.Core.Intake.Correcting;
using ReportWorker.Core.Intake.Deciding;
using ReportWorker.Core.Intake.Pulling;
using ReportWorker.Core.Periods;
using ReportWorker.Core.Tests.Fakes;
using ReportWorker.Core.Units;

namespace ReportWorker.Core.Tests.Intake;

/// <summary>A catalogue of one form, a district with four units, and the import over them.</summary>
internal sealed class DataImportRoom
{
    private const string Definitions = """
        indicators:
          - { code: count, label: Nhãn count, unit: đảng viên, kind: flow, overUnits: sum, overTime: sum }
          - { code: flag, label: Nhãn flag, unit: đơn vị, kind: flag, overUnits: count, overTime: last }
          - { code: day, label: Nhãn day, unit: ngày, kind: parameter, type: date, overUnits: none, overTime: last, format: { style: date } }
          - { code: ratio, label: Nhãn ratio, unit: triệu đồng, kind: flow, overUnits: sum, overTime: sum, format: { style: number, decimals: 1 } }
          - { code: word, label: Nhãn word, unit: nhiệm kỳ, kind: parameter, type: text, overUnits: none, overTime: last, format: { style: text } }
          - { code: own, label: Nhãn own, unit: lượt, kind: flow, overUnits: sum, overTime: sum, enteredBy: [van_phong] }
          - { code: other, label: Nhãn other, unit: lượt, kind: flow, overUnits: sum, overTime: sum }
          - { code: sum, label: Nhãn sum, unit: lượt, kind: formula, formula: 'own + other' }
        forms:
          - code: f
            label: Biểu f
            period: half-year
            level: base
            numberFormat: vi-VN
            sections:
              - title: Phần một
                indicators: [count, flag, day, ratio, word, own]
                narratives:
                  - { code: story, label: Lời văn, maxLength: 500 }
        """;

    private readonly FakeUnitStore _units;
    private readonly Catalogue _catalogue;

    public DataImportRoom()
        : this(
            new FakeUnitStore(Unit("district", "quan", "district", null), Base("a"), Base("b"), Base("c"), Base("ended") with { ValidTo = new(2019, 12, 31) }),
            CatalogueLoader.Load([new("test.yaml", Definitions)]).Catalogue!)
    {
    }

    private DataImportRoom(FakeUnitStore units, Catalogue catalogue) => (_units, _catalogue) = (units, catalogue);

    public FakeSubmissionStore Submissions { get; } = new();

    public DataStatus Status => new(Reader);

    public BranchStatus Branches => new(Reader, Audit, Clock);

    private FakeAuditStore Audit => new(_units.Audit, Submissions.Audit);

    private StatusReader Reader => new(new UnitDirectory(_units, Audit, Clock), Submissions, _catalogue, Clock);

    private static OfficeClock Clock => new(TimeProvider.System, TimeZoneInfo.Utc);

    public CorrectValue Corrections => new(_units, Submissions, Submissions, _catalogue, Files.Clerk);

    // The units here have no address, so that nothing is written.
    public AnswerDecisions Decisions => new(Submissions, new DecisionWriter(null!, _catalogue, _units, Submissions, null!, null!, null!), Files.Clerk);

    // Nobody asks for files here.
    public SubmissionReview Review => new(Submissions, null!, new UnitDirectory(_units, Audit, Clock), _catalogue, Clock);

    public DataPull Pull(params IReadOnlyList<IPullSource> sources) => new(sources, _units, Submissions, _catalogue, Files.Clerk);

    public TargetImport Targets(ITargetStore targets) => new(targets, _units, _catalogue, Files.Clerk);

    public static async Task<DataImportRoom> OfSamplesAsync()
    {
        var units = new FakeUnitStore();
        await new UnitImport(units, Files.Clerk).ImportAsync(await Files.SampleAsync("units.csv"), TestContext.Current.CancellationToken);
        return new(units, CatalogueLoader.Load(Path.Combine(Repository.Root, "templates", "catalogue")).Catalogue!);
    }

    public Task<DataImportResult> Import(string text) => Import([Files.Csv(text)]);

    public Task<DataImportResult> Import(IReadOnlyList<SourceFile> files, bool dryRun = false, UnitScope? scope = null) =>
        new DataImport(_units, Submissions, _catalogue, Files.Clerk, Clock).ImportAsync(files, scope ?? UnitScope.All, dryRun, TestContext.Current.CancellationToken);

    private static Unit Base(string code) => Unit(code, "phuong", "base", UnitCode.Parse("district"));

    private static Unit Unit(string code, string kind, string level, UnitCode? parent) =>
        new(UnitCode.Parse(code), code, kind, level, parent, 1, new DateOnly(2015, 1, 1), null, [], null);
}
