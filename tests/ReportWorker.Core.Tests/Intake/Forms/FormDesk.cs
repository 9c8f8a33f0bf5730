using System.Text.Json;
using ReportWorker.Core.Indicators;
using ReportWorker.Core.Intake;
using ReportWorker.Core.Intake.Forms;
using ReportWorker.Core.Periods;
using ReportWorker.Core.Units;
using ReportWorker.Testing;

namespace ReportWorker.Core.Tests.Intake.Forms;

/// <summary>Makes forms, has them filled in by a library that is not ours, and computed by a spreadsheet program.</summary>
internal sealed class FormDesk : IDisposable
{
    // Fills cells by their names, as {name: value}; a day is given as {"day": "2020-03-20"}.
    private const string Fill = """
        import datetime, json, sys
        from openpyxl import load_workbook
        for path, values in json.loads(sys.argv[1]).items():
            book = load_workbook(path)
            for name, value in values.items():
                sheet, cell = next(book.defined_names[name].destinations)
                book[sheet][cell.replace('$', '')] = datetime.date.fromisoformat(value['day']) if isinstance(value, dict) else value
            book.save(path)
        """;

    // Reads the values of all cells, by their names: [{cell: value}].
    private const string Read = """
        import json, sys
        from openpyxl import load_workbook
        books = []
        for path in sys.argv[1:]:
            sheet = load_workbook(path, data_only=True).worksheets[0]
            books.append({cell.coordinate: cell.value for row in sheet.iter_rows() for cell in row if cell.value is not None})
        print(json.dumps(books, default=str))
        """;

    private const string Python = "/usr/bin/python3";

    public string Folder { get; } = Directory.CreateTempSubdirectory("reportworker-forms-").FullName;

    public static FormKey Key { get; } = new(new byte[FormKey.Length]);

    public static Catalogue Real() => CatalogueLoader.Load(Path.Combine(Repository.Root, "templates", "catalogue")).Catalogue!;

    public static Unit Unit(string kind, string level, string code = "phuong-1") => new(
        UnitCode.Parse(code), "Đảng bộ phường Một", kind, level, null, 1, new DateOnly(2015, 1, 1), null, default!, "mot@example.vn");

    public static async Task SkipWithoutProgramsAsync() => Assert.SkipUnless(
        await OtherProgram.CanRunAsync("soffice", "--version") && await CanReadAsync(), "LibreOffice or python3-openpyxl is not installed");

    /// <summary>The bytes of a form.</summary>
    public static byte[] Write(
        Catalogue catalogue, string form, Unit unit, string period = "2020-H1", IReadOnlyDictionary<string, StoredValue>? previous = null)
    {
        var asked = new AskedForm(catalogue.FindForm(form)!, PeriodKey.Parse(period));
        var plan = FormPlan.Of(asked.Form, unit.Kind);
        var token = FormToken.Make(Key, new FormAddress(form, unit.Code, asked.Period));
        return FormBook.Write(
            new UnitForm(asked, unit, null, previous ?? new Dictionary<string, StoredValue>(), token), plan, new FormChecks(plan, catalogue, asked, unit));
    }

    /// <summary>Fills copies of a form in, each in another way, and gives all their cells after a spreadsheet program computed them.</summary>
    public async Task<IReadOnlyList<Dictionary<string, JsonElement>>> ComputeAsync(byte[] form, params IReadOnlyList<IReadOnlyDictionary<string, object>> fillings)
    {
        var paths = fillings.Select((_, i) => Path.Combine(Folder, FormattableString.Invariant($"form{i}.xlsx"))).ToList();
        foreach (var path in paths)
        {
            await File.WriteAllBytesAsync(path, form, TestContext.Current.CancellationToken);
        }

        await OtherProgram.RunAsync(Python, "-c", Fill, JsonSerializer.Serialize(paths.Zip(fillings).ToDictionary(pair => pair.First, pair => pair.Second)));
        var computed = await ConvertAsync("xlsx", paths);
        return JsonSerializer.Deserialize<List<Dictionary<string, JsonElement>>>(await OtherProgram.RunAsync(Python, ["-c", Read, .. computed]))!;
    }

    /// <summary>Has LibreOffice save files as others.</summary>
    public async Task<IReadOnlyList<string>> ConvertAsync(string format, IReadOnlyList<string> paths)
    {
        var folder = Path.Combine(Folder, format);
        await OtherProgram.RunAsync(
            "soffice", [$"-env:UserInstallation=file://{Folder}/profile", "--headless", "--convert-to", format, "--outdir", folder, .. paths]);
        return [.. paths.Select(path => Path.Combine(folder, Path.GetFileNameWithoutExtension(path) + "." + format))];
    }

    /// <summary>What a program in Python prints.</summary>
    public static Task<string> PythonAsync(string program, params string[] arguments) => OtherProgram.RunAsync(Python, ["-c", program, .. arguments]);

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private static async Task<bool> CanReadAsync()
    {
        try
        {
            return File.Exists(Python) && (await OtherProgram.RunAsync(Python, "-c", "import importlib.util; print(importlib.util.find_spec('openpyxl') is not None)")).Contains("True");
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
