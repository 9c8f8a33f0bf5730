using ReportWorker.Docx.Layout;

namespace ReportWorker.Core.Reports.Profiles;

/// <summary>Measures what holds of all text: the font and colour, the mark at its end, and that nothing empty follows.</summary>
internal sealed class TextCheck(FormatProfile profile, DocumentZones zones, DeviationList list)
{
    public void Run()
    {
        foreach (var text in zones.Texts.Where(text => !text.IsBlank))
        {
            CheckLook(text.Paragraph);
        }

        CheckEnd();
        CheckTrailing();
    }

    private void CheckLook(LayoutParagraph paragraph)
    {
        foreach (var run in paragraph.Runs.Where(run => !string.IsNullOrWhiteSpace(run.Text)))
        {
            if (run.Look.Ascii != profile.Font || run.Look.HighAnsi != profile.Font)
            {
                var font = run.Look.HighAnsi == profile.Font ? run.Look.Ascii : run.Look.HighAnsi;
                list.Add("text", ProfileMeasure.Font, Messages.AllText(), Messages.Quoted(font ?? "?"), Messages.Quoted(profile.Font), paragraph.Location.ToMessage());
            }

            if (run.Look.Color is { } color and not "000000")
            {
                list.Add("text", ProfileMeasure.Color, Messages.AllText(), Messages.Quoted(color), Messages.Black(), paragraph.Location.ToMessage());
            }
        }
    }

    private void CheckEnd()
    {
        if (zones.Of(ProfileZone.Body, 0).LastOrDefault(text => !text.IsBlank) is { HasTags: false } last && !profile.End.IsMatch(last.Words))
        {
            var end = last.Words.Length <= 20 ? last.Words : $"…{last.Words[^20..]}";
            list.Add("end", ProfileMeasure.Ends, Messages.TextEnd(), Messages.Quoted(end), Messages.Quoted(profile.EndExample), last.Paragraph.Location.ToMessage());
        }
    }

    // Word wants one paragraph behind a table; more, or a page break, may make a page with nothing on it.
    private void CheckTrailing()
    {
        var trailing = Enumerable.Reverse(zones.Texts)
            .TakeWhile(text => text.IsBlank && text.Paragraph is { OuterTable: null, HasDrawing: false })
            .Where(text => !text.Vanishes)
            .ToList();
        if (trailing.Count > 1 || trailing.Exists(text => text.Paragraph.HasPageBreak))
        {
            list.Add(
                "end", ProfileMeasure.Trailing, Messages.DocumentEnd(), Messages.Quantity(trailing.Count, ""), Messages.QuantityMost(1, ""),
                trailing[^1].Paragraph.Location.ToMessage());
        }
    }
}
