using ReportWorker.Core.Indicators;
using ReportWorker.Core.Intake;
using ReportWorker.Core.Periods;
using ReportWorker.Core.Units;
using ReportWorker.Storage.Tests.Servers;

namespace ReportWorker.Storage.Tests.Contracts;

/// <summary>Reading a part of what is stored, earlier revisions and cells.</summary>
public abstract class SubmissionQueryContractTests(TestServer server) : ContractTests(server)
{
    private static readonly PeriodKey HalfYear = PeriodKey.Parse("2020-H1");

    private static readonly SubmissionNarrative Story = new(Code("story"), "Một.", "E9");

    private ISubmissionStore Submissions => Storage.Get<ISubmissionStore>();

    [Fact]
    public async Task Only_the_values_of_the_indicators_asked_for_are_read()
    {
        await AddAsync("u", 1, 2, 3);
        (await ReadAsync(Query with { Indicators = [Code("n0"), Code("n2"), Code("unknown")] }))
            .Values.Select(value => value.Number).Order().Should().Equal(1, 3);
        (await ReadAsync(Query with { Indicators = [Code("n1")] })).Values.Select(value => value.Number).Should().Equal(2);
        (await ReadAsync(Query)).Values.Should().HaveCount(3);
        (await ReadAsync(Query with { Indicators = [Code("unknown")] })).Values.Should().BeEmpty();
        var heads = await ReadAsync(Query with { Indicators = [] });
        heads.Values.Should().BeEmpty();
        (heads.Heads.Count, heads.Narratives.Count).Should().Be((1, 1));
    }

    [Fact]
    public async Task Narratives_are_read_only_where_they_are_asked_for()
    {
        await AddAsync("u", 1);
        (await ReadAsync(Query)).Narratives.Should().ContainSingle().Which.Narrative.Should().Be(Story);
        var without = await ReadAsync(Query with { Narratives = false });
        without.Narratives.Should().BeEmpty();
        without.Values.Should().ContainSingle();
    }

    [Fact]
    public async Task All_revisions_come_in_order_each_with_its_values_and_the_day_of_the_first()
    {
        var first = await AddAsync("u", 1);
        var second = await AddAsync("u", 2);
        var third = await AddAsync("u", 3);
        var other = await AddAsync("v", 9);
        (await Submissions.ReadHeadsAsync(Query, Cancel)).Should().Equal(third, other);
        (await Submissions.NewestAsync(Query, Cancel)).Should().Be(new[] { third, other }.Max(head => head.ReceivedAt));
        (await Submissions.NewestAsync(Query with { Forms = ["none"] }, Cancel)).Should().BeNull();
        (await Submissions.ReadHeadsAsync(Query with { AllRevisions = true }, Cancel)).Should().Equal(first, second, third, other);
        third.FirstReceivedAt.Should().Be(first.ReceivedAt).And.BeBefore(third.ReceivedAt);
        other.FirstReceivedAt.Should().Be(other.ReceivedAt);

        var read = await ReadAsync(Query with { AllRevisions = true });
        read.Heads.Should().Equal(first, second, third, other);
        read.Heads.Select(head => read.Read(head.Id).Single().Number).Should().Equal(1, 2, 3, 9);
        read.Narratives.Should().HaveCount(4);
    }

    [Fact]
    public async Task Cells_are_read_of_any_revision_and_only_for_the_indicators_asked_for()
    {
        var first = await AddAsync("u", 1, 2);
        var second = await AddAsync("u", 3, 4);
        (await Submissions.ReadCellsAsync([second.Id, first.Id, second.Id, 999], [Code("n1"), Code("unknown")], Cancel)).Should().Equal(
            new SubmissionCell(first.Id, Code("n1"), 2, null, "C1"), new SubmissionCell(second.Id, Code("n1"), 4, null, "C1"));
        (await Submissions.ReadCellsAsync([first.Id], [Code("n1"), Code("n0")], Cancel)).Select(cell => cell.Cell).Should().Equal("C0", "C1");
        (await Submissions.ReadCellsAsync([], [Code("n0")], Cancel)).Should().BeEmpty();
        (await Submissions.ReadCellsAsync([first.Id], [], Cancel)).Should().BeEmpty();
    }

    [Fact]
    public async Task Cells_of_more_submissions_than_a_statement_has_parameters_are_read()
    {
        var heads = await Submissions.AddAsync([.. Enumerable.Range(0, 1200).Select(unit => Submission($"u{unit}", unit))], Audit(), Cancel);
        var cells = await Submissions.ReadCellsAsync([.. heads.Select(head => head.Id)], [Code("n0")], Cancel);
        cells.Select(cell => cell.Submission).Should().Equal(heads.Select(head => head.Id).Order());
        cells.Sum(cell => cell.Number).Should().Be(1200 * 1199 / 2);
    }

    private static SubmissionQuery Query => new(null, [HalfYear]);

    private static IndicatorCode Code(string code) => IndicatorCode.Parse(code);

    private static NewSubmission Submission(string unit, params decimal[] numbers) => new(
        UnitCode.Parse(unit),
        "f",
        HalfYear,
        null,
        null,
        [.. numbers.Select((number, i) => new SubmissionValue(Code($"n{i}"), number, null, $"C{i}"))],
        [Story]);

    private int _hours;

    private async Task<SubmissionHead> AddAsync(string unit, params decimal[] numbers) =>
        (await Submissions.AddAsync([Submission(unit, numbers)], Audit(at: Now.AddHours(_hours++)), Cancel)).Single();

    private async Task<Recorded> ReadAsync(SubmissionQuery query)
    {
        var recorded = new Recorded();
        await Submissions.ReadAsync(query, recorded, Cancel);
        return recorded;
    }
}
