using System.Data.Common;
using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using ReportWorker.Core.Aggregation;
using ReportWorker.Core.Indicators;
using ReportWorker.Core.Intake;
using ReportWorker.Core.Periods;
using ReportWorker.Core.Units;
using ReportWorker.Storage.Model;
using ReportWorker.Storage.Stores;

namespace ReportWorker.Benchmarks.Figures;

/// <summary>Figures of all units, and what they are held against: the same rows read and thrown away, and one query that adds them up.</summary>
internal sealed class FigureRun(CityDatabase database)
{
    private readonly Catalogue _catalogue = database.City.Catalogue();

    /// <summary>All figures of all units from the answers of the first months, and how long that took.</summary>
    public async Task<(FigureTable Table, double Seconds)> FiguresAsync(int months)
    {
        var watch = Stopwatch.StartNew();
        var asked = Asked(months);
        var units = await database.Get<IUnitStore>().ReadAllAsync(CancellationToken.None);
        var tree = UnitTree.Build(units, PeriodKey.Parse("2020-H1").Calendar, asked.Select(form => form.Window));
        var table = await FigureTable.ReadAsync(database.Get<ISubmissionStore>(), tree, _catalogue, asked, CancellationToken.None);
        return (table, watch.Elapsed.TotalSeconds);
    }

    /// <summary>The seconds that the roll-up takes when everything is read.</summary>
    public async Task<double> RollUpAsync()
    {
        var asked = Asked(City.Months.Count);
        var units = await database.Get<IUnitStore>().ReadAllAsync(CancellationToken.None);
        var tree = UnitTree.Build(units, PeriodKey.Parse("2020-H1").Calendar, asked.Select(form => form.Window));
        var collector = new FigureCollector(tree, _catalogue, asked);
        await database.Get<ISubmissionStore>().ReadAsync(SubmissionQuery.Of(asked), collector, CancellationToken.None);
        var watch = Stopwatch.StartNew();
        _ = new FigureTable(_catalogue, collector);
        return watch.Elapsed.TotalSeconds;
    }

    /// <summary>The floor: the same SELECT read by typed getters, doing nothing.</summary>
    public async Task<(long Rows, double Seconds)> FloorAsync(int months)
    {
        await using var context = await database.Get<IDbContextFactory<ReportWorkerContext>>().CreateDbContextAsync();
        await context.Database.OpenConnectionAsync();
        await using var command = SubmissionReader.Values(context, SubmissionQuery.Of(Asked(months)), null).CreateDbCommand();
        command.CommandTimeout = 0;
        var watch = Stopwatch.StartNew();
        await using var reader = await command.ExecuteReaderAsync();
        var rows = Drain(reader);
        return (rows, watch.Elapsed.TotalSeconds);
    }

    /// <summary>One recursive query for all units and indicators: each unit's own figure first, then up the tree.</summary>
    public async Task<(Dictionary<string, decimal> City, double Seconds)> RecursiveAsync()
    {
        await using var context = await database.Get<IDbContextFactory<ReportWorkerContext>>().CreateDbContextAsync();
        await context.Database.OpenConnectionAsync();
        await using var command = context.Database.GetDbConnection().CreateCommand();
        command.CommandTimeout = 0;
        command.CommandText = """
            WITH RECURSIVE up(unit, above) AS (
                SELECT "Code", "Code" FROM "Units"
                UNION ALL
                SELECT up.unit, u."Parent" FROM up JOIN "Units" u ON u."Code" = up.above WHERE u."Parent" IS NOT NULL),
            own AS (
                SELECT s."Unit" AS unit, v."IndicatorId" AS indicator,
                    SUM(CASE WHEN i."Code" LIKE '%0' OR i."Code" LIKE '%2' OR i."Code" LIKE '%4' OR i."Code" LIKE '%6' OR i."Code" LIKE '%8'
                        OR s."Period" = '2020-06' THEN v."Number" ELSE 0 END) AS number
                FROM "Submissions" s JOIN "SubmissionValues" v ON v."SubmissionId" = s."Id" JOIN "Indicators" i ON i."Id" = v."IndicatorId"
                WHERE s."Counts" AND s."Form" = 'branch-monthly'
                GROUP BY s."Unit", v."IndicatorId")
            SELECT up.above, i."Code", SUM(own.number)
            FROM up JOIN own ON own.unit = up.unit JOIN "Indicators" i ON i."Id" = own.indicator
            GROUP BY up.above, i."Code"
            """;
        var watch = Stopwatch.StartNew();
        var city = new Dictionary<string, decimal>();
        await using var reader = await command.ExecuteReaderAsync();
        while (reader.Read())
        {
            var (unit, code, number) = (reader.GetString(0), reader.GetString(1), reader.GetDouble(2));
            if (unit == "city")
            {
                city.Add(code, (decimal)number);
            }
        }

        return (city, watch.Elapsed.TotalSeconds);
    }

    private List<AskedForm> Asked(int months) => [.. City.Months.Take(months).Select(month => new AskedForm(_catalogue.Forms[0], month))];

    private static long Drain(DbDataReader reader)
    {
        var rows = 0L;
        while (reader.Read())
        {
            rows++;
            _ = reader.GetInt64(0);
            _ = reader.GetInt32(1);
            _ = reader.IsDBNull(2) ? 0 : reader.GetDecimal(2);
            _ = reader.IsDBNull(3) ? null : reader.GetString(3);
        }

        return rows;
    }
}
