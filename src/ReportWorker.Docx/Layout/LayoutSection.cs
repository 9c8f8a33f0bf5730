namespace ReportWorker.Docx.Layout;

/// <summary>A section: pages of one kind. Lengths are in twips.</summary>
/// <param name="Width">The width of the page, as it is turned.</param>
/// <param name="Height">The height of the page.</param>
/// <param name="Top">The margin at the top.</param>
/// <param name="Right">The margin at the right.</param>
/// <param name="Bottom">The margin at the bottom.</param>
/// <param name="Left">The margin at the left.</param>
/// <param name="HeaderDistance">From the page's upper edge to the header.</param>
/// <param name="HasTitlePage">True when its first page has a header of its own.</param>
/// <param name="Header">The header of its pages; null where there is none.</param>
/// <param name="FirstHeader">The header of its first page, if that has one of its own; null where there is none.</param>
public sealed record LayoutSection(
    int Width,
    int Height,
    int Top,
    int Right,
    int Bottom,
    int Left,
    int HeaderDistance,
    bool HasTitlePage,
    LayoutHeader? Header,
    LayoutHeader? FirstHeader)
{
    /// <summary>The width between the margins.</summary>
    public int TextWidth => Width - Left - Right;
}

/// <summary>A header.</summary>
/// <param name="PageNumber">How the page number in it looks; null where it has none.</param>
/// <param name="Alignment">Where the page number stands.</param>
public sealed record LayoutHeader(LayoutCharacters? PageNumber, LayoutAlignment Alignment);
