using System.Text;
using ReportWorker.Core.Intake;
using ReportWorker.Core.Ledger;
using ReportWorker.Core.Periods;
using ReportWorker.Core.Units;

namespace ReportWorker.Tests.Ledger;

/// <summary>A report for each of 250 units in one run: more than two chunks of drafts.</summary>
public sealed class MassRunTests : IDisposable
{
    private const int Units = 250;

    private readonly string _templates = Directory.CreateTempSubdirectory("reportworker-templates-").FullName;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Each_unit_has_its_draft_in_the_order_of_the_tree_and_is_told_of_once()
    {
        await using var office = await OpenAsync();
        var told = new List<RunProgress>();

        var result = await office.Get<RunReport>().RunAsync(Request, told.Add, Token);

        result.Editions.Select(made => made.Edition.Key.ToString()).Should().Equal(
            Enumerable.Range(1, Units).Select(number => $"six-month-review/2020-H1/unit-{number}/1"));
        told.Select(progress => (progress.Done, progress.Total, progress.Unit)).Should().Equal(
            Enumerable.Range(1, Units).Select(number => (number, Units, $"Đảng bộ cơ sở số {number}")));
        (await office.DueAsync()).Should().HaveCount(Units).And.OnlyContain(row => row.Due.State == DueState.Drafted);
    }

    [Fact]
    public async Task A_second_run_supersedes_the_first()
    {
        await using var office = await OpenAsync();
        await office.Get<RunReport>().RunAsync(Request, null, Token);

        var again = await office.Get<RunReport>().RunAsync(Request, null, Token);

        again.Editions.Should().HaveCount(Units).And.OnlyContain(made => made.Edition.Key.Number == 2 && made.Edition.Ordinal == 2);
        foreach (var made in again.Editions.Take(3))
        {
            (await office.EditionsAsync(made.Edition.Key.Due)).Select(edition => edition.State).Should().Equal(EditionState.Superseded, EditionState.Open);
        }
    }

    [Fact]
    public async Task Two_runs_at_once_lose_no_draft_and_leave_one_open()
    {
        await using var office = await OpenAsync();

        var runs = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => Task.Run(() => office.Get<RunReport>().RunAsync(Request, null, Token), Token)));

        var made = runs.SelectMany(run => run.Editions).Select(edition => edition.Edition.Key).ToList();
        made.Should().OnlyHaveUniqueItems().And.HaveCount(2 * Units);
        var editions = await office.Get<ILedgerStore>().EditionsAsync(new DueQuery(Request.Report), Token);
        editions.Select(edition => edition.Key).Should().BeEquivalentTo(made);
        editions.Count(edition => edition.State == EditionState.Open).Should().Be(Units);
    }

    [Fact]
    public async Task The_same_data_under_the_same_clock_give_the_same_bytes_in_two_databases()
    {
        await using var one = await OpenAsync();
        await using var other = await OpenAsync();

        var first = await one.Get<RunReport>().RunAsync(Request, null, Token);
        var second = await other.Get<RunReport>().RunAsync(Request, null, Token);

        second.Editions.Select(made => made.Edition.DocumentHash).Should().Equal(first.Editions.Select(made => made.Edition.DocumentHash));
        second.Editions.Select(made => made.Edition.SnapshotHash).Should().Equal(first.Editions.Select(made => made.Edition.SnapshotHash));
    }

    public void Dispose() => Directory.Delete(_templates, recursive: true);

    [Fact]
    public async Task One_that_cannot_leave_does_not_keep_the_others_from_it()
    {
        await using var office = await OpenAsync();
        var first = (await office.Get<RunReport>().RunAsync(Request with { EachUnit = false, Unit = UnitCode.Parse("unit-2") }, null, Token)).Editions[0];
        await office.Get<Release>().RunAsync(first.Edition, new ReleaseOrder { Waiver = "thử" }, Token);
        var told = new List<RunProgress>();

        var result = await office.Get<RunReport>().RunAsync(Request with { Official = true, AllowIncomplete = "thử" }, told.Add, Token);

        result.Refused.Should().ContainSingle().Which.Edition.Key.Due.Unit.Value.Should().Be("unit-2");
        result.Problems.Should().ContainSingle();
        result.Editions.Count(made => made.Edition.Kind == EditionKind.Official).Should().Be(Units - 1);
        told[^1].Done.Should().Be(2 * Units);
    }

    private static RunRequest Request => new("six-month-review", PeriodKey.Parse("2020-H1"), EachUnit: true);

    // The review as it is, of base organisations.
    private async Task<Office> OpenAsync()
    {
        RepositoryFolder.CopyTemplates(_templates);
        var report = Path.Combine(_templates, "six-month-review", "report.yaml");
        await File.WriteAllTextAsync(
            report, (await File.ReadAllTextAsync(report, Token)).Replace("level: district", "level: base", StringComparison.Ordinal), Token);
        var office = await Office.OpenAsync("2020-07-05T08:00:00", settings => settings.Paths.Templates = _templates);
        var units = new StringBuilder("code,name,kind,level,parent,order,valid_from,valid_to,succeeded_by,email\nhuyen,Huyện ủy,huyen_uy,district,,1,2015-01-01,,,\n");
        var figures = new StringBuilder("unit,form,period,dv_ket_nap\n");
        for (var number = 1; number <= Units; number++)
        {
            units.Append(System.Globalization.CultureInfo.InvariantCulture, $"unit-{number},Đảng bộ cơ sở số {number},dang_bo_xa,base,huyen,{number},2015-01-01,,,\n");
            figures.Append(System.Globalization.CultureInfo.InvariantCulture, $"unit-{number},to-chuc-co-so-6-thang,2020-H1,{number}\n");
        }

        (await office.Get<UnitImport>().ImportAsync(FileOf("units.csv", units), Token)).Should().BeOfType<ImportResult.Imported>();
        await office.ImportAsync(FileOf("figures.csv", figures));
        return office;
    }

    private static SourceFile FileOf(string name, StringBuilder text) => new(name, Encoding.UTF8.GetBytes(text.ToString()));
}
