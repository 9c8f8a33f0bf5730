using System.Text.Json;
using ReportWorker.Core.Tests.Intake.Forms;
using ReportWorker.Testing;

namespace ReportWorker.Core.Tests.Intake.Arriving;

/// <summary>Every form of the catalogue goes out, is filled in and saved by programs that are not ours, and says the same when it is back.</summary>
public sealed class FormRoundTripTests : IDisposable
{
    private const string Python = "/usr/bin/python3";
    private const string Vietnamese = "vi-VN";

    // Fills cells in by their names, and puts a sheet before the form.
    private const string Fill = """
        import datetime, json, sys
        from openpyxl import load_workbook
        for job in json.load(open(sys.argv[1], encoding='utf-8')):
            book = load_workbook(job['form'])
            for one in job['values']:
                sheet, cell = next(book.defined_names[one['name']].destinations)
                kind, value = one['kind'], one['value']
                book[sheet][cell.replace('$', '')] = float(value) if kind == 'number' else datetime.date.fromisoformat(value) if kind == 'day' else value
            book.save(job['form'])
            book.create_sheet('Ghi chú', 0)['A1'] = 'code'
            book.save(job['other'])
        """;

    private static readonly JsonSerializerOptions Names = new(JsonSerializerDefaults.Web);

    private readonly FormDesk _desk = new();

    public void Dispose() => _desk.Dispose();

    [Theory]
    [InlineData(Vietnamese)]
    [InlineData("en-US")]
    public async Task Filled_in_in_LibreOffice(string locale)
    {
        await SkipWithoutAsync("uno");
        var forms = RoundTripForm.All();
        string[] kinds = ["xlsx", "xls", "csv"];
        await RunAsync(
            [Path.Combine(Repository.Root, "tests/ReportWorker.Core.Tests/Intake/Arriving/office.py"), locale, Path.Combine(_desk.Folder, "profile")],
            forms.Select(form => new
            {
                Form = Blank(form),
                Values = form.Cells,
                Saves = kinds.ToDictionary(kind => Of(form, kind)),
                Moved = kinds.ToDictionary(kind => Of(form, "moved." + kind)),
            }));

        foreach (var form in forms)
        {
            Same(form, Of(form, "xlsx"));
            Same(form, Of(form, "xls"));
            Same(form, Of(form, "moved.xlsx"));
            Same(form, Of(form, "moved.xls"));
            Same(form, Of(form, "csv"), locale == Vietnamese ? [] : form.Grouped);
        }
    }

    [Fact]
    public async Task Filled_in_by_another_library_which_computes_nothing_and_saved_as_other_kinds()
    {
        await SkipWithoutAsync("openpyxl");
        await FormDesk.SkipWithoutProgramsAsync();
        var forms = RoundTripForm.All();
        await RunAsync(["-c", Fill], forms.Select(form => new { Form = Blank(form), Values = form.Cells, Other = Of(form, "other.xlsx") }));

        string[] paths = [.. forms.Select(form => Of(form, "blank.xlsx"))];
        var computed = await _desk.ConvertAsync("xlsx", paths);
        var old = await _desk.ConvertAsync("xls", paths);
        foreach (var (number, form) in forms.Index())
        {
            Same(form, Of(form, "blank.xlsx"));
            Same(form, Of(form, "other.xlsx"));
            Same(form, computed[number]);
            Same(form, old[number]);
        }
    }

    /// <summary>What is read of a file must be what was filled in, save that some cells are said to be ambiguous.</summary>
    private static void Same(RoundTripForm form, string path, params IReadOnlyList<string> ambiguous)
    {
        var read = form.Read(path);
        var wrong = form.Expected.Keys.Union(read.Keys)
            .Where(code => ambiguous.Contains(code) ? !read.GetValueOrDefault(code, "").Contains("two ways") : form.Expected.GetValueOrDefault(code) != read.GetValueOrDefault(code))
            .Select(code => $"{code}: {form.Expected.GetValueOrDefault(code)} became {read.GetValueOrDefault(code)}");
        wrong.Should().BeEmpty(Path.GetFileName(path));
    }

    private string Of(RoundTripForm form, string end) => Path.Combine(_desk.Folder, $"{form.Code}.{end}");

    private string Blank(RoundTripForm form)
    {
        File.WriteAllBytes(Of(form, "blank.xlsx"), form.Blank);
        return Of(form, "blank.xlsx");
    }

    private async Task RunAsync<T>(string[] arguments, IEnumerable<T> jobs)
    {
        var path = Path.Combine(_desk.Folder, "jobs.json");
        await File.WriteAllTextAsync(path, JsonSerializer.Serialize(jobs, Names), TestContext.Current.CancellationToken);
        await OtherProgram.RunAsync(Python, [.. arguments, path]);
    }

    private static async Task SkipWithoutAsync(string module)
    {
        Assert.SkipUnless(await OtherProgram.CanRunAsync("soffice", "--version") && File.Exists(Python), "LibreOffice or Python is not installed");
        var found = await OtherProgram.RunAsync(Python, "-c", "import importlib.util, sys; print(importlib.util.find_spec(sys.argv[1]) is not None)", module);
        Assert.SkipUnless(found.Contains("True"), $"python3-{module} is not installed");
    }
}
