using System.Globalization;
using ReportWorker.Expressions;

namespace ReportWorker.Core.Problems;

/// <summary>Something that a person has to put right: what, and where.</summary>
/// <param name="Message">What was found, what was expected and what to do, in each language.</param>
/// <param name="Place">Where; null where the message says it all.</param>
public sealed record Problem(Message Message, Place? Place = null)
{
    /// <summary>Place and message as one line.</summary>
    public string ToString(CultureInfo culture) =>
        Place is null ? Message.ToString(culture) : $"{Place.ToString(culture)}: {Message.ToString(culture)}";
}

/// <summary>A place in a file.</summary>
/// <param name="File">The file's name.</param>
/// <param name="Row">The line or row, counting from 1; null where there is none.</param>
/// <param name="Column">The column, by its heading or number; null where there is none.</param>
/// <param name="Sheet">The sheet of a workbook; null where the file has none.</param>
public sealed record Place(string File, int? Row = null, string? Column = null, string? Sheet = null)
{
    /// <summary>The place in words.</summary>
    public string ToString(CultureInfo culture)
    {
        var file = string.IsNullOrEmpty(Sheet) ? File : Messages.PlaceSheet(File, Sheet).ToString(culture);
        return (Row, Column) switch
        {
            (null, null) => file,
            (null, _) => Messages.PlaceColumn(file, Column).ToString(culture),
            (_, null) => Messages.PlaceRow(file, Row.Value).ToString(culture),
            _ => Messages.PlaceRowColumn(file, Row.Value, Column).ToString(culture),
        };
    }
}
