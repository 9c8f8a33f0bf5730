using ReportWorker.Core.Aggregation;
using ReportWorker.Core.Units;

namespace ReportWorker.Core.Vietnamese;

/// <summary>Why a figure is not held against an earlier one, in the words of a document.</summary>
public static class ComparisonNotes
{
    /// <summary>What a document prints instead of the number.</summary>
    public const string NotComparable = "không so sánh được";

    /// <summary>What the earlier period is called.</summary>
    public static string NameOf(ComparisonBasis basis) => basis == ComparisonBasis.Previous ? "kỳ trước" : "cùng kỳ";

    /// <summary>A unit was split or moved.</summary>
    /// <param name="basis">Which earlier period.</param>
    /// <param name="reason">What happened.</param>
    /// <param name="unit">The unit's name.</param>
    public static string Broken(ComparisonBasis basis, ComparisonBreak reason, string unit) => reason == ComparisonBreak.Split
        ? $"{NotComparable} với {NameOf(basis)} vì {unit} đã chia tách"
        : $"{NotComparable} với {NameOf(basis)} vì {unit} được chuyển về đơn vị khác trong kỳ";

    /// <summary>Nobody gave an earlier value.</summary>
    public static string Missing(ComparisonBasis basis) => $"chưa có số liệu {NameOf(basis)} để so sánh";

    /// <summary>Not everybody gave an earlier value.</summary>
    public static string Incomplete(ComparisonBasis basis, int answered, int expected) =>
        $"số liệu {NameOf(basis)} mới có của {VietnameseNumber.Number(answered)}/{VietnameseNumber.Number(expected)} đơn vị nên chưa so sánh được";
}
