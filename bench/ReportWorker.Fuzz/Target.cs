using System.Text;
using ReportWorker.Shared.Workbooks;
using ReportWorker.Sheets;

namespace ReportWorker.Fuzz;

/// <summary>
/// What must hold of any input: it is refused with reasons, or every cell can be read, twice the same. Anything else ends the process, which
/// the fuzzer calls a crash.
/// </summary>
internal static class Target
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Takes an input as a whole file, as the sheet of an otherwise right .xlsx file, or as the stream of records of an .xls file.</summary>
    /// <returns>True when it was opened, false when it was refused.</returns>
    public static bool Run(string mode, byte[] input) => Read(mode switch
    {
        "sheet" => XlsxFile.WithSheet(input),
        "stream" => XlsFile.Compound("Workbook", input),
        _ => input,
    });

    private static bool Read(byte[] file)
    {
        switch (Workbook.Open(file, SheetLimits.Default))
        {
            case WorkbookOpening.Opened(var workbook):
                foreach (var sheet in workbook.Sheets)
                {
                    if (Sum(sheet) != Sum(sheet))
                    {
                        throw new InvalidOperationException("A sheet was read in two ways.");
                    }
                }

                return true;
            case WorkbookOpening.Refused { Failures.Count: > 0 }:
                return false;
            default:
                throw new InvalidOperationException("A file was refused without a reason.");
        }
    }

    private static int Sum(WorkbookSheet sheet)
    {
        var sum = default(HashCode);
        foreach (var row in sheet.Rows())
        {
            for (var column = 0; column < row.Count; column++)
            {
                var cell = row.Cell(column);
                // Throws when there is half of a character in it.
                sum.Add(Strict.GetByteCount(cell.Text));
                sum.Add(cell);
            }
        }

        return sum.ToHashCode();
    }
}
