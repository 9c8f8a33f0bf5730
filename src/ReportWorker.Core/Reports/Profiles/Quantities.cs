using ReportWorker.Docx.Layout;
using ReportWorker.Expressions;

namespace ReportWorker.Core.Reports.Profiles;

/// <summary>Measures in people's units and words.</summary>
internal static class Quantities
{
    private const decimal TwipsInPoint = 20;
    private const decimal TwipsInMillimetre = 1440 / 25.4m;
    private const int LongestQuote = 60;

    public static decimal Points(int twips) => twips / TwipsInPoint;

    public static decimal Millimetres(int twips) => Math.Round(twips / TwipsInMillimetre, 1, MidpointRounding.AwayFromZero);

    public static Message Text(Bounds bounds, string unit) => bounds switch
    {
        { Most: null } => Messages.QuantityLeast(bounds.Least, unit),
        { Most: var most } when most == bounds.Least => Messages.Quantity(bounds.Least, unit),
        _ => Messages.QuantityRange(bounds.Least, bounds.Most.Value, unit),
    };

    public static Message Text(bool value) => value ? Messages.Present() : Messages.Absent();

    public static Message Text(LayoutAlignment alignment) => Messages.AlignmentOf(alignment.ToString());

    /// <summary>The words of a paragraph, shortened.</summary>
    public static Message Quote(string words) => Messages.Quoted(words.Length <= LongestQuote ? words : $"{words[..LongestQuote]}…");
}
