using ReportWorker.Core.Auditing;
using ReportWorker.Core.Indicators;
using ReportWorker.Core.Intake;
using ReportWorker.Core.Intake.Correcting;
using ReportWorker.Core.Ledger;
using ReportWorker.Core.Periods;
using ReportWorker.Core.Reports;
using ReportWorker.Core.Reports.Checking;
using ReportWorker.Core.Reports.Tracing;
using ReportWorker.Core.Storing;
using ReportWorker.Core.Tests.Fakes;
using ReportWorker.Core.Units;

namespace ReportWorker.Core.Tests.Reports;

/// <summary>A district with two wards that fill in a form each month, and a report each quarter.</summary>
internal sealed class Scene : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("reportworker-scene-");
    private readonly Blobs _blobs = new();
    private readonly OfficeClock _clock = new(TimeProvider.System, TimeZoneInfo.Utc);

    public Scene()
    {
        Write("catalogue/all.yaml", """
            indicators:
              - { code: ket_nap, label: Kết nạp, unit: đảng viên, kind: flow, overUnits: sum, overTime: sum }
              - { code: dang_vien, label: Đảng viên, unit: đảng viên, kind: stock, overUnits: sum, overTime: last }
              - { code: diem, label: Điểm bình quân, unit: điểm, kind: stock, overUnits: average, weight: dang_vien, overTime: last }
              - { code: ty_le, label: Tỷ lệ, unit: '%', kind: formula, formula: ket_nap / dang_vien, format: { style: percent, decimals: 1 } }
              - { code: gap_doi, label: Gấp đôi tỷ lệ, unit: '%', kind: formula, formula: ty_le * 2, format: { style: percent, decimals: 1 } }
            forms:
              - code: thang
                label: Biểu tháng
                period: month
                level: base
                numberFormat: vi-VN
                sections:
                  - { title: Số liệu, indicators: [ket_nap, dang_vien, diem], narratives: [{ code: nhan_xet, label: Nhận xét, maxLength: 1000 }] }
            """);
        Write("quy/report.yaml", """
            title: Báo cáo quý
            scope: { level: [district, base] }
            period: quarter
            forms: [thang]
            number: { kind: BC }
            subject: x
            fileName: x
            body: { text: mail.txt, html: mail.html }
            """);
        Write("quy/mail.txt", "x");
        Write("quy/mail.html", "x");
        Write("quy/template.docx", "");
        Library = ReportLibrary.Load(_folder.FullName, new Dictionary<string, ReportOverride>(), null!);
        Library.Problems.Should().BeEmpty();
        Units = new FakeUnitStore(Unit("quan", null), Unit("phuong-a", "quan"), Unit("phuong-b", "quan"));
    }

    public ReportLibrary Library { get; }

    public FakeUnitStore Units { get; }

    public FakeTargetStore Targets { get; } = new();

    public FakeSubmissionStore Submissions { get; } = new();

    public WhatWouldChange WhatWouldChange => new(Library, Reader, _blobs);

    public TraceFigure Trace => new(Library, _blobs, Submissions, _clock);

    private ReportReader Reader => new(Library, Units, Submissions, Targets, _clock);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static Unit Unit(string code, string? parent, string? name = null) => new(
        UnitCode.Parse(code), name ?? $"Đơn vị {code}", "dang_bo", parent is null ? "district" : "base", parent is null ? null : UnitCode.Parse(parent), 1,
        new DateOnly(2015, 1, 1), null, UnitCodeList.Empty, null);

    public static AuditEvent Audit => new(DateTimeOffset.UnixEpoch, "test", "test", "test", null, null);

    /// <summary>A unit answers for a month.</summary>
    public Task AnswerAsync(string unit, string month, decimal admitted, decimal members, string? text = null) => Submissions.AddAsync(
        [new NewSubmission(
            UnitCode.Parse(unit), "thang", PeriodKey.Parse(month), Blob.Of(BitConverter.GetBytes(Submissions.Stored.Count)), $"{unit}-{month}.xlsx",
            [
                new SubmissionValue(IndicatorCode.Parse("ket_nap"), admitted, null, "C4"),
                new SubmissionValue(IndicatorCode.Parse("dang_vien"), members, null, "C5"),
                new SubmissionValue(IndicatorCode.Parse("diem"), 7, null, "C6"),
            ],
            text is null ? [] : [new SubmissionNarrative(IndicatorCode.Parse("nhan_xet"), text, "B9")])],
        Audit,
        Token);

    /// <summary>The office corrects a value of a month.</summary>
    public Task CorrectAsync(string unit, string month, string indicator, string value, string note) =>
        new CorrectValue(Units, Submissions, Submissions, Library.Catalogue, Intake.Files.Clerk).RunAsync(
            new Correction(UnitCode.Parse(unit), indicator, value, PeriodKey.Parse(month), null, note), Token);

    /// <summary>An edition of the first quarter.</summary>
    public async Task<Edition> EditionAsync()
    {
        var input = await Reader.ReadAsync(Library.Require("quy"), PeriodKey.Parse("2020-Q1"), Token);
        var snapshot = input.SnapshotOf(input.ScopeUnits[0]).Blob;
        _blobs.Add(snapshot);
        var key = new EditionKey(new DueKey("quy", PeriodKey.Parse("2020-Q1"), UnitCode.Parse("quan")), 1);
        return new Edition(
            key, EditionKind.Draft, 1, EditionState.Open, "x.docx", "", snapshot.Hash, "", true, [], null, null, _clock.Now, "test");
    }

    /// <summary>What an edition of the first quarter would say for a unit.</summary>
    public async Task<Snapshot> SnapshotAsync(string unit)
    {
        var input = await Reader.ReadAsync(Library.Require("quy"), PeriodKey.Parse("2020-Q1"), Token);
        return input.SnapshotOf(input.ScopeUnits.Single(one => one.Code.Value == unit));
    }

    /// <summary>What adding up the very answers of an edition once more comes to.</summary>
    public async Task<IReadOnlyList<SnapshotDifference>> CheckAsync(Edition edition)
    {
        var snapshot = SnapshotJson.Read(await _blobs.ReadAsync(edition.SnapshotHash, Token));
        return await new SourceCheck(Reader).RunAsync(Library.Require("quy"), snapshot, UnitCode.Parse("quan"), Token);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private void Write(string name, string text)
    {
        var path = Path.Combine(_folder.FullName, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    private sealed class Blobs : IBlobStore
    {
        private readonly Dictionary<string, Blob> _kept = [];

        public void Add(Blob blob) => _kept[blob.Hash] = blob;

        public Task<Blob> ReadAsync(string hash, CancellationToken cancellationToken) => Task.FromResult(_kept[hash]);

        public Task<IReadOnlyDictionary<string, Blob>> ReadAllAsync(IReadOnlyCollection<string> hashes, CancellationToken cancellationToken) =>
            Task.FromResult<IReadOnlyDictionary<string, Blob>>(hashes.ToDictionary(hash => hash, hash => _kept[hash]));
    }
}
