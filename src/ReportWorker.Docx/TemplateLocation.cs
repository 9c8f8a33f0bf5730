using ReportWorker.Docx.Describing;
using ReportWorker.Expressions;

namespace ReportWorker.Docx;

/// <summary>A place in a template, counted as a reader of the page counts.</summary>
/// <param name="Part">The file in the package, such as <c>word/document.xml</c>.</param>
/// <param name="Table">The number of the table, from 1; null outside tables.</param>
/// <param name="Row">The number of the row in the table, from 1.</param>
/// <param name="Cell">The number of the cell in the row, from 1.</param>
/// <param name="Paragraph">The number of the paragraph among its like (of the cell, or outside tables), from 1; 0 where there is none.</param>
/// <param name="Within">The place that a nested table or a text box stands in; null otherwise.</param>
public sealed record TemplateLocation(
    string Part, int? Table = null, int? Row = null, int? Cell = null, int Paragraph = 0, TemplateLocation? Within = null)
{
    /// <summary>The place in words, in any language.</summary>
    public Message ToMessage()
    {
        if (Within is not null)
        {
            return Messages.PlaceWithin(Within.ToMessage(), (this with { Within = null, Part = "" }).ToMessage());
        }

        var place = Paragraph == 0 ? null
            : Table is null ? Messages.PlaceParagraph(Paragraph)
            : Messages.PlaceCell(Table.Value, Row ?? 0, Cell ?? 0, Paragraph);
        return place is null ? PartNames.Of(Part) : Part.Length == 0 ? place : Messages.PlaceInPart(PartNames.Of(Part), place);
    }

    /// <summary>The place in the neutral language.</summary>
    public override string ToString() => ToMessage().ToString(System.Globalization.CultureInfo.InvariantCulture);
}
