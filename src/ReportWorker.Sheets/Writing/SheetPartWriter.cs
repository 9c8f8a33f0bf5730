using System.Globalization;
using DocumentFormat.OpenXml;
using Xl = DocumentFormat.OpenXml.Spreadsheet;

namespace ReportWorker.Sheets.Writing;

/// <summary>Writes one sheet, row after row.</summary>
internal sealed class SheetPartWriter(SheetBook book, StyleTable styles, OpenXmlWriter writer)
{
    // The margins of a page, in inches.
    private const double Side = 0.5;
    private const double End = 0.6;
    private const double Foot = 0.3;
    private const uint A4 = 9;

    private static readonly DateOnly DayZero = new(1899, 12, 30);

    public void Write(BookSheet sheet, bool isOpen)
    {
        writer.WriteStartDocument();
        writer.WriteStartElement(new Xl.Worksheet());
        if (sheet.Print is not null)
        {
            writer.WriteElement(new Xl.SheetProperties(new Xl.PageSetupProperties { FitToPage = true }));
        }

        writer.WriteElement(ViewOf(sheet, isOpen));
        writer.WriteElement(new Xl.SheetFormatProperties { DefaultRowHeight = 15.75 });
        if (sheet.Columns.Count > 0)
        {
            writer.WriteElement(new Xl.Columns(sheet.Columns.OrderBy(column => column.Column).Select(ColumnOf)));
        }

        writer.WriteStartElement(new Xl.SheetData());
        foreach (var row in sheet.Rows)
        {
            Write(row);
        }

        writer.WriteEndElement();
        WriteWhatFollows(sheet);
        writer.WriteEndElement();
    }

    private void WriteWhatFollows(BookSheet sheet)
    {
        if (sheet.Protected)
        {
            // Rows and columns may still be made larger, so that a long text can be read.
            writer.WriteElement(new Xl.SheetProtection { Sheet = true, Objects = true, Scenarios = true, FormatColumns = false, FormatRows = false });
        }

        if (sheet.Merged.Count > 0)
        {
            writer.WriteElement(new Xl.MergeCells(sheet.Merged.Select(range => new Xl.MergeCell { Reference = range.ToString() })));
        }

        var priority = 1;
        foreach (var mark in sheet.Marks)
        {
            writer.WriteElement(new Xl.ConditionalFormatting(new Xl.ConditionalFormattingRule(new Xl.Formula(mark.Formula))
            {
                Type = Xl.ConditionalFormatValues.Expression,
                FormatId = styles.NumberOf(mark),
                Priority = priority++,
                StopIfTrue = true,
            }) { SequenceOfReferences = new ListValue<StringValue>([mark.Range.ToString()]) });
        }

        if (sheet.Checks.Count > 0)
        {
            writer.WriteElement(new Xl.DataValidations(sheet.Checks.Select(CheckPart.Of)));
        }

        if (sheet.Print is { } print)
        {
            writer.WriteElement(new Xl.PrintOptions { HorizontalCentered = true });
            writer.WriteElement(new Xl.PageMargins { Left = Side, Right = Side, Top = End, Bottom = End, Header = Foot, Footer = Foot });
            writer.WriteElement(new Xl.PageSetup
            {
                PaperSize = A4,
                Orientation = print.Landscape ? Xl.OrientationValues.Landscape : Xl.OrientationValues.Portrait,
                FitToWidth = 1,
                FitToHeight = 0,
            });
            writer.WriteElement(new Xl.HeaderFooter(new Xl.OddFooter($"&C{print.Footer}")));
        }

        if (sheet.Notes.Count > 0)
        {
            writer.WriteElement(new Xl.LegacyDrawing { Id = BookWriter.BoxesId });
        }
    }

    private static Xl.SheetViews ViewOf(BookSheet sheet, bool isOpen)
    {
        var view = new Xl.SheetView { WorkbookViewId = 0, TabSelected = isOpen ? true : null, ShowGridLines = sheet.Print is null };
        var active = (sheet.Active ?? new CellRange(1, 0)).ToString();
        var selection = new Xl.Selection { ActiveCell = active, SequenceOfReferences = new ListValue<StringValue>([active]) };
        if (sheet.FrozenRows > 0)
        {
            view.Append(new Xl.Pane
            {
                VerticalSplit = sheet.FrozenRows,
                TopLeftCell = new CellRange(sheet.FrozenRows + 1, 0).ToString(),
                ActivePane = Xl.PaneValues.BottomLeft,
                State = Xl.PaneStateValues.Frozen,
            });
            selection.Pane = Xl.PaneValues.BottomLeft;
        }

        view.Append(selection);
        return new Xl.SheetViews(view);
    }

    private static Xl.Column ColumnOf(BookColumn column) => new()
    {
        Min = (uint)column.Column + 1,
        Max = (uint)column.Column + 1,
        Width = (double)column.Width,
        CustomWidth = true,
        Hidden = column.Hidden ? true : null,
    };

    private void Write(BookRow row)
    {
        writer.WriteStartElement(new Xl.Row
        {
            RowIndex = (uint)row.Number,
            Height = (double?)row.Height,
            CustomHeight = row.Height is null ? null : true,
            Hidden = row.Hidden ? true : null,
        });
        foreach (var cell in row.Cells)
        {
            writer.WriteElement(CellOf(row.Number, cell));
        }

        writer.WriteEndElement();
    }

    private Xl.Cell CellOf(int row, BookCell cell)
    {
        var element = new Xl.Cell { CellReference = new CellRange(row, cell.Column).ToString() };
        var quoted = false;
        switch (cell.Content)
        {
            case null:
                break;
            case CellContent.Text text:
                quoted = SheetText.LooksLikeFormula(text.Value);
                element.DataType = Xl.CellValues.InlineString;
                element.Append(new Xl.InlineString(SheetText.Of(text.Value)));
                break;
            case CellContent.Rich rich:
                element.DataType = Xl.CellValues.InlineString;
                element.Append(new Xl.InlineString(rich.Runs.Select(RunOf)));
                break;
            case CellContent.Number number:
                element.Append(new Xl.CellValue(number.Value));
                break;
            case CellContent.Day day:
                element.Append(new Xl.CellValue(day.Value.DayNumber - DayZero.DayNumber));
                break;
            case CellContent.Formula formula:
                element.DataType = formula.Result is null ? Xl.CellValues.String : null;
                element.Append(
                    new Xl.CellFormula(formula.Expression),
                    new Xl.CellValue(formula.Result?.ToString(CultureInfo.InvariantCulture) ?? ""));
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(cell), cell.Content, "Unknown content.");
        }

        element.StyleIndex = styles.NumberOf(cell.Style, quoted);
        return element;
    }

    private Xl.Run RunOf(TextRun run) => run.Font is { } font
        ? new Xl.Run(StyleTable.RunFontOf(book, font), SheetText.Of(run.Text))
        : new Xl.Run(SheetText.Of(run.Text));
}
