using System.Text.RegularExpressions;
using ReportWorker.Core.Indicators;

namespace ReportWorker.Core.Intake;

/// <summary>
/// Numbers as people write them in cells of text: <c>1 459</c>, <c>+12</c>, <c>12 đảng viên</c>, <c>không có</c>. Only what can be meant in
/// one way is made plain; everything else is left as it is, for <see cref="NumberReader"/> to refuse.
/// </summary>
internal static partial class WrittenNumber
{
    /// <summary>True for a dash and nothing else, which can mean nothing or unknown.</summary>
    public static bool IsLoneDash(string text) => text is "-" or "–" or "—" or "−";

    /// <summary>True when the words say that there is nothing.</summary>
    public static bool SaysNone(string text) => CellText.Compose(text).ToLowerInvariant() is "không" or "không có";

    /// <summary>The digits of a number without the indicator's unit behind them, spaces between groups of three, and a plus before them.</summary>
    public static string Plain(string text, Indicator? indicator)
    {
        var plain = WithoutUnit(text, indicator);
        plain = plain is ['+', >= '0' and <= '9', ..] ? plain[1..] : plain is ['−', .. var positive] ? $"-{positive}" : plain;
        return Groups().IsMatch(plain) ? Spaces().Replace(plain, "") : plain;
    }

    private static string WithoutUnit(string text, Indicator? indicator)
    {
        if (indicator is null || !char.IsAsciiDigit(text.FirstOrDefault(letter => letter is not ('+' or '-' or '−'))))
        {
            return text;
        }

        var composed = CellText.Compose(text);
        foreach (var unit in indicator.UnitAlso.Prepend(indicator.UnitOfMeasure))
        {
            if (unit.Length > 0 && composed.EndsWith(unit, StringComparison.OrdinalIgnoreCase)
                && composed[..^unit.Length].TrimEnd() is [.., >= '0' and <= '9'] number)
            {
                return number;
            }
        }

        return text;
    }

    [GeneratedRegex(@"^-?[1-9][0-9]{0,2}([ \u00A0\u202F][0-9]{3})+([.,][0-9]+)?$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Groups();

    [GeneratedRegex(@"[ \u00A0\u202F]", RegexOptions.NonBacktracking)]
    private static partial Regex Spaces();
}
