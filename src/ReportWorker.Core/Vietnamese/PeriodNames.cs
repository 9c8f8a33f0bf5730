using System.Globalization;
using ReportWorker.Core.Periods;

namespace ReportWorker.Core.Vietnamese;

/// <summary>What periods are called.</summary>
public static class PeriodNames
{
    /// <summary>In running text: <c>6 tháng đầu năm 2020</c>, <c>quý I năm 2021</c>.</summary>
    public static string InText(PeriodKey period) => Name(period, period.Number.ToString(CultureInfo.InvariantCulture), "6");

    /// <summary>At the start of a sentence, where a count of months is a word: <c>Tám tháng đầu năm 2016</c>.</summary>
    public static string AtStart(PeriodKey period)
    {
        var name = period.Kind is PeriodKind.FirstMonths or PeriodKind.HalfYear
            ? Name(period, NumberWords.Read(period.Number), NumberWords.Read(6))
            : InText(period);
        return VietnameseText.Capitalize(name);
    }

    private static string Name(PeriodKey period, string number, string six)
    {
        var year = period.Year.ToString("0000", CultureInfo.InvariantCulture);
        return period.Kind switch
        {
            PeriodKind.Month => $"tháng {number} năm {year}",
            PeriodKind.Quarter => $"quý {RomanNumber.Write(period.Number)} năm {year}",
            PeriodKind.HalfYear => $"{six} tháng {(period.Number == 1 ? "đầu" : "cuối")} năm {year}",
            PeriodKind.FirstMonths => $"{number} tháng đầu năm {year}",
            PeriodKind.Year => $"năm {year}",
            PeriodKind.Week => $"tuần {number} ({Days(period)})",
            PeriodKind.Day => $"ngày {VietnameseDate.Short(period.First)}",
            PeriodKind.Range => Days(period),
            _ => throw new ArgumentOutOfRangeException(nameof(period), period.Kind, "Unknown kind of period."),
        };
    }

    private static string Days(PeriodKey period)
    {
        var first = period.First.Year == period.Last.Year ? VietnameseDate.WithoutYear(period.First) : VietnameseDate.Short(period.First);
        return $"từ ngày {first} đến ngày {VietnameseDate.Short(period.Last)}";
    }
}
