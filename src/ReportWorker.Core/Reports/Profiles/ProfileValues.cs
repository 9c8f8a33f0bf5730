using System.Globalization;
using System.Text.RegularExpressions;
using ReportWorker.Core.Definitions;

namespace ReportWorker.Core.Reports.Profiles;

/// <summary>Reads what only profiles have: measures and patterns.</summary>
internal static class ProfileValues
{
    /// <summary>How long a pattern may look at a text; <see cref="ProfileCheck"/> tells which one took longer.</summary>
    public static readonly TimeSpan LongestMatch = TimeSpan.FromSeconds(1);

    private const decimal Most = 1000;

    /// <summary>A number, which alone is allowed, or a list of the least and the most, of which the latter may be <c>~</c>; null when absent or wrong.</summary>
    public static Bounds? Bounds(DefinitionMap map, string key)
    {
        if (!map.Has(key))
        {
            return null;
        }

        var values = map.IsList(key) ? map.Scalars(key).ToList() : map.Scalar(key) is { } one ? [one, one] : [];
        if (values is [var first, var last] && Number(first) is { } least && (last.IsEmpty || Number(last) >= least))
        {
            return new Bounds(least, last.IsEmpty ? null : Number(last));
        }

        map.Refuse(key, Messages.ProfileMeasureExpected(key));
        return null;
    }

    /// <summary>A regular expression; null when absent or wrong.</summary>
    public static Regex? Pattern(DefinitionMap map, string key, bool isRequired = false)
    {
        if ((isRequired ? map.TextRequired(key) : map.Text(key)) is not { } text)
        {
            return null;
        }

        try
        {
            // Not NonBacktracking, though it needs no limit: its tables take 270 kB and 2 ms for each of fifty patterns, at each start.
            return new Regex(text, RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, LongestMatch);
        }
        catch (ArgumentException error)
        {
            map.Refuse(key, Messages.ProfilePatternExpected(key, error.Message));
            return null;
        }
    }

    private static decimal? Number(DefinitionScalar scalar) =>
        decimal.TryParse(scalar.Value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number <= Most ? number : null;
}
