using ReportWorker.Docx.Layout;

namespace ReportWorker.Core.Reports.Profiles;

/// <summary>Measures the paragraphs of one component.</summary>
internal sealed class ComponentCheck(ProfileComponent component, IReadOnlyList<ProfileText> own, IReadOnlyList<ProfileText> zone, DeviationList list)
{
    private const decimal PointTolerance = 0.25m;
    private const decimal MillimetreTolerance = 0.3m;

    public void Run()
    {
        foreach (var text in own)
        {
            CheckCharacters(text);
            CheckShape(text.Paragraph);
            CheckWords(text);
        }

        if (own.Count > 0)
        {
            CheckInitial(own[0]);
            CheckBlank(own[0]);
        }
    }

    private void CheckCharacters(ProfileText text)
    {
        var runs = text.Paragraph.Runs.Where(run => !string.IsNullOrWhiteSpace(run.Text)).Select(run => run.Look).ToList();
        if (runs.Find(run => component.Size?.Allow(run.HalfPoints / 2m, PointTolerance) == false) is { } odd)
        {
            Add(ProfileMeasure.Size, Messages.Quantity(odd.HalfPoints / 2m, " pt"), Quantities.Text(component.Size!, " pt"), text.Paragraph);
        }

        CheckSwitch(ProfileMeasure.Bold, component.Bold, runs.ConvertAll(run => run.Bold), text.Paragraph);
        CheckSwitch(ProfileMeasure.Italic, component.Italic, runs.ConvertAll(run => run.Italic), text.Paragraph);
        CheckSwitch(ProfileMeasure.Underline, component.Underline, runs.ConvertAll(run => run.Underlined), text.Paragraph);
        if (component.Capitals is { } expected && (runs.TrueForAll(run => run.Capitals) || !text.Words.Any(char.IsLower)) != expected)
        {
            Add(ProfileMeasure.Capitals, Quantities.Text(!expected), Quantities.Text(expected), text.Paragraph);
        }
    }

    // A sentence may hold a word that looks different, but not look different as a whole.
    private void CheckSwitch(ProfileMeasure measure, bool? expected, List<bool> runs, LayoutParagraph place)
    {
        if (expected is { } value && runs.Count > 0 && (component.IsMixed ? runs.TrueForAll(run => run != value) : runs.Contains(!value)))
        {
            Add(measure, Quantities.Text(!value), Quantities.Text(value), place);
        }
    }

    private void CheckShape(LayoutParagraph paragraph)
    {
        var shape = paragraph.Shape;
        if (component.Align is { } align && shape.Alignment != align)
        {
            Add(ProfileMeasure.Align, Quantities.Text(shape.Alignment), Quantities.Text(align), paragraph);
        }

        CheckBounds(ProfileMeasure.FirstLine, component.FirstLine, Quantities.Millimetres(shape.FirstLine), MillimetreTolerance, " mm", paragraph);
        CheckBounds(ProfileMeasure.Spacing, component.Spacing, Quantities.Points(shape.Before + shape.After), PointTolerance, " pt", paragraph);
        if (component.Exactly is { } exactly
            && !(shape.LineRule == LayoutLineRule.Exactly && exactly.Allow(Quantities.Points(shape.Line), PointTolerance)))
        {
            Add(ProfileMeasure.LineHeight, LineOf(shape), Messages.LineExactly(Quantities.Text(exactly, " pt")), paragraph);
        }

        if (component.Multiple is { } multiple && !(shape.LineRule == LayoutLineRule.Multiple && multiple.Allow(shape.Line / 240m, 0.01m)))
        {
            Add(ProfileMeasure.LineHeight, LineOf(shape), Quantities.Text(multiple, " ×"), paragraph);
        }
    }

    private void CheckBounds(ProfileMeasure measure, Bounds? expected, decimal found, decimal tolerance, string unit, LayoutParagraph place)
    {
        if (expected?.Allow(found, tolerance) == false)
        {
            Add(measure, Messages.Quantity(found, unit), Quantities.Text(expected, unit), place);
        }
    }

    // What depends on values is judged where they are printed.
    private void CheckWords(ProfileText text)
    {
        if (text.HasTags)
        {
            return;
        }

        var isLast = text == own[^1];
        var form = isLast ? component.LastForm ?? component.Form : component.Form;
        if (form?.IsMatch(text.Words) == false)
        {
            Add(ProfileMeasure.Form, Quantities.Quote(text.Words), Quantities.Quote(component.Example ?? form.ToString()), text.Paragraph);
        }

        if (!isLast && component.Ends is { } ends && !text.Words.EndsWith(ends, StringComparison.Ordinal))
        {
            Add(ProfileMeasure.Ends, Quantities.Quote(text.Words), Messages.Quoted(ends), text.Paragraph);
        }
    }

    private void CheckInitial(ProfileText text)
    {
        if (component.InitialCapital is { } capital && text.Paragraph.Text.TrimStart() is [var first, ..] && char.IsLetter(first)
            && char.IsUpper(first) != capital)
        {
            Add(ProfileMeasure.InitialCapital, Quantities.Text(!capital), Quantities.Text(capital), text.Paragraph);
        }
    }

    private void CheckBlank(ProfileText text) => CheckBounds(
        ProfileMeasure.Blank, component.Blank, ComponentFinder.BlankAbove(text, zone), 0, "", text.Paragraph);

    private static Expressions.Message LineOf(LayoutShape shape) => shape.LineRule switch
    {
        LayoutLineRule.Exactly => Messages.LineExactly(Messages.Quantity(Quantities.Points(shape.Line), " pt")),
        LayoutLineRule.AtLeast => Messages.QuantityLeast(Quantities.Points(shape.Line), " pt"),
        _ => Messages.Quantity(shape.Line / 240m, " ×"),
    };

    private void Add(ProfileMeasure measure, Expressions.Message found, Expressions.Message expected, LayoutParagraph place) =>
        list.Add(component, measure, found, expected, place);
}
