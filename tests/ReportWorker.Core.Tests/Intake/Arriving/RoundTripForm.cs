using System.Globalization;
using ReportWorker.Core.Indicators;
using ReportWorker.Core.Intake;
using ReportWorker.Core.Intake.Arriving;
using ReportWorker.Core.Intake.Forms;
using ReportWorker.Core.Periods;
using ReportWorker.Core.Tests.Intake.Forms;
using ReportWorker.Core.Units;
using ValueType = ReportWorker.Core.Indicators.ValueType;

namespace ReportWorker.Core.Tests.Intake.Arriving;

/// <summary>A value as the programs are told to fill it in.</summary>
/// <param name="Name">The name of its cell.</param>
/// <param name="Kind"><c>number</c>, <c>day</c>, <c>choice</c>, <c>line</c> or <c>text</c>.</param>
/// <param name="Value">The value, as invariant text.</param>
internal sealed record FilledCell(string Name, string Kind, string Value);

/// <summary>A form of the catalogue for a unit that owes it, what is to be filled in, and what must be read of it then.</summary>
internal sealed class RoundTripForm
{
    private const string Text = "Đảng bộ đã hoàn thành 3 việc lớn:\n- kết nạp đảng viên;\n- tổ chức đại hội “đúng tiến độ”.\n\nĐoạn hai: đạt 99,5% & không có <vướng mắc>.";

    private readonly Form _form;
    private readonly Unit _unit;
    private readonly Dictionary<string, string> _expected = [];

    private RoundTripForm(Form form, Unit unit, string period) => (_form, _unit, Period) = (form, unit, period);

    public string Code => _form.Code;

    public string Period { get; }

    public List<FilledCell> Cells { get; } = [];

    /// <summary>What must be read: codes with values as text, blanks included.</summary>
    public IReadOnlyDictionary<string, string> Expected => _expected;

    /// <summary>
    /// Numbers that no Vietnamese reader may take as they are shown in an English office: four to six digits, or decimals. With a
    /// second comma it is certain what they part.
    /// </summary>
    public IReadOnlyList<string> Grouped => [.. _expected.Where(pair => decimal.TryParse(pair.Value, CultureInfo.InvariantCulture, out var number) && (number is >= 1000 and < 1_000_000 || number.Scale > 0)).Select(pair => pair.Key)];

    public byte[] Blank => FormDesk.Write(FormDesk.Real(), Code, _unit, Period);

    /// <summary>All forms of the catalogue.</summary>
    public static IReadOnlyList<RoundTripForm> All() => [.. FormDesk.Real().Forms.Select(Of)];

    /// <summary>What the program reads in a file that came back: codes with values as text; each problem instead of a value.</summary>
    public IReadOnlyDictionary<string, string> Read(string path)
    {
        var file = new SourceFile(Path.GetFileName(path), File.ReadAllBytes(path));
        var reader = new FormFileReader(FormDesk.Real(), FormDesk.Key);
        var (cells, address, problems) = reader.Open(file);
        problems.Should().BeEmpty(path);
        var reading = reader.Read(file, cells!, address!, [_unit]); // it was opened
        reading.IsSigned.Should().BeTrue(path);
        var read = reading.Submission!.Values.ToDictionary(value => value.Indicator.Value, value => value.Text ?? Print(value.Number!.Value)); // it has one of the two
        foreach (var text in reading.Submission.Narratives)
        {
            read.Add(text.Section.Value, text.Text);
        }

        foreach (var blank in reading.Blank)
        {
            read.Add(blank.Code.Value, "");
        }

        foreach (var problem in reading.Problems)
        {
            read[problem.Code ?? "file"] = $"{problem.Cell} {problem.Message}";
        }

        return read;
    }

    private static RoundTripForm Of(Form form)
    {
        var kinds = form.Kinds?.AsEnumerable() ?? form.Indicators.SelectMany(indicator => indicator.EnteredBy?.AsEnumerable() ?? []).DefaultIfEmpty("dang_bo_phuong");
        var kind = kinds.MaxBy(kind => form.Indicators.Count(indicator => indicator.IsEnteredBy(kind)))!; // there is at least one
        var answered = new RoundTripForm(form, FormDesk.Unit(kind, form.Level ?? "department"), PeriodOf(form.Period));
        answered.Fill(FormPlan.Of(form, kind));
        return answered;
    }

    private static string PeriodOf(PeriodKind kind) => kind switch
    {
        PeriodKind.Month => "2020-06",
        PeriodKind.Quarter => "2020-Q2",
        PeriodKind.HalfYear => "2020-H1",
        PeriodKind.FirstMonths => "2020-8M",
        PeriodKind.Year => "2020",
        PeriodKind.Week => "2020-W27",
        PeriodKind.Day => "2020-06-09",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No form asks for it."),
    };

    // Every fifth is left blank, numbers are small and large in turn.
    private void Fill(FormPlan plan)
    {
        var count = 0;
        foreach (var entry in plan.Parts.OfType<FormEntry>().Where(entry => !entry.IsTotal))
        {
            var code = entry.Indicator.Code.Value;
            var (kind, value, read) = ++count % 5 == 0 ? ("", "", "") : Answer(entry.Indicator, count);
            _expected.Add(code, read);
            if (value.Length > 0)
            {
                Cells.Add(new FilledCell(FormLayout.ValueNameOf(entry.Indicator.Code), kind, value));
            }
        }

        foreach (var total in plan.Parts.OfType<FormEntry>().Where(entry => entry.IsTotal))
        {
            var parts = total.Parts.Select(part => _expected[part.Code.Value]).Where(value => value.Length > 0).Select(value => decimal.Parse(value, CultureInfo.InvariantCulture)).ToList();
            _expected.Add(total.Indicator.Code.Value, parts.Count == 0 ? "" : Print(parts.Sum()));
        }

        foreach (var text in plan.Parts.OfType<FormText>())
        {
            Cells.Add(new FilledCell(FormLayout.ValueNameOf(text.Section.Code), "text", Text));
            _expected.Add(text.Section.Code.Value, Text);
        }
    }

    private static (string Kind, string Value, string Read) Answer(Indicator indicator, int count) => indicator switch
    {
        { Kind: IndicatorKind.Flag } => count % 2 == 0 ? ("choice", FormLayout.Yes, "1") : ("choice", FormLayout.No, "0"),
        { Type: ValueType.Date } => Same("day", new DateOnly(2020, 3, 1).AddDays(count).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        { Type: ValueType.Text } => Same("line", "Nhiệm kỳ 2020 - 2025"),
        _ when ValueReader.IsCount(indicator) => Same("number", Print(count % 3 == 0 ? 1_459_000 + count : count)),
        _ => Same("number", Print(12.5m + count)),
    };

    private static (string, string, string) Same(string kind, string value) => (kind, value, value);

    private static string Print(decimal number) => number.ToString(CultureInfo.InvariantCulture);
}
