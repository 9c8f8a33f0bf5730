using ReportWorker.Core.Definitions;
using ReportWorker.Core.Indicators;
using ReportWorker.Core.Problems;
using ReportWorker.Core.Units;

namespace ReportWorker.Core.Intake.Correcting;

/// <summary>Judges a correction by the rules that hold for files: who may answer what for when, and how values are written.</summary>
internal sealed class CorrectionReader(IReadOnlyList<Unit> versions, Catalogue catalogue)
{
    /// <summary>The form that is answered, and the value; blank ones have neither number nor text.</summary>
    /// <exception cref="RequestRefusedException">Something about it is wrong.</exception>
    public (Form Form, SubmissionValue Value) Read(Correction correction)
    {
        var indicator = catalogue.FindIndicator(correction.Indicator) ?? throw Refused(Messages.IndicatorUnknown(
            CellText.Shown(correction.Indicator), Spelling.DidYouMean(Cut(correction.Indicator), catalogue.Indicators.Select(known => known.Code.Value))));
        if (indicator.Formula is not null)
        {
            throw Refused(Messages.ComputedNotEntered(indicator.Code.Value));
        }

        var form = FormOf(correction, indicator);
        var unit = UnitOf(correction, form);
        if (!form.Indicators.Contains(indicator))
        {
            throw Refused(Messages.NotInForm(indicator.Code.Value, form.Label));
        }

        if (!indicator.IsEnteredBy(unit.Kind))
        {
            throw Refused(Messages.NotEnteredBy(indicator.Code.Value, indicator.Label, unit.Code.Value, unit.Kind));
        }

        if (correction.Value is not { } raw)
        {
            return (form, new SubmissionValue(indicator.Code, null, null, null));
        }

        var read = string.IsNullOrWhiteSpace(raw) ? new ReadValue(null, null, Messages.CorrectionBlank()) : ValueReader.Read(indicator, form.NumberFormat, raw);
        return read.Problem is { } problem
            ? throw new RequestRefusedException(RefusalKind.WrongUsage, new Problem(problem, new Place(indicator.Code.Value))) // as of a cell
            : (form, new SubmissionValue(indicator.Code, read.Number, read.Text, null));
    }

    // Without a name it is the form that this unit owes for this kind of period and that asks for the indicator.
    private Form FormOf(Correction correction, Indicator indicator)
    {
        if (correction.Form is { } code)
        {
            return catalogue.FindForm(code) ?? throw Refused(Messages.FormUnknown(
                CellText.Shown(code), Spelling.DidYouMean(Cut(code), catalogue.Forms.Select(known => known.Code))));
        }

        var asking = catalogue.Forms.Where(form => form.Period == correction.Period.Kind && form.Indicators.Contains(indicator)).ToList();
        if (asking.Count == 0)
        {
            throw Refused(Messages.CorrectionAskedNowhere(indicator.Code.Value, correction.Period.Text));
        }

        var owed = asking.FindAll(form => versions.Any(unit =>
            unit.Code == correction.Unit && unit.Overlaps(form.Window.WindowOf(correction.Period)) && form.IsOwedBy(unit)));
        return owed.Count <= 1
            ? owed.Count == 1 ? owed[0] : asking[0] // what keeps the unit from owing it is said below
            : throw Refused(Messages.CorrectionOfSeveralForms(indicator.Code.Value, string.Join(", ", owed.Select(form => form.Code))));
    }

    private Unit UnitOf(Correction correction, Form form)
    {
        var problems = new ProblemList();
        var answer = new AnswerBook(versions, catalogue, problems)
            .Find(new SourceFile("", ReadOnlyMemory<byte>.Empty), new Place(""), correction.Unit.Value, form.Code, correction.Period.Text);
        return problems.Count > 0 || answer.Unit is not { } unit
            ? throw new RequestRefusedException(RefusalKind.WrongUsage, [.. problems.Kept.Select(problem => new Problem(problem.Message))])
            : unit;
    }

    private static string Cut(string text) => text.Length > IndicatorCode.MaxLength ? text[..IndicatorCode.MaxLength] : text;

    private static RequestRefusedException Refused(Expressions.Message message) => new(RefusalKind.WrongUsage, new Problem(message));
}
