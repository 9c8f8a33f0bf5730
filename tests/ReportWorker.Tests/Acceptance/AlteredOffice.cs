using System.Globalization;
using Microsoft.Data.Sqlite;
using ReportWorker.Core.Indicators;
using ReportWorker.Core.Ledger;
using ReportWorker.Core.Reports;
using ReportWorker.Core.Reports.Checking;

namespace ReportWorker.Tests.Acceptance;

/// <summary>An office with five drafts of the six-month review, in whose files and database alterations are planted.</summary>
public sealed class AlteredOffice : IAsyncLifetime
{
    public const int Seed = 20200630;

    private Office? _office;

    public IReadOnlyList<MadeEdition> Editions { get; private set; } = [];

    internal Office Office => _office!;

    /// <summary>What units enter as numbers that are summed; of a yes or no a changed value may change no total.</summary>
    public IReadOnlyList<string> Summed { get; private set; } = [];

    public static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _office = await Office.OpenAsync("2020-07-05T08:00:00");
        await _office.ImportSamplesAsync();
        var made = new List<MadeEdition>();
        for (var i = 0; i < 5; i++)
        {
            made.AddRange((await _office.RunAsync()).Editions);
            _office.Clock.Advance(TimeSpan.FromMinutes(1));
        }

        Editions = made;
        var report = _office.Get<ReportLibrary>().Require("six-month-review");
        Summed = [.. report.Forms.Single(form => form.Level == "base").Indicators
            .Where(indicator => indicator.OverUnits == OverUnits.Sum).Select(indicator => indicator.Code.Value)];
    }

    public async ValueTask DisposeAsync() => await Office.DisposeAsync();

    public Task<Verification> VerifyAsync(ReadOnlyMemory<byte> file) => Office.Get<VerifyDocument>().RunAsync(file, Token);

    /// <summary>The formulas that read an indicator, by themselves or through others.</summary>
    public IReadOnlyCollection<string> Readers(string indicator)
    {
        var readers = new HashSet<string> { indicator };
        foreach (var formula in Office.Get<Catalogue>().Indicators.Where(one => one.Formula is not null))
        {
            if (formula.Formula!.Paths.Any(path => readers.Contains(path.Segments[0])))
            {
                readers.Add(formula.Code.Value);
            }
        }

        return readers;
    }

    /// <summary>Changes the office's file behind the program's back.</summary>
    public async Task ChangeAsync(string sql, params (string Name, object Value)[] parameters)
    {
        await using var connection = await ConnectAsync();
        await using var command = Command(connection, sql, parameters);
        (await command.ExecuteNonQueryAsync(Token)).Should().Be(1);
    }

    public async Task<T> ReadAsync<T>(string sql, params (string Name, object Value)[] parameters)
    {
        await using var connection = await ConnectAsync();
        await using var command = Command(connection, sql, parameters);
        return (T)(await command.ExecuteScalarAsync(Token))!;
    }

    /// <summary>All figures that base organisations gave in their first answers: submission, indicator's number and code, unit, value.</summary>
    internal async Task<IReadOnlyList<StoredFigure>> FiguresAsync()
    {
        await using var connection = await ConnectAsync();
        await using var command = Command(
            connection,
            """
            SELECT s."Id", s."Unit", i."Id", i."Code", v."Number" FROM "SubmissionValues" v
            JOIN "Submissions" s ON s."Id" = v."SubmissionId" JOIN "Indicators" i ON i."Id" = v."IndicatorId"
            WHERE s."Form" = 'to-chuc-co-so-6-thang' AND s."Revision" = 1 AND v."Number" IS NOT NULL ORDER BY s."Unit", i."Code"
            """);
        await using var reader = await command.ExecuteReaderAsync(Token);
        var found = new List<StoredFigure>();
        while (await reader.ReadAsync(Token))
        {
            found.Add(new StoredFigure(
                reader.GetInt64(0), reader.GetString(1), reader.GetInt64(2), reader.GetString(3), decimal.Parse(reader.GetString(4), CultureInfo.InvariantCulture)));
        }

        return [.. found.Where(figure => Summed.Contains(figure.Indicator))];
    }

    private async Task<SqliteConnection> ConnectAsync()
    {
        var connection = new SqliteConnection($"Data Source={Path.Combine(Office.Folder, "office.db")};Pooling=False");
        await connection.OpenAsync(Token);
        return connection;
    }

    private static SqliteCommand Command(SqliteConnection connection, string sql, params (string Name, object Value)[] parameters)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in parameters)
        {
            command.Parameters.AddWithValue(name, value);
        }

        return command;
    }
}

/// <summary>A figure as it stands in the database.</summary>
internal sealed record StoredFigure(long Submission, string Unit, long Number, string Indicator, decimal Value);
