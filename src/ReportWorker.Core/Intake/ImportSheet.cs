using ReportWorker.Core.Problems;
using ReportWorker.Sheets;

namespace ReportWorker.Core.Intake;

/// <summary>Finds the table in a file: in a workbook people put other sheets before it and titles above it.</summary>
internal static class ImportSheet
{
    private const int MostTitles = 20;

    /// <summary>
    /// The first visible sheet that has the heading, its rows standing at the heading; where none has it, the first that has anything, at its
    /// first row, so that what is missing can be said. Null, with a problem, when nothing can be read.
    /// </summary>
    /// <param name="file">The file.</param>
    /// <param name="heading">The columns that the heading must have.</param>
    /// <param name="problems">Takes what is wrong.</param>
    public static (string Sheet, bool IsText, IEnumerator<SheetRow> Rows)? Find(
        SourceFile file, IReadOnlyCollection<string> heading, ProblemList problems)
    {
        switch (Workbook.Open(file.Content, SheetLimits.Default))
        {
            case WorkbookOpening.Opened(var workbook):
                return Find(file, workbook, heading, problems);
            case WorkbookOpening.Refused(var failures):
                foreach (var failure in failures)
                {
                    var (message, place) = SheetFailures.Describe(failure, file.Name);
                    problems.Add(message, place);
                }

                return null;
            default:
                throw new InvalidOperationException("A file is either opened or refused.");
        }
    }

    private static (string Sheet, bool IsText, IEnumerator<SheetRow> Rows)? Find(
        SourceFile file, Workbook workbook, IReadOnlyCollection<string> heading, ProblemList problems)
    {
        var isText = workbook.Format == WorkbookFormat.Csv;
        var visible = workbook.Sheets.Where(sheet => !sheet.IsHidden).ToList();
        var found = isText
            ? []
            : visible.Select(sheet => (Sheet: sheet, Row: HeadingRow(sheet, heading))).Where(one => one.Row > 0).Take(2).ToList();
        if (found.Count > 1)
        {
            problems.Add(Messages.TwoTables(found[0].Sheet.Name, found[1].Sheet.Name), new Place(file.Name));
            return null;
        }

        if (found.Count == 1)
        {
            return (found[0].Sheet.Name, isText, At(found[0].Sheet, found[0].Row));
        }

        if (visible.Find(sheet => sheet.Rows().Any()) is { } first)
        {
            return (first.Name, isText, At(first, 1));
        }

        problems.Add(Messages.FileEmpty(), new Place(file.Name));
        return null;
    }

    private static IEnumerator<SheetRow> At(WorkbookSheet sheet, int row)
    {
        var rows = sheet.Rows().GetEnumerator();
        while (rows.MoveNext() && rows.Current.Number < row)
        {
        }

        return rows;
    }

    private static int HeadingRow(WorkbookSheet sheet, IReadOnlyCollection<string> heading)
    {
        foreach (var row in sheet.Rows().Take(MostTitles))
        {
            var names = Enumerable.Range(0, row.Count).Select(column => row[column].Trim()).ToHashSet();
            if (heading.All(names.Contains))
            {
                return row.Number;
            }
        }

        return 0;
    }
}
