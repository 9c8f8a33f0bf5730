using System.Resources;
using ReportWorker.Expressions;

namespace ReportWorker.Core;

/// <summary>The texts of this room, one factory a text; each room folder adds its own part.</summary>
internal static partial class Messages
{
    private static readonly ResourceManager Source = new("ReportWorker.Core.Resources.Messages", typeof(Messages).Assembly);

    public static Message PlaceColumn(string file, string? column) => new(Source, nameof(PlaceColumn), file, column);

    public static Message PlaceRow(string file, int row) => new(Source, nameof(PlaceRow), file, row);

    public static Message PlaceSheet(string file, string sheet) => new(Source, nameof(PlaceSheet), file, sheet);

    public static Message PlaceRowColumn(string file, int row, string? column) => new(Source, nameof(PlaceRowColumn), file, row, column);
}
