using System.Globalization;
using ReportWorker.Core.Auditing;
using ReportWorker.Core.Indicators;
using ReportWorker.Core.Intake;
using ReportWorker.Core.Periods;
using ReportWorker.Core.Units;
using ValueType = ReportWorker.Core.Indicators.ValueType;

namespace ReportWorker.Benchmarks.Figures;

/// <summary>
/// A city of 50 committees, 2,310 base organisations and 17,118 branches. The branches answer a form every month; half of its indicators
/// are flows, half are stocks. Everything comes from a fixed seed.
/// </summary>
/// <param name="Indicators">How many indicators the form asks for.</param>
internal sealed record City(int Indicators)
{
    private const int Committees = 50;
    private const int Bases = 2310;
    private const int Branches = 17_118;

    public const string FormCode = "branch-monthly";

    /// <summary>200 indicators, and for quick judgement a tenth of them.</summary>
    public static City Of(bool isShort) => new(isShort ? 20 : 200);

    /// <summary>January to June 2020.</summary>
    public static IReadOnlyList<PeriodKey> Months { get; } = PeriodKey.Parse("2020-H1").Divide(PeriodKind.Month)!;

    /// <summary>How many values a month has.</summary>
    public int ValuesOfAMonth => Branches * Indicators;

    public IReadOnlyList<Unit> Units { get; } =
    [
        Unit("city", null, "city", 0),
        .. Enumerable.Range(0, Committees).Select(i => Unit(Committee(i), "city", "committee", i)),
        .. Enumerable.Range(0, Bases).Select(i => Unit(Base(i), Committee(i % Committees), "base", i)),
        .. Enumerable.Range(0, Branches).Select(i => Unit(Branch(i), Base(i % Bases), "branch", i)),
    ];

    public Catalogue Catalogue()
    {
        var indicators = Enumerable.Range(0, Indicators).Select(Indicator).ToList();
        var form = new Form(FormCode, "Biểu tháng của chi bộ", PeriodKind.Month, "branch", null, NumberFormat.Vietnamese, [new FormSection("Phần", indicators, [])]);
        return new Catalogue(indicators, [form], []);
    }

    /// <summary>The answers of some branches for a month.</summary>
    public IEnumerable<NewSubmission> Answers(PeriodKey month, int from, int count)
    {
        var random = new Random((month.Number * 100_000) + from);
        for (var branch = from; branch < Math.Min(from + count, Branches); branch++)
        {
            var values = new SubmissionValue[Indicators];
            for (var i = 0; i < Indicators; i++)
            {
#pragma warning disable CA5394 // "insecure random number": workload of a fixed seed
                var number = i % 20 == 0 ? random.Next(0, 100_000) / 100m : random.Next(0, 60);
#pragma warning restore CA5394
                values[i] = new SubmissionValue(CodeOf(i), number, null, string.Create(CultureInfo.InvariantCulture, $"C{i + 5}"));
            }

            yield return new NewSubmission(UnitCode.Parse(Branch(branch)), FormCode, month, null, "bieu.csv", values, []);
        }
    }

    /// <summary>How many branches there are.</summary>
    public static int CountOfBranches => Branches;

    /// <summary>The branch of a number.</summary>
    public static string Branch(int number) => string.Create(CultureInfo.InvariantCulture, $"branch-{number:00000}");

    /// <summary>The indicator of a number; even ones are flows.</summary>
    public static IndicatorCode CodeOf(int number) => IndicatorCode.Parse(string.Create(CultureInfo.InvariantCulture, $"i{number:000}"));

    public static AuditEvent Audit(string subject) => new(new DateTimeOffset(2020, 7, 1, 0, 0, 0, TimeSpan.Zero), "bench", "bench", subject);

    private static string Committee(int number) => string.Create(CultureInfo.InvariantCulture, $"committee-{number:00}");

    private static string Base(int number) => string.Create(CultureInfo.InvariantCulture, $"base-{number:0000}");

    private static Unit Unit(string code, string? parent, string level, int order) => new(
        UnitCode.Parse(code), code, level, level, parent is null ? null : UnitCode.Parse(parent), order, new DateOnly(2015, 1, 1), null, [], null);

    private static Indicator Indicator(int number) => new(
        CodeOf(number),
        CodeOf(number).Value,
        "u",
        number % 2 == 0 ? IndicatorKind.Flow : IndicatorKind.Stock,
        ValueType.Number,
        OverUnits.Sum,
        number % 2 == 0 ? OverTime.Sum : OverTime.Last,
        null,
        new ValueFormat(FormatStyle.Number, number % 20 == 0 ? 2 : 0),
        null);
}
