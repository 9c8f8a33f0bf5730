namespace ReportWorker.Docx.Charts;

/// <summary>A series of the template: how it looks, without what it shows.</summary>
/// <param name="Index">Its number for Word, which gives a colour to what has none.</param>
/// <param name="Plot">The number of the plot it is drawn in, from 0: a chart may have columns and lines.</param>
/// <param name="Title">Its name; null if it has none.</param>
/// <param name="Format">The number format of its values.</param>
/// <param name="Before">What stands between its name and its labels.</param>
/// <param name="After">What stands behind its values.</param>
/// <param name="UsedColors">The accents that are taken: by its slices if they have colours of their own, else by the series.</param>
internal sealed record SeriesTemplate(
    int Index,
    int Plot,
    string? Title,
    string Format,
    IReadOnlyList<LookPiece> Before,
    IReadOnlyList<LookPiece> After,
    IReadOnlyList<int> UsedColors)
{
    /// <summary>The number format of what has none of its own.</summary>
    public const string General = "General";
}

/// <summary>A piece of the look of a series.</summary>
/// <param name="Markup">The markup; of a point, what follows its number.</param>
/// <param name="Point">The number of the point it is for, from 0; null if it is for all.</param>
/// <param name="Element">Of a point, the element's name with its prefix.</param>
/// <param name="Repeats">True if points without a look of their own get this one in other colours.</param>
internal sealed record LookPiece(ColoredMarkup Markup, int? Point = null, string Element = "", bool Repeats = false);
