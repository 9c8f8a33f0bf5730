using Microsoft.EntityFrameworkCore;
using ReportWorker.Core.Indicators;
using ReportWorker.Storage.Model;
using ReportWorker.Storage.Rows;

namespace ReportWorker.Storage.Stores;

internal static class IndicatorRows
{
    /// <summary>The rows of all indicators, with new ones for the codes that have none; those get their numbers when they are saved.</summary>
    public static async Task<Dictionary<IndicatorCode, IndicatorRow>> NumbersAsync(
        this ReportWorkerContext context, IEnumerable<IndicatorCode> codes, CancellationToken cancellationToken)
    {
        var known = (await context.Indicators.ToListAsync(cancellationToken)).ToDictionary(row => IndicatorCode.Parse(row.Code));
        foreach (var code in codes)
        {
            if (!known.ContainsKey(code))
            {
                var row = new IndicatorRow { Code = code.Value };
                known.Add(code, row);
                context.Indicators.Add(row);
            }
        }

        return known;
    }
}
