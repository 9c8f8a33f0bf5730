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
        var looks = paragraph.Runs.Where(run => !string.IsNullOrWhiteSpace(run.Text)).Select(run => run.Look).ToList();
        if (looks.Find(look => look.Ascii != profile.Font || look.HighAnsi != profile.Font) is { } odd)
        {
            var font = odd.HighAnsi == profile.Font ? odd.Ascii : odd.HighAnsi;
            list.Add("text", ProfileMeasure.Font, Messages.AllText(), Messages.Quoted(font ?? "?"), Messages.Quoted(profile.Font), paragraph.Location.ToMessage());
        }

        if (looks.Find(look => look.Color is not (null or "000000")) is { } colored)
        {
            list.Add("text", ProfileMeasure.Color, Messages.AllText(), Messages.Quoted(colored.Color!), Messages.Black(), paragraph.Location.ToMessage());
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
        if (trailing.Count > 1 || trailing.Exists(text => text.Paragraph is { HasPageBreak: true } or { Shape.PageBreakBefore: true }))
        {
            list.Add(
                "end", ProfileMeasure.Trailing, Messages.DocumentEnd(), Messages.Quantity(trailing.Count, ""), Messages.QuantityMost(1, ""),
                trailing[^1].Paragraph.Location.ToMessage());
        }
    }
}
