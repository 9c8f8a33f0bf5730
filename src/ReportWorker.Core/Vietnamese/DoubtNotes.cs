using ReportWorker.Core.Indicators;
using ReportWorker.Core.Periods;

namespace ReportWorker.Core.Vietnamese;

/// <summary>What is doubtful about an answer, in the words of a document.</summary>
internal static class DoubtNotes
{
    /// <summary>A value unlike the unit's own earlier ones.</summary>
    public static string Outlier(OutlierCheck check, Indicator indicator, decimal now, IReadOnlyList<decimal> earlier)
    {
        string Print(decimal number) => VietnameseFormat.Print(number, indicator.Format with { Zero = null, HideZero = false })!;
        var usual = check.Method == OutlierMethod.MinMax
            ? $"từ {Print(earlier.Min())} đến {Print(earlier.Max())}"
            : $"khoảng {VietnameseNumber.Number(Aggregation.Outlier.Median(earlier), 1)}";
        return $"{indicator.Label} kỳ này là {Print(now)}, khác thường so với {earlier.Count} kỳ trước của chính đơn vị ({usual}). Đề nghị kiểm tra lại.";
    }

    /// <summary>A text that was sent before.</summary>
    public static string Repeated(string label, PeriodKey before) =>
        $"Phần “{label}” giống hệt báo cáo {PeriodNames.InText(before)}, chỉ khác ngày tháng. Đề nghị viết lại theo kết quả kỳ này.";
}
