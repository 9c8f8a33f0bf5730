using ReportWorker.Core.Vietnamese;
using ReportWorker.Sheets.Writing;
using static ReportWorker.Core.Intake.Forms.FormTyping;

namespace ReportWorker.Core.Intake.Forms;

/// <summary>The rows above a form's table: whose it is, what it is for, by when, and the box that makes blanks zero.</summary>
internal sealed class FormHead(UnitForm form, FormPlan plan, List<CellRange> merged)
{
    private const decimal Left = 52;
    private const decimal Right = 56;
    private const decimal All = Left + Right;

    /// <summary>The rows, from the top.</summary>
    public IEnumerable<BookRow> Rows()
    {
        var asked = form.Asked;
        var unit = Say(Messages.FormUnitLine(form.Unit.Name, form.Unit.Code.Value));
        var deadline = asked.DeadlineOf(form.Unit.Level) is { } day ? Say(Messages.FormDeadlineLine(VietnameseDate.Short(day))) : "";
        var contact = asked.Form.Contact is { } text ? Say(Messages.FormContactLine(text)) : "";
        yield return Halves(FormColumns.ParentRow, (form.Parent?.Name ?? "", FormStyles.Parent), (deadline, FormStyles.Deadline));
        yield return Halves(FormColumns.UnitRow, (unit, FormStyles.Unit), (contact, FormStyles.Contact));
        yield return Whole(FormColumns.TitleRow, asked.Form.Label.ToUpper(VietnameseText.Culture), FormStyles.Title, 1.5m);
        yield return Whole(
            FormColumns.PeriodRow,
            Say(Messages.FormPeriodLine(
                VietnameseText.Capitalize(PeriodNames.InText(asked.Period)),
                VietnameseDate.Short(asked.Window.From),
                VietnameseDate.Short(asked.Window.To))),
            FormStyles.Period,
            1);
        yield return Whole(FormColumns.GuideRow, Say(Messages.FormGuide()), FormStyles.Guide, 0.85m);
        yield return Box();
        yield return Headings();
    }

    private BookRow Halves(int row, (string Text, CellStyle Style) left, (string Text, CellStyle Style) right)
    {
        var (first, second) = (new CellRange(row, FormColumns.First, row, FormColumns.Unit), new CellRange(row, FormColumns.Previous, row, FormColumns.Last));
        merged.AddRange([first, second]);
        return new BookRow(row,
        [
            .. FormBook.Across(first, new CellContent.Text(left.Text), left.Style),
            .. FormBook.Across(second, new CellContent.Text(right.Text), right.Style),
        ]) { Height = FormHeights.Of((left.Text, Left, 1.1m), (right.Text, Right, 1)) };
    }

    private BookRow Whole(int row, string text, CellStyle style, decimal scale)
    {
        var range = new CellRange(row, FormColumns.First, row, FormColumns.Last);
        merged.Add(range);
        return new BookRow(row, [.. FormBook.Across(range, new CellContent.Text(text), style)]) { Height = FormHeights.Of((text, All, scale)) };
    }

    private BookRow Box()
    {
        const int row = FormColumns.BlankIsZeroRow;
        var label = new CellRange(row, FormColumns.First, row, FormColumns.Previous);
        merged.Add(label);
        var (name, help) = (Say(Messages.FormBlankIsZero()), Say(Messages.FormBlankIsZeroHelp()));
        return new BookRow(row,
        [
            new BookCell(FormLayout.CodeColumn, new CellContent.Text(FormLayout.BlankIsZeroCode), CellStyle.Plain),
            .. FormBook.Across(
                label,
                new CellContent.Rich([new TextRun(name + "\n", FormStyles.Strong), new TextRun(help, FormStyles.Help)]),
                FormStyles.Label),
            new BookCell(FormColumns.Value, form.Given.GetValueOrDefault(FormLayout.BlankIsZeroCode), FormStyles.Choice),
            new BookCell(FormColumns.Check, new CellContent.Formula(Blanks()), FormStyles.Check),
        ]) { Height = FormHeights.Of(($"{name}\n{help}", Left + 12, 0.9m)) };
    }

    // How many answers are still to be given; a total is none of them.
    private string Blanks()
    {
        var cells = plan.Parts.OfType<FormEntry>().Where(entry => !entry.IsTotal).Select(entry => entry.Row).ToList();
        if (cells.Count == 0)
        {
            return "\"\"";
        }

        var runs = cells.Where(row => !cells.Contains(row - 1)).Select(row => new CellRange(row, FormColumns.Value, EndOf(cells, row), FormColumns.Value));
        var blanks = string.Join('+', runs.Select(run => $"COUNTBLANK({run.Fixed()})"));
        var left = $"IF({blanks}=0,\"\",{SheetTerm.Quote(Say(Messages.FormBlanksBefore()))}&({blanks})&{SheetTerm.Quote(Say(Messages.FormBlanksAfter()))})";
        return $"IF({FormColumns.BlankIsZeroCell}=\"{FormLayout.Yes}\",{SheetTerm.Quote(Say(Messages.FormBlanksAreZero()))},{left})";
    }

    private static int EndOf(List<int> rows, int row)
    {
        while (rows.Contains(row + 1))
        {
            row++;
        }

        return row;
    }

    private BookRow Headings()
    {
        (int Column, string Text)[] headings =
        [
            (FormColumns.Number, Say(Messages.FormColumnNumber())),
            (FormColumns.Label, Say(Messages.FormColumnIndicator())),
            (FormColumns.Unit, Say(Messages.FormColumnUnit())),
            (FormColumns.Previous, Say(Messages.FormColumnPrevious(PeriodNames.InText(form.Asked.Period.Previous())))),
            (FormColumns.Value, Say(Messages.FormColumnValue())),
            (FormColumns.Check, Say(Messages.FormColumnCheck())),
        ];
        return new BookRow(
            FormColumns.TableHeadingRow,
            [.. headings.Select(heading => new BookCell(heading.Column, new CellContent.Text(heading.Text), FormStyles.Heading))])
        {
            Height = FormHeights.Of(headings.Select(heading => (heading.Text, 12m, 1.1m))),
        };
    }
}
