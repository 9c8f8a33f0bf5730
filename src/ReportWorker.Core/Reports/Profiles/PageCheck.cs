using ReportWorker.Docx.Layout;
using ReportWorker.Expressions;

namespace ReportWorker.Core.Reports.Profiles;

/// <summary>Measures pages, margins and page numbers, section by section.</summary>
internal sealed class PageCheck(FormatProfile profile, DocumentZones zones, DeviationList list)
{
    private const decimal Tolerance = 0.3m;

    public void Run()
    {
        for (var i = 0; i < zones.Layout.Sections.Count; i++)
        {
            var section = zones.Layout.Sections[i];
            CheckPage(section, Messages.PlaceSection(i + 1), i);
            CheckNumber(section, Messages.PlaceSection(i + 1));
        }

        if (zones.Layout.Sections[0] is { HasTitlePage: false } or { FirstHeader.PageNumber: not null })
        {
            Add("pageNumber", ProfileMeasure.FirstPage, Quantities.Text(true), Quantities.Text(false), Messages.PlaceSection(1));
        }
    }

    // Wide tables may lie, the text may not.
    private void CheckPage(LayoutSection section, Message place, int number)
    {
        var page = profile.Page;
        var lies = section.Width > section.Height && zones.Texts.TrueForAll(text => text.Paragraph.Section != number || text.Paragraph.OuterTable != zones.Head || zones.Head is null);
        Check("page", ProfileMeasure.Width, lies ? page.Height : page.Width, section.Width, place);
        Check("page", ProfileMeasure.Height, lies ? page.Width : page.Height, section.Height, place);
        Check("page", ProfileMeasure.Top, page.Top, section.Top, place);
        Check("page", ProfileMeasure.Right, page.Right, section.Right, place);
        Check("page", ProfileMeasure.Bottom, page.Bottom, section.Bottom, place);
        Check("page", ProfileMeasure.Left, page.Left, section.Left, place);
    }

    private void CheckNumber(LayoutSection section, Message place)
    {
        if (section.Header?.PageNumber is not { } look)
        {
            list.Missing("pageNumber", Messages.PageNumber());
            return;
        }

        Check("pageNumber", ProfileMeasure.Edge, profile.Page.NumberEdge, section.HeaderDistance, place);
        if (!profile.Page.NumberSize.Allow(look.HalfPoints / 2m, 0))
        {
            Add("pageNumber", ProfileMeasure.Size, Messages.Quantity(look.HalfPoints / 2m, " pt"), Quantities.Text(profile.Page.NumberSize, " pt"), place);
        }

        if (section.Header.Alignment != LayoutAlignment.Center)
        {
            Add("pageNumber", ProfileMeasure.Align, Quantities.Text(section.Header.Alignment), Quantities.Text(LayoutAlignment.Center), place);
        }

        if (look.HighAnsi != profile.Font)
        {
            Add("pageNumber", ProfileMeasure.Font, Messages.Quoted(look.HighAnsi ?? "?"), Messages.Quoted(profile.Font), place);
        }
    }

    private void Check(string component, ProfileMeasure measure, Bounds expected, int twips, Message place)
    {
        var found = Quantities.Millimetres(twips);
        if (!expected.Allow(found, Tolerance))
        {
            Add(component, measure, Messages.Quantity(found, " mm"), Quantities.Text(expected, " mm"), place);
        }
    }

    private void Add(string component, ProfileMeasure measure, Message found, Message expected, Message place) =>
        list.Add(component, measure, component == "page" ? Messages.Page() : Messages.PageNumber(), found, expected, place);
}
