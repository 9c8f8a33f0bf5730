using System.Globalization;
using ReportWorker.Core.Periods;

namespace ReportWorker.Core.Vietnamese;

/// <summary>What periods are called in Vietnamese documents.</summary>
public static class PeriodNames
{
    private static readonly string[] Roman = ["I", "II", "III", "IV"];

    private static readonly string[] Counts =
        ["", "Một", "Hai", "Ba", "Bốn", "Năm", "Sáu", "Bảy", "Tám", "Chín", "Mười", "Mười một", "Mười hai"];

    /// <summary>The name in running text: "6 tháng đầu năm 2020", "quý I năm 2021", "tuần 27 (từ ngày 29/6 đến ngày 05/7/2020)".</summary>
    public static string InText(PeriodKey period) => period.Kind switch
    {
        PeriodKind.Month => Invariant($"tháng {period.Number} năm {period.Year}"),
        PeriodKind.Quarter => Invariant($"quý {Roman[period.Number - 1]} năm {period.Year}"),
        PeriodKind.HalfYear => Invariant($"6 tháng {(period.Number == 1 ? "đầu" : "cuối")} năm {period.Year}"),
        PeriodKind.FirstMonths => Invariant($"{period.Number} tháng đầu năm {period.Year}"),
        PeriodKind.Year => Invariant($"năm {period.Year}"),
        PeriodKind.Week => Invariant($"tuần {period.Number} (từ ngày {DayAndMonth(period)} đến ngày {VietnameseDate.Short(period.Last)})"),
        PeriodKind.Day => Invariant($"ngày {VietnameseDate.Short(period.First)}"),
        PeriodKind.Range => Invariant($"từ ngày {VietnameseDate.Short(period.First)} đến ngày {VietnameseDate.Short(period.Last)}"),
        _ => throw new ArgumentOutOfRangeException(nameof(period), period.Kind, "Unknown kind of period."),
    };

    /// <summary>The name at the start of a sentence, where a number becomes a word: "Tám tháng đầu năm 2016".</summary>
    public static string AtStart(PeriodKey period)
    {
        var name = InText(period);
        var count = period.Kind switch
        {
            PeriodKind.HalfYear => 6,
            PeriodKind.FirstMonths => period.Number,
            _ => 0,
        };
        return count > 0
            ? Counts[count] + name[name.IndexOf(' ', StringComparison.Ordinal)..]
            : char.ToUpper(name[0], VietnameseText.Culture) + name[1..];
    }

    // The year is said once where both ends lie in it.
    private static string DayAndMonth(PeriodKey week) =>
        week.First.Year == week.Last.Year ? VietnameseDate.WithoutYear(week.First) : VietnameseDate.Short(week.First);

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
