using System.Globalization;

namespace ReportWorker.Docx.Charts;

/// <summary>The colours that Word gives to series one after the other: the six accents of the theme, then the same darker and lighter.</summary>
internal static class AccentColors
{
    private const int Accents = 6;

    /// <summary>What Word's colour style "cycle" does to the accents in each round, as (lumMod, lumOff) in thousandths of a percent.</summary>
    private static readonly (int Mod, int Off)[] Rounds =
    [
        (0, 0), (60_000, 0), (80_000, 20_000), (80_000, 0), (60_000, 40_000), (50_000, 0), (70_000, 30_000), (70_000, 0), (50_000, 50_000),
    ];

    /// <summary>The name of a colour in the theme.</summary>
    /// <param name="color">Its number, from 0.</param>
    public static string Name(int color) => string.Create(CultureInfo.InvariantCulture, $"accent{(color % Accents) + 1}");

    /// <summary>The elements that make it darker or lighter; empty in the first round.</summary>
    /// <param name="color">Its number, from 0.</param>
    /// <param name="prefix">The prefix of DrawingML with its colon.</param>
    public static string Variation(int color, string prefix)
    {
        var (mod, off) = Rounds[color / Accents % Rounds.Length];
        var change = mod == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"<{prefix}lumMod val=\"{mod}\"/>");
        return off == 0 ? change : change + string.Create(CultureInfo.InvariantCulture, $"<{prefix}lumOff val=\"{off}\"/>");
    }

    /// <summary>The number of an accent; null if the name is none.</summary>
    /// <param name="name">The name in the theme.</param>
    /// <param name="isVaried">True if it is made darker or lighter, so that it is of a later round.</param>
    public static int? NumberOf(string? name, bool isVaried) =>
        name is ['a', 'c', 'c', 'e', 'n', 't', >= '1' and <= '6'] ? name[^1] - '1' + (isVaried ? Accents : 0) : null;

    /// <summary>A colour that is not used yet.</summary>
    /// <param name="used">The colours that are.</param>
    /// <param name="number">The how-manieth of those that are not, from 0.</param>
    public static int Unused(IReadOnlyCollection<int> used, int number)
    {
        var color = 0;
        while (used.Contains(color) || number-- > 0)
        {
            color++;
        }

        return color;
    }
}
