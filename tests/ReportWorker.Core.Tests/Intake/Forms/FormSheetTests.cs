using System.Globalization;
using System.Text.Json;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using ReportWorker.Core.Indicators;
using ReportWorker.Core.Intake;
using ReportWorker.Core.Intake.Forms;
using ReportWorker.Core.Vietnamese;
using ReportWorker.Expressions;
using ValueType = ReportWorker.Core.Indicators.ValueType;

namespace ReportWorker.Core.Tests.Intake.Forms;

/// <summary>Forms as programs by others see them.</summary>
public sealed class FormSheetTests : IDisposable
{
    private readonly FormDesk _desk = new();

    public static TheoryData<string> AllForms => [.. FormDesk.Real().Forms.Select(form => form.Code)];

    [Theory]
    [MemberData(nameof(AllForms))]
    public void Every_form_of_the_catalogue_is_a_valid_workbook_and_the_same_each_time(string form)
    {
        var catalogue = FormDesk.Real();
        var bytes = FormDesk.Write(catalogue, form, UnitOf(catalogue.FindForm(form)!), PeriodOf(catalogue.FindForm(form)!));

        using var document = SpreadsheetDocument.Open(new MemoryStream(bytes), isEditable: false);
        new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(document, TestContext.Current.CancellationToken)
            .Select(error => $"{error.Path?.XPath}: {error.Description}").Should().BeEmpty();
        FormDesk.Write(catalogue, form, UnitOf(catalogue.FindForm(form)!), PeriodOf(catalogue.FindForm(form)!)).Should().Equal(bytes);
    }

    [Fact]
    public async Task Every_form_of_the_catalogue_opens_and_keeps_its_names_rules_and_codes()
    {
        await FormDesk.SkipWithoutProgramsAsync();
        var catalogue = FormDesk.Real();
        var paths = new List<string>();
        foreach (var form in catalogue.Forms)
        {
            paths.Add(Path.Combine(_desk.Folder, form.Code + ".xlsx"));
            await File.WriteAllBytesAsync(paths[^1], FormDesk.Write(catalogue, form.Code, UnitOf(form), PeriodOf(form)), TestContext.Current.CancellationToken);
        }

        var saved = await _desk.ConvertAsync("xlsx", paths);
        foreach (var (form, path) in catalogue.Forms.Zip(saved))
        {
            var facts = JsonDocument.Parse(await FormDesk.PythonAsync(Facts, path)).RootElement;
            var names = facts.GetProperty("names").EnumerateArray().Select(name => name.GetString()).ToList();
            var entered = form.Indicators.Where(indicator => indicator.IsEnteredBy(UnitOf(form).Kind)).ToList();
            names.Should().Contain([FormLayout.FormName, FormLayout.UnitName, FormLayout.PeriodName, FormLayout.TokenName, FormLayout.BlankIsZeroName]);
            names.Should().Contain(entered.Select(indicator => FormLayout.ValueNameOf(indicator.Code)).Concat(form.Narratives.Select(section => FormLayout.ValueNameOf(section.Code))));
            facts.GetProperty("first").EnumerateArray().Select(cell => cell.ToString()).Take(5)
                .Should().Equal(FormLayout.Marker, "1", form.Code, "phuong-1", PeriodOf(form));
            facts.GetProperty("codes").EnumerateArray().Select(cell => cell.GetString()).Should().Equal(
                [FormLayout.Marker, FormLayout.CodeHeading, FormLayout.BlankIsZeroCode, .. form.Sections.SelectMany(section =>
                    section.Indicators.Where(entered.Contains).Select(indicator => indicator.Code.Value).Concat(section.Narratives.Select(narrative => narrative.Code.Value)))]);
            facts.GetProperty("validations").GetInt32().Should().BeGreaterThanOrEqualTo(1 + entered.Count(indicator => !Totals(entered, indicator)));
            facts.GetProperty("protected").GetBoolean().Should().BeTrue();
            facts.GetProperty("hidden").GetBoolean().Should().BeTrue();
        }
    }

    [Fact]
    public async Task Forms_print_on_a4_without_a_cell_full_of_crosses()
    {
        await FormDesk.SkipWithoutProgramsAsync();
        var catalogue = FormDesk.Real();
        var path = Path.Combine(_desk.Folder, "form.xlsx");
        var form = catalogue.FindForm("to-chuc-co-so-6-thang")!;
        var previous = form.Indicators.Where(indicator => indicator.Type == ValueType.Number).ToDictionary(
            indicator => indicator.Code.Value, indicator => new StoredValue(1, 1, indicator.Kind == IndicatorKind.Flag ? 1 : 1_234_567, null));
        previous["dh_tccsd_ngay_dai_hoi"] = new StoredValue(1, 1, null, "2019-12-20");
        await File.WriteAllBytesAsync(path, FormDesk.Write(catalogue, form.Code, UnitOf(form), previous: previous), TestContext.Current.CancellationToken);

        var pdf = (await _desk.ConvertAsync("pdf", [path]))[0];

        var text = await Testing.OtherProgram.RunAsync("pdftotext", "-layout", pdf, "-");
        text.Should().NotContain("###").And.Contain("20/12/2019").And.Contain("1,234,567").And.Contain("BIỂU 6 THÁNG CỦA TỔ CHỨC CƠ SỞ ĐẢNG").And.Contain("Trang 1/");
        (await Testing.OtherProgram.RunAsync("pdfinfo", pdf)).Should().MatchRegex(@"Page size:\s+595(\.\d+)? x 84[12]");
    }

    [Fact]
    public async Task Broken_rules_are_told_as_the_office_tells_them()
    {
        await FormDesk.SkipWithoutProgramsAsync();
        var catalogue = FormDesk.Real();
        var form = catalogue.FindForm("to-chuc-co-so-6-thang")!;
        var unit = UnitOf(form);
        var numbers = form.Indicators.Where(indicator => indicator is { Type: ValueType.Number } && indicator.IsEnteredBy(unit.Kind)).ToList();
        var random = new Random(8);
        // Small numbers, so that statements are as often kept as broken; every third answer has blanks.
        var answers = Enumerable.Range(0, 12).Select(i => numbers.Where(_ => i % 3 > 0 || random.Next(3) > 0)
            .ToDictionary(indicator => indicator.Code.Value, indicator => (decimal)random.Next(indicator.Kind == IndicatorKind.Flag ? 2 : 4))).ToList();

        var sheets = await _desk.ComputeAsync(FormDesk.Write(catalogue, form.Code, unit), answers.ConvertAll(answer => (IReadOnlyDictionary<string, object>)answer.ToDictionary(
            value => FormLayout.ValueNamePrefix + value.Key, value => Cell(catalogue.FindIndicator(value.Key)!, value.Value))));

        var plan = FormPlan.Of(form, unit.Kind);
        var told = 0;
        foreach (var (answer, sheet) in answers.Zip(sheets))
        {
            var rows = catalogue.Rules.Where(rule => rule.Level == unit.Level && Codes(rule).All(plan.Entries.ContainsKey)).OrderBy(rule => rule.Severity)
                .GroupBy(rule => plan.Entries[Codes(rule)[0]].Row);
            foreach (var row in rows)
            {
                var expected = row.FirstOrDefault(rule => IsBroken(rule, answer)) is { } broken ? Says(broken, answer) : "";
                (sheet.TryGetValue(FormattableString.Invariant($"G{row.Key}"), out var said) ? said.GetString() : "").Should().Be(expected);
                told += expected.Length > 0 ? 1 : 0;
            }
        }

        told.Should().BeGreaterThan(10, "otherwise this proves little");
    }

    [Fact]
    public async Task Blanks_count_as_zero_only_when_the_box_says_so_and_what_is_no_number_is_told()
    {
        await FormDesk.SkipWithoutProgramsAsync();
        var catalogue = Small();
        string Value(string code) => FormLayout.ValueNamePrefix + code;

        var sheets = await _desk.ComputeAsync(
            FormDesk.Write(catalogue, "nho", FormDesk.Unit("phuong", "base")),
            new Dictionary<string, object> { [Value("a")] = 5 },
            new Dictionary<string, object> { [Value("a")] = 5, [FormLayout.BlankIsZeroName] = "Có" },
            new Dictionary<string, object> { [Value("p")] = 2, [Value("q")] = 3, [Value("a")] = 6, [Value("b")] = 5 },
            new Dictionary<string, object> { [Value("a")] = 2.5, [Value("b")] = "năm", [Value("ngay")] = "hôm qua", [Value("co")] = "x" },
            new Dictionary<string, object> { [Value("le")] = 0.3, [Value("le_1")] = 0.1, [Value("le_2")] = 0.2, [Value("ngay")] = new { day = "2020-07-01" } },
            new Dictionary<string, object> { [Value("loi_van")] = new string('x', 101), [Value("ngay")] = new { day = "2020-03-09" }, [Value("co")] = "Có" });

        var rows = FormPlan.Of(catalogue.FindForm("nho")!, "phuong").Parts.OfType<FormEntry>().ToDictionary(entry => entry.Indicator.Code.Value, entry => entry.Row);
        string Check(int sheet, string code) => Text(sheets[sheet], "G", rows[code]);
        (Check(0, "a"), Text(sheets[0], "F", rows["tong"])).Should().Be(("", ""), "b is not given, and no part of the total");
        Check(1, "a").Should().Be("Lỗi: Có 5 \"a\" mà chỉ có 0 b (Đảng bộ phường Một).");
        Text(sheets[1], "F", rows["tong"]).Should().Be("0");
        (Check(2, "a"), Text(sheets[2], "F", rows["tong"])).Should().Be(("Lỗi: Có 6 \"a\" mà chỉ có 5 b (Đảng bộ phường Một).", "5"));
        Check(2, "tong").Should().Be("Lưu ý: Tổng 5 phải lớn hơn 6.", "a total that the form adds up is judged like any figure");
        Check(3, "a").Should().StartWith("Lỗi: Chỉ ghi số nguyên");
        (Check(3, "b"), Check(3, "ngay"), Check(3, "co")).Should().Be((
            "Lỗi: Chỉ ghi số nguyên không âm, bằng chữ số.", "Lỗi: Ghi ngày theo dạng ngày/tháng/năm, ví dụ 20/3/2020.", "Lỗi: Chỉ chọn Có hoặc Không."));
        Check(4, "le").Should().Be("", "0.1 and 0.2 are 0.3");
        Check(4, "ngay").Should().Be("Lỗi: Ngày 01/7/2020 sau ngày cuối kỳ 30/6/2020.");
        Check(5, "ngay").Should().Be("");
        Check(5, "co").Should().Be("Lưu ý: Đã có (1) nhưng …", "what a sheet cannot say stays open");
        sheets[5].Values.Select(value => value.ToString()).Should().Contain("Lỗi: Dài quá 100 ký tự, đề nghị rút gọn.");
    }

    public void Dispose() => _desk.Dispose();

    private const string Facts = """
        import json, sys
        from openpyxl import load_workbook
        book = load_workbook(sys.argv[1])
        sheet = book.worksheets[0]
        print(json.dumps({
            'names': [name.name for name in getattr(book.defined_names, 'definedName', None) or book.defined_names.values()],
            'first': [cell.value for cell in sheet[1]],
            'codes': [row[0].value for row in sheet.iter_rows(max_col=1) if row[0].value is not None],
            'validations': sum(len(one.sqref.ranges) for one in sheet.data_validations.dataValidation),
            'protected': bool(sheet.protection.sheet),
            'hidden': bool(sheet.row_dimensions[1].hidden and sheet.row_dimensions[2].hidden and sheet.column_dimensions['A'].hidden),
        }))
        """;

    private static Catalogue Small() => CatalogueLoader.Load([new("small.yaml", """
        indicators:
          - { code: a, label: 'Số "a"', unit: việc, kind: flow }
          - { code: b, label: Số b, unit: việc, kind: flow, help: Ghi số b. }
          - { code: tong, label: Tổng, unit: việc, kind: flow, breakdown: [p, q] }
          - { code: p, label: Phần p, unit: việc, kind: flow }
          - { code: q, label: Phần q, unit: việc, kind: flow }
          - { code: le, label: Số lẻ, unit: tỷ đồng, kind: stock, format: { decimals: 2 } }
          - { code: le_1, label: Phần lẻ 1, unit: tỷ đồng, kind: stock, format: { decimals: 2 } }
          - { code: le_2, label: Phần lẻ 2, unit: tỷ đồng, kind: stock, format: { decimals: 2 } }
          - { code: ngay, label: Ngày, unit: ngày, kind: parameter, type: date }
          - { code: co, label: Có không, unit: đơn vị, kind: flag }
          - { code: chu, label: Chữ, unit: chữ, kind: parameter, type: text }
        forms:
          - code: nho
            label: Biểu nhỏ
            period: half-year
            level: base
            sections:
              - { title: Số, indicators: [a, b, tong, p, q, le, le_1, le_2, ngay, co, chu] }
              - { title: Lời, narratives: [{ code: loi_van, label: Lời văn, maxLength: 100 }] }
        rules:
          - { code: r1, level: base, statement: a <= b, severity: error, message: 'Có {{ a }} "a" mà chỉ có {{ b }} b ({{ unit.name }}).' }
          - { code: r2, level: base, statement: tong > a, severity: warning, message: 'Tổng {{ tong }} phải lớn hơn {{ a }}.' }
          - { code: r3, level: base, statement: le = le_1 + le_2, severity: error, message: 'Lẻ {{ le }}.' }
          - { code: r4, level: base, statement: ngay <= period.to, severity: error, message: 'Ngày {{ ngay }} sau ngày cuối kỳ {{ period.to | date }}.' }
          - { code: r5, level: base, statement: co = 0, severity: warning, message: 'Đã có ({{ co }}) nhưng {{ co | words }}' }
          - { code: r6, level: base, statement: (chu | size) < 3, severity: error, message: Trang tính không tự xét được. }
          - { code: r7, level: district, statement: a = 0, severity: error, message: Của cấp khác. }
          - { code: r8, statement: a = 0, severity: error, message: Của tổng số. }
        """)]).Catalogue!;

    private static bool Totals(List<Indicator> entered, Indicator indicator) =>
        indicator.Breakdown.Count > 0 && indicator.Breakdown.All(part => entered.Exists(other => other.Code == part));

    private static Core.Units.Unit UnitOf(Form form) => FormDesk.Unit(
        form.Indicators.Select(indicator => indicator.EnteredBy?.First()).FirstOrDefault(kind => kind is not null && form.Kinds is null) ?? form.Kinds?.First() ?? "phuong",
        form.Level ?? "department");

    private static string PeriodOf(Form form) => Core.Periods.PeriodKey.Containing(new DateOnly(2020, 6, 30), form.Period).Text;

    private static object Cell(Indicator indicator, decimal value) =>
        indicator.Kind == IndicatorKind.Flag ? value == 0 ? FormLayout.No : FormLayout.Yes : value;

    private static List<string> Codes(Rule rule) => [.. rule.Statement.Paths.Select(path => path.Segments[0]).Distinct()];

    private static bool IsBroken(Rule rule, Dictionary<string, decimal> answer) =>
        Codes(rule).TrueForAll(answer.ContainsKey) && !rule.Statement.Test(ScopeOf(answer));

    private static string Says(Rule rule, Dictionary<string, decimal> answer) =>
        (rule.Severity == RuleSeverity.Error ? "Lỗi: " : "Lưu ý: ") + rule.Message.Render(ScopeOf(answer));

    private static Scope ScopeOf(Dictionary<string, decimal> answer) => new(
        answer.ToDictionary(value => value.Key, value => (object?)value.Value),
        new EvaluationContext { Culture = VietnameseText.Culture, Filters = VietnameseFilters.Registry });

    private static string Text(Dictionary<string, JsonElement> sheet, string column, int row) =>
        sheet.TryGetValue(column + row.ToString(CultureInfo.InvariantCulture), out var value) ? value.ToString() : "";
}
