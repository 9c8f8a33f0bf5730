namespace ReportWorker.Sheets.Writing;

/// <summary>Where a text stands in the width of its cell.</summary>
public enum CellAlignment
{
    /// <summary>Texts left, numbers right.</summary>
    General,

    /// <summary>On the left.</summary>
    Left,

    /// <summary>In the middle.</summary>
    Centre,

    /// <summary>On the right.</summary>
    Right,
}

/// <summary>How letters look; what is not said is as in the whole book.</summary>
/// <param name="Size">Their size in points.</param>
/// <param name="Bold">True for bold.</param>
/// <param name="Italic">True for italic.</param>
/// <param name="Colour">Their colour as <c>RRGGBB</c>.</param>
public sealed record CellFont(decimal? Size = null, bool Bold = false, bool Italic = false, string? Colour = null);

/// <summary>How a cell looks and whether it can be changed. Styles that are equal are written once.</summary>
public sealed record CellStyle
{
    /// <summary>Nothing special.</summary>
    public static CellStyle Plain { get; } = new();

    /// <summary>The letters.</summary>
    public CellFont Font { get; init; } = new();

    /// <summary>The colour behind them as <c>RRGGBB</c>; null for none.</summary>
    public string? Fill { get; init; }

    /// <summary>The colour of a thin line around it as <c>RRGGBB</c>; null for none.</summary>
    public string? Border { get; init; }

    /// <summary>Where its text stands.</summary>
    public CellAlignment Alignment { get; init; }

    /// <summary>How far the text stands from the side that it is aligned to, in steps of about three letters' width.</summary>
    public int Indent { get; init; }

    /// <summary>True when the text begins at the upper edge; otherwise it stands in the middle of the height.</summary>
    public bool Top { get; init; }

    /// <summary>True when long texts go on in the next line.</summary>
    public bool Wraps { get; init; }

    /// <summary>How numbers are shown, as Excel's format codes: <c>#,##0</c>, <c>dd/mm/yyyy</c>, <c>@</c> for text; null for the usual way.</summary>
    public string? Format { get; init; }

    /// <summary>True when it can be changed in a protected sheet.</summary>
    public bool Unlocked { get; init; }
}
