using System.Globalization;
using System.Text;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using ReportWorker.Core.Indicators;
using ReportWorker.Core.Intake;
using ReportWorker.Core.Intake.Arriving;
using ReportWorker.Core.Intake.Forms;
using ReportWorker.Core.Periods;
using ReportWorker.Core.Reports;
using ReportWorker.Core.Storing;
using ReportWorker.Core.Units;
using ReportWorker.Hosting;
using ReportWorker.Hosting.Configuration.Sections;
using ReportWorker.Sheets.Writing;

namespace ReportWorker.Benchmarks.Forms;

/// <summary>An office of the city's size whose base organisations owe a form of 200 indicators, and have all addresses.</summary>
internal sealed class FormOffice : IAsyncDisposable
{
    private const int Indicators = 200;
    private const string FormCode = "bench";

    private static readonly PeriodKey Period = PeriodKey.Parse("2020-H1");

    private readonly ServiceProvider _services;

    private FormOffice(ServiceProvider services) => _services = services;

    /// <summary>Opens a new one.</summary>
    public static async Task<FormOffice> OpenAsync(string root)
    {
        var repository = Repository();
        var settings = new Settings();
        settings.Paths.Templates = Path.Combine(root, "templates");
        settings.Paths.Data = root;
        settings.Database.ConnectionString = $"Data Source={Path.Combine(root, "office.db")}";
        settings.Mail.From = "van-phong@bench.example";
        settings.Mail.PickupDirectory = Path.Combine(root, "mail");
        MakeTemplates(Path.Combine(repository, "templates"), settings.Paths.Templates);

        var office = new FormOffice(Composition.Build(settings, CultureInfo.GetCultureInfo("vi")));
        await office.Get<IDatabase>().MigrateAsync(CancellationToken.None);
        var units = await SourceFile.ReadAsync(Path.Combine(repository, "samples", "ha-noi", "units.csv"), SourceFile.DefaultLimit, CancellationToken.None);
        _ = await office.Get<UnitImport>().ImportAsync(units, CancellationToken.None);
        await using var connection = new SqliteConnection(settings.Database.ConnectionString);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "UPDATE Units SET Email = Code || '@bench.example' WHERE Email IS NULL";
        await command.ExecuteNonQueryAsync();
        return office;
    }

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    /// <summary>Its folder for forms; what lies there is read at once.</summary>
    public FormFolder Watch(string folder) =>
        ActivatorUtilities.CreateInstance<FormFolder>(_services, new FormFolderPlace(folder, TimeSpan.Zero, 25_000_000));

    /// <summary>Writes the filled forms of the first units into a folder; each round says something else.</summary>
    public async Task WriteAsync(string folder, int round, int count)
    {
        Directory.CreateDirectory(folder);
        var catalogue = Get<ReportLibrary>().RequireCatalogue();
        var asked = new AskedForm(catalogue.FindForm(FormCode)!, Period); // it was put there
        var key = await Get<IFormKeyStore>().KeepAsync(FormKey.Make(), DateTimeOffset.UnixEpoch, CancellationToken.None);
        var tree = UnitTree.Build(await Get<IUnitStore>().ReadAllAsync(CancellationToken.None), asked.Window);
        foreach (var unit in tree.Organisation.Where(asked.Form.IsOwedBy).Take(count))
        {
            var plan = FormPlan.Of(asked.Form, unit.Kind);
            var form = new UnitForm(asked, unit, null, new Dictionary<string, StoredValue>(), FormToken.Make(key, new FormAddress(FormCode, unit.Code, Period)))
            {
                Given = asked.Form.Indicators.Index().ToDictionary(pair => pair.Item.Code.Value, pair => (CellContent)new CellContent.Number(pair.Index + round)),
            };
            await File.WriteAllBytesAsync(Path.Combine(folder, $"{unit.Code}.xlsx"), FormBook.Write(form, plan, new FormChecks(plan, catalogue, asked, unit)));
        }
    }

    public ValueTask DisposeAsync() => _services.DisposeAsync();

    // The catalogue of the form alone, and the delivered texts.
    private static void MakeTemplates(string delivered, string folder)
    {
        foreach (var part in (string[])["answers", "notices"])
        {
            Directory.CreateDirectory(Path.Combine(folder, part));
            foreach (var file in Directory.EnumerateFiles(Path.Combine(delivered, part)))
            {
                File.Copy(file, Path.Combine(folder, part, Path.GetFileName(file)));
            }
        }

        var yaml = new StringBuilder("indicators:\n");
        var codes = Enumerable.Range(1, Indicators).Select(number => FormattableString.Invariant($"chi_tieu_{number}")).ToList();
        foreach (var code in codes)
        {
            yaml.AppendLine(CultureInfo.InvariantCulture, $"  - {{ code: {code}, label: Chỉ tiêu {code}, unit: đồng chí, kind: flow, overUnits: sum, overTime: sum }}");
        }

        yaml.AppendLine(CultureInfo.InvariantCulture, $"forms:\n  - code: {FormCode}\n    label: Biểu đo\n    period: half-year\n    level: base\n    sections:\n      - title: Số liệu\n        indicators: [{string.Join(", ", codes)}]");
        Directory.CreateDirectory(Path.Combine(folder, "catalogue"));
        File.WriteAllText(Path.Combine(folder, "catalogue", "bench.yaml"), yaml.ToString());
    }

    private static string Repository()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "ReportWorker.sln")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("The benchmark runs inside its repository.");
        }

        return folder;
    }
}
