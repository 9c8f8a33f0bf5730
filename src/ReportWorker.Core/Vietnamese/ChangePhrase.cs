namespace ReportWorker.Core.Vietnamese;

/// <summary>Comparisons in words, without the number itself: <c>tăng 12,5% so với cùng kỳ</c>.</summary>
public static class ChangePhrase
{
    private const string ToLastYear = "so với cùng kỳ";

    /// <summary>A count against the same period before. Nothing is divided by zero: then nothing happened in the period before.</summary>
    public static string OfCounts(decimal now, decimal before) => (now - before) switch
    {
        _ when before == 0 => "cùng kỳ không phát sinh",
        0 => $"giữ nguyên {ToLastYear}",
        var change => $"{Direction(change)} {VietnameseNumber.Percent(Math.Abs(change / before))} {ToLastYear}",
    };

    /// <summary>A ratio against the same period before, in percentage points: <c>tăng 1,2 điểm phần trăm</c>.</summary>
    public static string OfRatios(decimal now, decimal before) => (now - before) switch
    {
        0 => $"giữ nguyên {ToLastYear}",
        var change => $"{Direction(change)} {VietnameseNumber.Percent(Math.Abs(change)).TrimEnd('%')} điểm phần trăm {ToLastYear}",
    };

    /// <summary>A count against the plan: <c>đạt 85,5% kế hoạch</c>, <c>vượt 12,5% kế hoạch</c>; null without a plan above zero.</summary>
    public static string? OfPlan(decimal now, decimal plan) => plan <= 0
        ? null
        : now > plan
            ? $"vượt {VietnameseNumber.Percent((now / plan) - 1)} kế hoạch"
            : $"đạt {VietnameseNumber.Percent(now / plan)} kế hoạch";

    private static string Direction(decimal change) => change > 0 ? "tăng" : "giảm";
}
