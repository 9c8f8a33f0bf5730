using ReportWorker.Core.Periods;
using ReportWorker.Core.Problems;
using ReportWorker.Core.Units;

namespace ReportWorker.Core.Intake;

/// <summary>A report that can be made from the samples: a row of their index.</summary>
/// <param name="Report">The report's code.</param>
/// <param name="Folders">The folders below the samples with its data.</param>
/// <param name="Period">The period that there is data for.</param>
/// <param name="Unit">The unit whose report it is.</param>
public sealed record SampleReport(string Report, IReadOnlyList<string> Folders, PeriodKey Period, UnitCode Unit)
{
    private static readonly string[] Columns = ["report", "samples", "period", "unit"];

    /// <summary>Reads the index, one row a report.</summary>
    /// <exception cref="RequestRefusedException">Something is wrong with the file; all of it is told.</exception>
    public static IReadOnlyList<SampleReport> ReadIndex(SourceFile source)
    {
        var problems = new ProblemList();
        var read = new List<SampleReport>();
        if (ImportTable.Open(source, problems, Columns) is { } table && table.CheckHeading(Columns, Columns))
        {
            var lines = new Dictionary<string, int>(StringComparer.Ordinal);
            foreach (var row in ImportRow.All(table, problems))
            {
                if (Read(row) is not { } sample)
                {
                    continue;
                }

                if (lines.TryAdd(sample.Report, row.Line))
                {
                    read.Add(sample);
                }
                else
                {
                    row.Add("report", Messages.SampleTwice(sample.Report, lines[sample.Report]));
                }
            }
        }

        return problems.Count == 0 ? read : throw new RequestRefusedException(RefusalKind.WorkFailed, problems.Kept);
    }

    private static SampleReport? Read(ImportRow row)
    {
        var report = row.Word("report");
        var folders = row.Codes("samples");
        if (row.Raw("samples").Length == 0)
        {
            row.Add("samples", Messages.CellRequired("samples"));
        }

        if (!PeriodKey.TryParse(row.Raw("period"), out var period))
        {
            row.Wrong("period", Messages.ExpectedPeriod());
        }

        var unit = row.Code("unit", required: true);
        return row.IsGood ? new SampleReport(report, [.. folders.Select(folder => folder.Value)], period!, unit!.Value) : null; // good: all are there
    }
}
