using ReportWorker.Core.Auditing;
using ReportWorker.Core.Indicators;
using ReportWorker.Core.Intake;
using ReportWorker.Core.Intake.Branches;
using ReportWorker.Core.Periods;
using ReportWorker.Core.Tests.Fakes;
using ReportWorker.Core.Units;

namespace ReportWorker.Core.Tests.Intake.Branches;

/// <summary>
/// A city with two districts: Ba Đình with two wards, of which one has no address, and Đống Đa with one; a monthly form of the wards that is due on the 5th,
/// and a half-yearly one of districts and wards.
/// </summary>
internal sealed class BranchRoom : IDisposable
{
    private const string Definitions = """
        indicators:
          - { code: count, label: Số đảng viên, unit: đảng viên, kind: flow, overUnits: sum, overTime: sum }
        forms:
          - code: thang
            label: Biểu tháng
            period: month
            level: base
            deadline: { month: 1, day: 5 }
            sections: [{ title: Số liệu, indicators: [count] }]
          - code: nua-nam
            label: Biểu nửa năm
            period: half-year
            kinds: [quan, phuong]
            sections: [{ title: Số liệu, indicators: [count] }]
          - code: nua-nam-2
            label: Biểu nửa năm của quận
            period: half-year
            kinds: [quan]
            sections: [{ title: Số liệu, indicators: [count] }]
        """;

    private readonly UnitDirectory _directory;
    private long _received;

    public BranchRoom(params IEnumerable<Unit> others)
    {
        Units = new FakeUnitStore([
            Unit("ha-noi", "Thành ủy Hà Nội", "thanh", null),
            Unit("ba-dinh", "Quận ủy Ba Đình", "quan", "ha-noi"),
            Unit("dong-da", "Quận ủy Đống Đa", "quan", "ha-noi"),
            Unit("kim-ma", "Đảng ủy phường Kim Mã", "phuong", "ba-dinh"),
            Unit("giang-vo", "Đảng ủy phường Giảng Võ", "phuong", "ba-dinh") with { Email = null },
            Unit("lang-ha", "Đảng ủy phường Láng Hạ", "phuong", "dong-da"),
            .. others]);
        var clock = new OfficeClock(TimeProvider.System, TimeZoneInfo.Utc);
        var audit = new FakeAuditStore(Units.Audit, Submissions.Audit, Others);
        _directory = new UnitDirectory(Units, audit, clock);
        var reader = new StatusReader(_directory, Submissions, CatalogueLoader.Load([new("test.yaml", Definitions)]).Catalogue!, clock);
        (Branches, Status) = (new BranchStatus(reader, audit, clock), new DataStatus(reader));
    }

    public FakeUnitStore Units { get; }

    public FakeSubmissionStore Submissions { get; } = new();

    /// <summary>What others did that is no business of units and answers.</summary>
    public List<AuditEvent> Others { get; } = [];

    public BranchStatus Branches { get; }

    public DataStatus Status { get; }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static Unit Unit(string code, string name, string kind, string? parent) => new(
        UnitCode.Parse(code), name, kind, kind == "phuong" ? "base" : kind, parent is null ? null : UnitCode.Parse(parent), 1, new DateOnly(2015, 1, 1), null, [], $"{code}@example.vn");

    public Task<BranchView> Read(string period = "2020-H1", string? unit = null, UnitScope? scope = null, Func<BranchQuery, BranchQuery>? change = null)
    {
        var query = new BranchQuery(PeriodKey.Parse(period)) { Unit = unit is null ? null : UnitCode.Parse(unit) };
        return Branches.ReadAsync(change?.Invoke(query) ?? query, scope ?? UnitScope.All, Cancel);
    }

    public Task Answer(string unit, string form = "nua-nam", string period = "2020-H1", SubmissionState state = SubmissionState.Taken, string day = "2020-06-10")
    {
        Submissions.Now = new DateTimeOffset(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture), TimeOnly.MinValue, TimeSpan.Zero).AddSeconds(_received++);
        return Submissions.AddAsync(
            [new NewSubmission(UnitCode.Parse(unit), form, PeriodKey.Parse(period), null, null, [], []) { State = state }], Files.Clerk.Event("form.taken", unit), Cancel);
    }

    public void Dispose()
    {
        Branches.Dispose();
        _directory.Dispose();
    }
}
