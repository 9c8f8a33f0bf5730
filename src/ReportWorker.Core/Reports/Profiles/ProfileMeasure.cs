namespace ReportWorker.Core.Reports.Profiles;

/// <summary>What is measured.</summary>
public enum ProfileMeasure
{
    /// <summary>The font.</summary>
    Font,

    /// <summary>The colour of text.</summary>
    Color,

    /// <summary>The size of text.</summary>
    Size,

    /// <summary>Bold or not.</summary>
    Bold,

    /// <summary>Italic or not.</summary>
    Italic,

    /// <summary>Underlined or not.</summary>
    Underline,

    /// <summary>In capitals or not.</summary>
    Capitals,

    /// <summary>Beginning with a capital letter or not.</summary>
    InitialCapital,

    /// <summary>Where lines stand.</summary>
    Align,

    /// <summary>How far the first line is moved in.</summary>
    FirstLine,

    /// <summary>The space between paragraphs.</summary>
    Spacing,

    /// <summary>The height of a line.</summary>
    LineHeight,

    /// <summary>The length of the rule.</summary>
    Rule,

    /// <summary>Empty lines above.</summary>
    Blank,

    /// <summary>The wording.</summary>
    Form,

    /// <summary>What lines end with.</summary>
    Ends,

    /// <summary>The width.</summary>
    Width,

    /// <summary>The height.</summary>
    Height,

    /// <summary>The margin at the top.</summary>
    Top,

    /// <summary>The margin at the right.</summary>
    Right,

    /// <summary>The margin at the bottom.</summary>
    Bottom,

    /// <summary>The margin at the left.</summary>
    Left,

    /// <summary>The distance from the page's upper edge.</summary>
    Edge,

    /// <summary>Shown on the first page or not.</summary>
    FirstPage,

    /// <summary>How many columns.</summary>
    Columns,

    /// <summary>With lines around or not.</summary>
    Borders,

    /// <summary>Staying whole on a page or not.</summary>
    Whole,

    /// <summary>Staying with the paragraph above or not.</summary>
    WithText,

    /// <summary>Repeating the first row on each page or not.</summary>
    HeaderRow,

    /// <summary>Empty paragraphs or page breaks at the end.</summary>
    Trailing,
}
