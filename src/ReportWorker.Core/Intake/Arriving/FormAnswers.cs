using ReportWorker.Core.Indicators;
using ReportWorker.Core.Intake.Forms;
using ReportWorker.Core.Units;
using ReportWorker.Sheets;

namespace ReportWorker.Core.Intake.Arriving;

/// <summary>
/// Reads the answers in a form's cells: what is certain is a value, everything else a problem of its cell. Formulas count by their last result;
/// totals that the form itself adds up are added up here again.
/// </summary>
internal sealed class FormAnswers(FormCells file, Form form, Unit unit)
{
    private readonly List<SubmissionValue> _values = [];
    private readonly List<SubmissionNarrative> _narratives = [];
    private readonly List<Indicator> _blank = [];
    private readonly List<FormProblem> _problems = [];

    /// <summary>The values that could be read.</summary>
    public IReadOnlyList<SubmissionValue> Values => _values;

    /// <summary>The texts that could be read.</summary>
    public IReadOnlyList<SubmissionNarrative> Narratives => _narratives;

    /// <summary>What the unit enters and left blank.</summary>
    public IReadOnlyList<Indicator> Blank => _blank;

    /// <summary>What is wrong.</summary>
    public IReadOnlyList<FormProblem> Problems => _problems;

    /// <summary>Reads them all.</summary>
    public void Read()
    {
        var asked = form.Indicators.Where(indicator => indicator.IsEnteredBy(unit.Kind)).ToList();
        var blankIsZero = IsBlankZero();
        foreach (var indicator in asked)
        {
            Read(indicator, blankIsZero);
        }

        // The form adds these up by a formula, of which a program that fills it in need know nothing.
        foreach (var whole in asked.Where(IsTotal))
        {
            AddUp(whole);
        }

        foreach (var section in form.Narratives)
        {
            Read(section);
        }

        foreach (var (code, again) in file.Twice.Where(twice => asked.Exists(indicator => indicator.Code.Value == twice.Code)))
        {
            _problems.Add(new FormProblem(Messages.RowTwice(code), again.Name, code, LabelOf(code)));
        }

        if (_problems.Count == 0 && _values.Count + _narratives.Count == 0)
        {
            _problems.Add(new FormProblem(Messages.FormBlank()));
        }
    }

    private bool IsBlankZero()
    {
        if (file.Value(FormLayout.BlankIsZeroCode) is not { } box || box.Cell.Kind == CellKind.Blank)
        {
            return false;
        }

        if (ValueReader.ReadFlag(box.Cell) is { } ticked)
        {
            return ticked;
        }

        _problems.Add(new FormProblem(Messages.BoxUnclear(CellText.Shown(box.Cell.Text)), box.Name));
        return false;
    }

    private void Read(Indicator indicator, bool blankIsZero)
    {
        var code = indicator.Code.Value;
        if (file.Value(code) is not { } cell)
        {
            _problems.Add(new FormProblem(Messages.RowGone(indicator.Label), null, code, indicator.Label));
            return;
        }

        if (cell.Cell.Formula is not null && IsTotal(indicator))
        {
            return;
        }

        if (cell.Cell.Kind == CellKind.Blank)
        {
            TakeBlank(indicator, cell, blankIsZero);
            return;
        }

        var value = ValueReader.Read(indicator, form.NumberFormat, cell.Cell);
        if (value.Problem is { } problem)
        {
            _problems.Add(new FormProblem(problem, cell.Name, code, indicator.Label));
        }
        else
        {
            _values.Add(new SubmissionValue(indicator.Code, value.Number, value.Text, cell.Name));
        }
    }

    private void TakeBlank(Indicator indicator, FormCell cell, bool blankIsZero)
    {
        if (cell.Cell.Formula is not null)
        {
            _problems.Add(new FormProblem(Messages.FormulaWithoutValue(), cell.Name, indicator.Code.Value, indicator.Label));
        }
        else if (blankIsZero && indicator is { Type: Indicators.ValueType.Number, Kind: not IndicatorKind.Parameter })
        {
            _values.Add(new SubmissionValue(indicator.Code, 0, null, cell.Name));
        }
        else
        {
            _blank.Add(indicator);
        }
    }

    private bool IsTotal(Indicator indicator) =>
        indicator.Breakdown.Count > 0
        && indicator.Breakdown.All(part => form.Indicators.Any(other => other.Code == part && other.IsEnteredBy(unit.Kind)));

    private void AddUp(Indicator whole)
    {
        if (file.Value(whole.Code.Value) is not { Cell.Formula: not null } cell)
        {
            return; // it was typed, and read as any other; the rule that the parts add up to it judges it
        }

        var parts = whole.Breakdown.Select(part => _values.Find(value => value.Indicator == part)?.Number).OfType<decimal>().ToList();
        if (parts.Count == 0)
        {
            _blank.Add(whole);
        }
        else
        {
            _values.Add(new SubmissionValue(whole.Code, parts.Sum(), null, cell.Name));
        }
    }

    private void Read(NarrativeSection section)
    {
        var code = section.Code.Value;
        if (file.Text(code) is not { } cell)
        {
            _problems.Add(new FormProblem(Messages.RowGone(section.Label), null, code, section.Label));
            return;
        }

        var (text, refusal) = ValueReader.Paragraphs(cell.Cell, form.NumberFormat, section.MaxLength);
        if (refusal is not null)
        {
            _problems.Add(new FormProblem(refusal, cell.Name, code, section.Label));
        }
        else if (text!.Length > 0)
        {
            _narratives.Add(new SubmissionNarrative(section.Code, text, cell.Name));
        }
    }

    private string LabelOf(string code) => form.Indicators.First(indicator => indicator.Code.Value == code).Label; // it is asked for
}
