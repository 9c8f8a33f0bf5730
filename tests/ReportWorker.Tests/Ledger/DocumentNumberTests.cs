using ReportWorker.Core.Ledger;
using ReportWorker.Core.Problems;

namespace ReportWorker.Tests.Ledger;

/// <summary>A counter proposes the number of a document; the office's register decides.</summary>
public sealed class DocumentNumberTests : IDisposable
{
    private static readonly DocumentMark Blank = new(null, new DateOnly(2020, 7, 7), null);

    private readonly string _templates = Directory.CreateTempSubdirectory("reportworker-templates-").FullName;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_run_tells_which_number_would_be_next_and_a_release_takes_none_unasked()
    {
        await using var office = await OpenAsync("{ kind: BC, counter: year }");

        var draft = (await office.RunAsync()).Editions[0];
        draft.NextNumber.Should().Be(1);
        var official = await office.Get<Release>().RunAsync(draft.Edition, new ReleaseOrder(), Token);

        (official.Edition.Mark!.Number, official.NextNumber).Should().Be((null, null), "its place stays blank, for the number that the register gives it");
    }

    [Fact]
    public async Task A_counter_that_has_come_to_its_end_gives_no_further_number()
    {
        await using var office = await OpenAsync("{ kind: BC, counter: year }");
        var last = await office.Get<Release>().RunAsync(await DraftAsync(office), new ReleaseOrder { Mark = Blank with { Number = 99_999 } }, Token);
        await office.Get<Editions>().WithdrawAsync(last.Edition, "sai số liệu", Token);
        var draft = await DraftAsync(office);

        var refused = await office.Awaiting(o => o.Get<Release>().RunAsync(draft, new ReleaseOrder { NextNumber = true }, Token)).Should().ThrowAsync<RequestRefusedException>();

        refused.Which.Problems.Single().Message.Id.Should().Be("DocumentNumberWrong");
    }

    [Fact]
    public async Task The_next_number_follows_the_highest_known_and_a_withdrawn_edition_keeps_its_own()
    {
        await using var office = await OpenAsync("{ kind: BC, organisation: QU, counter: { terms: [2015-08-01, 2020-08-05] } }");
        var first = await office.Get<Release>().RunAsync(await DraftAsync(office), new ReleaseOrder { Mark = Blank with { Number = 41 } }, Token);
        first.NextNumber.Should().BeNull("it has a number");
        await office.Get<Editions>().WithdrawAsync(first.Edition, "sai số liệu", Token);

        var second = await office.Get<Release>().RunAsync(await DraftAsync(office), new ReleaseOrder { NextNumber = true }, Token);
        second.Edition.Mark.Should().Be(Blank with { Number = 42 });
        await office.Get<Editions>().WithdrawAsync(second.Edition, "sai số liệu", Token);

        var third = await DraftAsync(office);
        var taken = await office.Awaiting(o => o.Get<Release>().RunAsync(third, new ReleaseOrder { Mark = Blank with { Number = 41 } }, Token))
            .Should().ThrowAsync<RequestRefusedException>();
        var problem = taken.Which.Problems.Single().Message;
        (taken.Which.Kind, problem.Id).Should().Be((RefusalKind.WrongUsage, "NumberTaken"));
        problem.Args.Should().Equal(41, "BC/QU", "2015-08-01", first.Edition.Key.ToString());

        var inNextTerm = await office.Get<Release>().RunAsync(third, new ReleaseOrder { Mark = Blank with { Date = new DateOnly(2020, 8, 5) }, NextNumber = true }, Token);
        inNextTerm.Edition.Mark!.Number.Should().Be(1);
        inNextTerm.Warnings.Should().ContainSingle("the clock says July");
    }

    [Theory]
    [InlineData("{ kind: BC, organisation: QU }", "NoCounter")]
    [InlineData("{ kind: BC, counter: { terms: [2020-08-05] } }", "NoTerm")]
    public async Task Where_nothing_is_counted_there_is_no_next_number(string number, string message)
    {
        await using var office = await OpenAsync(number);
        var draft = (await office.RunAsync()).Editions[0];
        draft.NextNumber.Should().BeNull();

        await RefusedAsync(office, draft.Edition, message);
    }

    [Fact]
    public async Task A_unit_without_an_abbreviation_has_no_next_number_whatever_is_waived()
    {
        await using var office = await OpenAsync("{ kind: BC, counter: year }");
        var units = office.Get<Core.Units.IUnitStore>();
        var unit = (await units.ReadAllAsync(Token)).Single(one => one.Code.Value == "long-bien");
        await units.SaveAsync([unit with { Symbol = null }], office.Get<Core.Auditing.Auditor>().Event("test", "test"), Token);

        await RefusedAsync(office, await DraftAsync(office), "NoSymbol");
    }

    [Fact]
    public async Task Two_releases_at_once_never_get_the_same_number()
    {
        await using var office = await OpenAsync("{ kind: BC, counter: year }", "second", "third");
        var drafts = new List<Edition>();
        foreach (var report in new[] { "six-month-review", "second", "third" })
        {
            drafts.Add((await office.RunAsync(request => request with { Report = report })).Editions[0].Edition);
        }

        var made = await Task.WhenAll(drafts.Select(draft => Task.Run(() => office.Get<Release>().RunAsync(draft, new ReleaseOrder { NextNumber = true }, Token), Token)));

        made.Select(one => one.Edition.Mark!.Number).Should().BeEquivalentTo([1, 2, 3], "reports of one kind share one row of numbers");
    }

    public void Dispose() => Directory.Delete(_templates, recursive: true);

    private static async Task RefusedAsync(Office office, Edition draft, string message)
    {
        var refused = await office.Awaiting(o => o.Get<Release>().RunAsync(draft, new ReleaseOrder { NextNumber = true, Waiver = "waived" }, Token)).Should().ThrowAsync<RequestRefusedException>();
        (refused.Which.Kind, refused.Which.Problems.Single().Message.Id).Should().Be((RefusalKind.WrongUsage, message));
    }

    private static async Task<Edition> DraftAsync(Office office) => (await office.RunAsync()).Editions[0].Edition;

    // The six-month review with other numbers, under further names too.
    private async Task<Office> OpenAsync(string number, params string[] more)
    {
        RepositoryFolder.CopyTemplates(_templates);
        foreach (var name in more.Append("six-month-review"))
        {
            RepositoryFolder.CopyFolder(RepositoryFolder.Of("templates", "six-month-review"), Path.Combine(_templates, name));
            var definition = Path.Combine(_templates, name, "report.yaml");
            var lines = await File.ReadAllLinesAsync(definition, Token);
            await File.WriteAllLinesAsync(definition, lines.Select(line => line.StartsWith("number:", StringComparison.Ordinal) ? $"number: {number}" : line), Token);
        }

        var office = await Office.OpenAsync("2020-07-07T08:00:00", settings => settings.Paths.Templates = _templates);
        await office.ImportSamplesAsync();
        return office;
    }
}
