namespace ReportWorker.Core.Vietnamese;

/// <summary>
/// Comparisons in words, without the number itself: <c>tăng 12,5% so với cùng kỳ</c>. The basis is what is compared with:
/// <c>cùng kỳ</c>, <c>kỳ trước</c>.
/// </summary>
public static class ChangePhrase
{
    /// <summary>
    /// A count against an earlier one, in per cent. Nothing is divided by zero: then nothing happened in the earlier period. A share of a
    /// number below zero tells nothing: then it is the <see cref="Difference"/>.
    /// </summary>
    public static string OfCounts(decimal now, decimal before, string basis) => (now, before) switch
    {
        (0, 0) => $"{basis} cũng không phát sinh",
        (_, 0) => $"{basis} không phát sinh",
        ( < 0, _) or (_, < 0) => Difference(now, before, basis),
        _ => Phrase(now - before, VietnameseNumber.Percent(Math.Abs((now - before) / before)), basis),
    };

    /// <summary>A ratio against an earlier one, in percentage points: <c>tăng 1,2 điểm phần trăm so với cùng kỳ</c>.</summary>
    public static string OfRatios(decimal now, decimal before, string basis) =>
        Phrase(now - before, $"{VietnameseNumber.Percent(Math.Abs(now - before)).TrimEnd('%')} điểm phần trăm", basis);

    /// <summary>By how much a number is above or below an earlier one: <c>tăng 12 so với cùng kỳ</c>.</summary>
    public static string Difference(decimal now, decimal before, string basis)
    {
        var difference = Math.Round(now - before, VietnameseNumber.MostDecimals, MidpointRounding.AwayFromZero);
        return Phrase(difference, VietnameseNumber.Number(Math.Abs(difference)), basis);
    }

    /// <summary>
    /// A count against the plan: <c>đạt 85,5% kế hoạch</c>, <c>vượt 12,5% kế hoạch</c>; null without a plan above zero, and for a count below.
    /// </summary>
    public static string? OfPlan(decimal now, decimal plan) => (now, plan) switch
    {
        (_, <= 0) or ( < 0, _) => null,
        _ when now > plan => $"vượt {VietnameseNumber.Percent((now / plan) - 1)} kế hoạch",
        _ => $"đạt {VietnameseNumber.Percent(now / plan)} kế hoạch",
    };

    private static string Phrase(decimal change, string amount, string basis) => change switch
    {
        0 => $"giữ nguyên so với {basis}",
        > 0 => $"tăng {amount} so với {basis}",
        _ => $"giảm {amount} so với {basis}",
    };
}
