using ReportWorker.Core.Definitions;
using ReportWorker.Core.Indicators;
using ReportWorker.Core.Problems;
using ReportWorker.Sheets;

namespace ReportWorker.Core.Intake;

/// <summary>Reads one file of answers, long (one value a row) or wide (one answer a row), whichever its heading says.</summary>
internal sealed class DataFileReader(SourceFile file, Catalogue catalogue, AnswerBook answers, ProblemList problems)
{
    private static readonly string[] Keys = ["unit", "form", "period"];
    private static readonly string[] Long = [.. Keys, "indicator", "value"];

    private readonly HashSet<string> _unknown = [];

    /// <summary>Reads the file into the answers.</summary>
    public void Read()
    {
        if (ImportTable.Open(file, problems, Keys) is not { } table)
        {
            return;
        }

        if (table.Find("indicator") >= 0 || table.Find("value") >= 0)
        {
            ReadLong(table);
        }
        else
        {
            ReadWide(table);
        }
    }

    private void ReadLong(ImportTable table)
    {
        if (!table.CheckHeading(Long, Long))
        {
            return;
        }

        var (indicator, value) = (table.Find("indicator"), table.Find("value"));
        var key = new RowKey(table);
        foreach (var row in table.Rows())
        {
            var answer = key.Find(row, file, answers);
            var code = row[indicator].Trim();
            if (code.Length == 0)
            {
                problems.Add(Messages.CellRequired("indicator"), table.At(row, indicator));
            }
            else
            {
                Take(answer, code, row, value, table.At(row, value));
            }
        }
    }

    private void ReadWide(ImportTable table)
    {
        var known = Keys
            .Concat(catalogue.Indicators.Select(indicator => indicator.Code.Value))
            .Concat(catalogue.Forms.SelectMany(form => form.Narratives).Select(section => section.Code.Value))
            .ToHashSet();
        if (!table.CheckHeading(known, Keys))
        {
            return;
        }

        var columns = table.Columns.Index().Where(column => known.Contains(column.Item) && !Keys.Contains(column.Item)).ToList();
        if (columns.Count == 0 && table.Columns.Count <= Keys.Length)
        {
            problems.Add(Messages.NoIndicatorColumns(), table.HeadingPlace);
        }

        var key = new RowKey(table);
        foreach (var row in table.Rows())
        {
            var answer = key.Find(row, file, answers);
            if (answer.File == file && answer.First.Row != row.Line)
            {
                problems.Add(Messages.AnsweredTwice(CellText.Shown(key.Unit), answer.First.Row), table.At(row, -1));
                continue;
            }

            foreach (var (column, code) in columns)
            {
                Take(answer, code, row, column, table.At(row, column));
            }
        }
    }

    private void Take(Answer answer, string code, SheetRow row, int column, Place place)
    {
        // A formula or an error was refused with its row.
        var cell = row.Cell(column);
        if (cell.Kind is CellKind.Blank or CellKind.Error || cell.Formula is not null || answer.Form is not { } form)
        {
            return;
        }

        if (form.FindIndicator(code) is { } indicator)
        {
            TakeValue(answer, indicator, row, column, place);
        }
        else if (form.FindNarrative(code) is { } section)
        {
            TakeNarrative(answer, section, row, column, place);
        }
        else
        {
            RefuseCode(form.Form, code, place);
        }
    }

    private void TakeValue(Answer answer, Indicator indicator, SheetRow row, int column, Place place)
    {
        var code = indicator.Code.Value;
        var value = ValueReader.Read(indicator, answer.Form!.Form.NumberFormat, row.Cell(column));
        if (value.Problem is { } problem)
        {
            problems.Add(problem, place);
        }
        else if (answer.Unit is { } unit && !indicator.IsEnteredBy(unit.Kind))
        {
            problems.Add(
                indicator.Formula is null ? Messages.NotEnteredBy(code, indicator.Label, unit.Code.Value, unit.Kind) : Messages.ComputedNotEntered(code),
                place);
        }
        else if (IsFirst(answer, code, row, place))
        {
            answer.Add(new SubmissionValue(indicator.Code, value.Number, value.Text, row.CellName(column)));
        }
    }

    private void TakeNarrative(Answer answer, NarrativeSection section, SheetRow row, int column, Place place)
    {
        var (text, refusal) = ValueReader.Paragraphs(row.Cell(column), answer.Form!.Form.NumberFormat, section.MaxLength);
        if (refusal is not null)
        {
            problems.Add(refusal, place);
        }
        else if (text!.Length > 0 && IsFirst(answer, section.Code.Value, row, place))
        {
            answer.Add(new SubmissionNarrative(section.Code, text, row.CellName(column)));
        }
    }

    private bool IsFirst(Answer answer, string code, SheetRow row, Place place)
    {
        if (answer.File != file)
        {
            return false;
        }

        if (answer.Claim(code, row.Line) is { } line)
        {
            problems.Add(Messages.ValueTwice(code, line), place);
            return false;
        }

        return true;
    }

    private void RefuseCode(Form form, string code, Place place)
    {
        var known = catalogue.FindIndicator(code) is not null
            || catalogue.Forms.Any(other => other.Narratives.Any(section => section.Code.Value == code));
        if (known)
        {
            problems.Add(Messages.NotInForm(code, form.Label), place);
        }
        else if (_unknown.Add(code))
        {
            var codes = form.Indicators.Select(indicator => indicator.Code.Value).Concat(form.Narratives.Select(section => section.Code.Value));
            problems.Add(
                Messages.CodeNotInCatalogue(CellText.Shown(code), Spelling.DidYouMean(code.Length > 64 ? code[..64] : code, codes)),
                place with { Column = "indicator" });
        }
    }

    /// <summary>Finds a row's answer; rows of one answer mostly follow each other.</summary>
    private sealed class RowKey(ImportTable table)
    {
        private readonly int _unit = table.Find("unit");
        private readonly int _form = table.Find("form");
        private readonly int _period = table.Find("period");
        private (string Form, string Period) _last;
        private Answer? _answer;

        public string Unit { get; private set; } = "";

        public Answer Find(SheetRow row, SourceFile file, AnswerBook answers)
        {
            var (unit, form, period) = (row[_unit].Trim(), row[_form].Trim(), row[_period].Trim());
            if (_answer is null || unit != Unit || form != _last.Form || period != _last.Period)
            {
                _answer = answers.Find(file, table.At(row, -1), unit, form, period);
                (Unit, _last) = (unit, (form, period));
            }

            return _answer;
        }
    }
}
