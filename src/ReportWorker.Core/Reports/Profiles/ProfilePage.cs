namespace ReportWorker.Core.Reports.Profiles;

/// <summary>What a profile says of pages, in millimetres.</summary>
/// <param name="Width">The width of a page that stands.</param>
/// <param name="Height">Its height.</param>
/// <param name="Top">The margin at the top.</param>
/// <param name="Right">The margin at the right.</param>
/// <param name="Bottom">The margin at the bottom.</param>
/// <param name="Left">The margin at the left.</param>
/// <param name="NumberEdge">From the upper edge to the page number.</param>
/// <param name="NumberSize">The size of the page number in points.</param>
public sealed record ProfilePage(
    Bounds Width, Bounds Height, Bounds Top, Bounds Right, Bounds Bottom, Bounds Left, Bounds NumberEdge, Bounds NumberSize);
