using ReportWorker.Docx.Layout;

namespace ReportWorker.Core.Reports.Profiles;

/// <summary>Measures the rule under a component: a paragraph's border or a drawn line, held against the words above it.</summary>
internal static class RuleCheck
{
    public static void Run(ProfileComponent component, IReadOnlyList<ProfileText> own, DocumentZones zones, DeviationList list)
    {
        if (component.Rule is not { } expected || own.Count == 0)
        {
            return;
        }

        var text = own[^1];
        var next = zones.Texts.Skip(text.Index + 1).FirstOrDefault(other => !other.Vanishes);
        var under = next is { IsBlank: true } && SameCell(next.Paragraph, text.Paragraph) && DocumentZones.IsRule(next.Paragraph) ? next.Paragraph
            : text.Paragraph.Shape.BorderBelow || text.Paragraph.HasDrawing ? text.Paragraph
            : null;
        if (under is null)
        {
            list.Add(component, ProfileMeasure.Rule, Quantities.Text(false), Percent(expected), text.Paragraph);
        }
        else if (!text.HasTags && Share(under, text, zones) is { } share && !expected.Allow(share, 0))
        {
            list.Add(component, ProfileMeasure.Rule, Messages.Quantity(Math.Round(share * 100), "%"), Percent(expected), text.Paragraph);
        }
    }

    private static bool SameCell(LayoutParagraph one, LayoutParagraph other) =>
        one.OuterTable == other.OuterTable && one.Row == other.Row && one.Column == other.Column;

    // A border is as long as there is room between the indents; a drawing whose width is not told is not judged.
    private static decimal? Share(LayoutParagraph under, ProfileText text, DocumentZones zones)
    {
        var look = text.Paragraph.Runs.FirstOrDefault(run => !string.IsNullOrWhiteSpace(run.Text))?.Look;
        if (look is null || (under.HasDrawing && under.DrawingWidth == 0))
        {
            return null;
        }

        var room = under.OuterTable is { } table ? table.Columns.ElementAtOrDefault(under.Column) : zones.Layout.Sections[under.Section].TextWidth;
        var length = under.HasDrawing ? under.DrawingWidth : room - under.Shape.Left - under.Shape.Right;
        return TimesWidths.Of(text.Words, look.HalfPoints, look.Bold) is > 0 and var width ? length / width : null;
    }

    private static Expressions.Message Percent(Bounds share) => Quantities.Text(new Bounds(share.Least * 100, share.Most * 100), "%");
}
