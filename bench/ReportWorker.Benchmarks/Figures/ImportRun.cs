using System.Diagnostics;
using System.Globalization;
using System.Text;
using Microsoft.Data.Sqlite;
using ReportWorker.Core.Auditing;
using ReportWorker.Core.Intake;
using ReportWorker.Core.Periods;
using ReportWorker.Core.Units;

namespace ReportWorker.Benchmarks.Figures;

/// <summary>A .csv of 200 values a row brought in as an administrator does, against the same rows inserted and nothing else.</summary>
internal static class ImportRun
{
    /// <summary>Values a second of both.</summary>
    /// <param name="rows">How many rows of 200 values.</param>
    public static async Task<Measurement> RunAsync(int rows)
    {
        var city = new City(200);
        var csv = Encoding.UTF8.GetBytes(Csv(city, rows));
        var values = (double)rows * city.Indicators;
        List<double> imports = [], floors = [];
        for (var turn = 0; turn < 3; turn++)
        {
            imports.Add(values / await ImportAsync(city, csv));
            floors.Add(values / await InsertAsync(city, rows));
        }

        return new Measurement("import", FigureBenchmark.Median(imports), "values/s", FigureBenchmark.Median(floors));
    }

    private static async Task<double> ImportAsync(City city, byte[] csv)
    {
        var file = Path.Combine(CityDatabase.Folder, "import.db");
        File.Delete(file);
        using var database = await CityDatabase.EmptyAsync(city, file);
        var import = new DataImport(
            database.Get<IUnitStore>(), database.Get<ISubmissionStore>(), city.Catalogue(), new Auditor(TimeProvider.System, "bench"), new OfficeClock(TimeProvider.System, TimeZoneInfo.Utc));
        var watch = Stopwatch.StartNew();
        var result = await import.ImportAsync([new SourceFile("branches.csv", csv)], dryRun: false, CancellationToken.None);
        return result is DataImportResult.Imported
            ? watch.Elapsed.TotalSeconds
            : throw new InvalidOperationException("The file was refused.");
    }

    private static async Task<double> InsertAsync(City city, int rows)
    {
        var file = Path.Combine(CityDatabase.Folder, "insert.db");
        File.Delete(file);
        await using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        await connection.OpenAsync();
        await ExecuteAsync(connection, "PRAGMA journal_mode=WAL");
        await ExecuteAsync(connection, "PRAGMA synchronous=FULL");
        await ExecuteAsync(
            connection,
            "CREATE TABLE v (s INTEGER NOT NULL, i INTEGER NOT NULL, n TEXT NULL, t TEXT NULL, c TEXT NULL, PRIMARY KEY (s, i)) WITHOUT ROWID");
        var watch = Stopwatch.StartNew();
        await using var transaction = connection.BeginTransaction();
        await using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = "INSERT INTO v VALUES ($s, $i, $n, $t, $c)";
        var parameters = new[] { "$s", "$i", "$n", "$t", "$c" }.Select(name => command.Parameters.Add(name, name is "$s" or "$i" ? SqliteType.Integer : SqliteType.Text)).ToArray();
        await command.PrepareAsync();
        var submission = 0L;
        foreach (var answer in city.Answers(City.Months[0], 0, rows))
        {
            submission++;
            for (var i = 0; i < answer.Values.Count; i++)
            {
                parameters[0].Value = submission;
                parameters[1].Value = i;
                parameters[2].Value = answer.Values[i].Number!.Value.ToString(CultureInfo.InvariantCulture);
                parameters[3].Value = DBNull.Value;
                parameters[4].Value = answer.Values[i].Cell;
                command.ExecuteNonQuery();
            }
        }

        await transaction.CommitAsync();
        return watch.Elapsed.TotalSeconds;
    }

    private static async Task ExecuteAsync(SqliteConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }

    private static string Csv(City city, int rows)
    {
        var vietnamese = new NumberFormatInfo { NumberDecimalSeparator = "," };
        var csv = new StringBuilder("unit,form,period");
        foreach (var code in Enumerable.Range(0, city.Indicators).Select(City.CodeOf))
        {
            csv.Append(',').Append(code);
        }

        foreach (var answer in city.Answers(City.Months[0], 0, rows))
        {
            csv.Append('\n').Append(answer.Unit).Append(',').Append(answer.Form).Append(',').Append(answer.Period);
            foreach (var value in answer.Values)
            {
                var text = value.Number!.Value.ToString(vietnamese);
                csv.Append(',').Append(text.Contains(',', StringComparison.Ordinal) ? $"\"{text}\"" : text);
            }
        }

        return csv.ToString();
    }
}
