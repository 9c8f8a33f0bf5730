using ReportWorker.Core.Indicators;
using ReportWorker.Core.Vietnamese;
using ReportWorker.Sheets.Writing;

namespace ReportWorker.Core.Intake.Forms;

/// <summary>How high the rows of forms are, so that nothing of a text is cut and no message pushes others away.</summary>
internal static class FormHeights
{
    /// <summary>One row of a narrative's cell.</summary>
    public const decimal NarrativeRow = 96;

    private const decimal LinePoints = 15.75m;
    private const decimal Padding = 5;
    private const decimal Small = 0.85m;

    /// <summary>The height for texts beside each other.</summary>
    /// <param name="texts">Each text, the width of its cell, the size of its letters by the usual one.</param>
    public static decimal Of(params IEnumerable<(string Text, decimal Width, decimal Scale)> texts) => Math.Min(
        BookRow.MaxHeight,
        texts.Max(text => TextFit.Lines(text.Text, text.Width, text.Scale) * LinePoints * Math.Max(Small, text.Scale)) + Padding);

    /// <summary>The height of an indicator's row.</summary>
    public static decimal OfEntry(Indicator indicator, string help, string check, IReadOnlyList<BookColumn> columns)
    {
        var width = columns[FormColumns.Label].Width;
        var label = (TextFit.Lines(indicator.Label, width) * LinePoints) + (TextFit.Lines(help, width, Small) * LinePoints * Small) + Padding;
        var others = Of((indicator.UnitOfMeasure, columns[FormColumns.Unit].Width, 0.95m), (check, columns[FormColumns.Check].Width, Small));
        return Math.Min(BookRow.MaxHeight, Math.Max(label, others));
    }

    /// <summary>The height of the row with a narrative's name.</summary>
    public static decimal OfNarrative(NarrativeSection section, string limit, IReadOnlyList<BookColumn> columns)
    {
        var text = $"{section.Label} ({limit}). {Messages.FormHelpNarrative().ToString(VietnameseText.Culture)}";
        return Of((text, columns.Skip(FormColumns.Label).Take(FormColumns.Value - FormColumns.Label + 1).Sum(column => column.Width), 1));
    }
}
