using System.Globalization;
using ReportWorker.Core.Indicators;
using ReportWorker.Core.Intake;
using ReportWorker.Core.Periods;
using ReportWorker.Core.Storing;
using ReportWorker.Core.Units;
using ReportWorker.Storage.Tests.Servers;

namespace ReportWorker.Storage.Tests.Contracts;

public abstract class SubmissionStoreContractTests(TestServer server) : ContractTests(server)
{
    private static readonly PeriodKey HalfYear = PeriodKey.Parse("2020-H1");

    private ISubmissionStore Submissions => Storage.Get<ISubmissionStore>();

    [Fact]
    public async Task The_first_answer_is_revision_1_and_a_later_one_counts_instead()
    {
        var first = await Submissions.AddAsync([Submission("u", [Number("a", 1)])], Audit(), Cancel);
        var second = await Submissions.AddAsync([Submission("u", [Number("a", 2)])], Audit(), Cancel);
        first.Single().Revision.Should().Be(1);
        second.Single().Revision.Should().Be(2);
        (await Submissions.ReadHeadsAsync(All(), Cancel)).Should().Equal(second);
        (await ReadAsync()).Values.Should().ContainSingle().Which.Number.Should().Be(2);
    }

    [Fact]
    public async Task Two_answers_in_one_call_are_two_revisions()
    {
        var heads = await Submissions.AddAsync(
            [Submission("u", [Number("a", 1)]), Submission("u", [Number("a", 2)])], Audit(), Cancel);
        heads.Select(head => head.Revision).Should().Equal(1, 2);
        (await ReadAsync()).Values.Should().ContainSingle().Which.Number.Should().Be(2);
    }

    [Fact]
    public async Task Values_texts_narratives_and_the_source_come_back_as_they_were()
    {
        var source = Blob.Of("unit,form\n"u8.ToArray());
        SubmissionValue[] values =
        [
            Number("a", 12.5m, "C12"),
            new(IndicatorCode.Parse("b"), 7, null, null),
            new(IndicatorCode.Parse("day"), null, "2020-03-20", "D2"),
            new(IndicatorCode.Parse("word"), null, "Đảng uỷ “Gia Lâm” 🙂", null),
        ];
        var narrative = new SubmissionNarrative(IndicatorCode.Parse("han_che"), "Một.\n\nHai.", "E9");
        var head = (await Submissions.AddAsync(
            [Submission("u", values) with { Source = source, SourceName = "đơn vị.csv", Narratives = [narrative] }], Audit(), Cancel)).Single();
        head.Should().Be(new SubmissionHead(
            head.Id, UnitCode.Parse("u"), "f", HalfYear, 1, Now, Now, source.Hash, "đơn vị.csv") { CountsFrom = Now });

        var read = await ReadAsync();
        read.Heads.Should().Equal(head);
        read.Read(head.Id).Should().BeEquivalentTo(values.Select(value => (value.Indicator, value.Number, value.Text)));
        (await Submissions.ReadCellsAsync([head.Id], [.. values.Select(value => value.Indicator)], Cancel)).Should().Equal(
            values.Select(value => new SubmissionCell(head.Id, value.Indicator, value.Number, value.Text, value.Cell)));
        read.Narratives.Should().Equal((head.Id, narrative));
        (await Storage.Get<IBlobStore>().ReadAsync(source.Hash, Cancel)).Content.ToArray().Should().Equal(source.Content.ToArray());
    }

    [Theory]
    [InlineData("0", "0")]
    [InlineData("0.000001", "0.000001")]
    [InlineData("-0.5", "-0.5")]
    [InlineData("12.500000", "12.5")]
    [InlineData("1000.000", "1000")]
    [InlineData("12345678901234567890.123456", "12345678901234567890.123456")]
    public async Task A_figure_is_exact_and_without_trailing_zeros(string entered, string expected)
    {
        await Submissions.AddAsync(
            [Submission("u", [Number("a", decimal.Parse(entered, CultureInfo.InvariantCulture))])], Audit(), Cancel);
        var number = (await ReadAsync()).Values.Single().Number;
        number!.Value.ToString(CultureInfo.InvariantCulture).Should().Be(expected);
    }

    [Theory]
    [InlineData("0.0000001")]
    [InlineData("10000000000000000000000")]
    public async Task A_figure_that_a_database_would_round_is_refused_by_all(string entered)
    {
        var add = () => Submissions.AddAsync(
            [Submission("u", [Number("a", decimal.Parse(entered, CultureInfo.InvariantCulture))])], Audit(), Cancel);
        await add.Should().ThrowAsync<ArgumentOutOfRangeException>();
        (await Submissions.ReadHeadsAsync(All(), Cancel)).Should().BeEmpty();
    }

    [Fact]
    public async Task An_indicator_given_twice_stores_nothing()
    {
        var add = () => Submissions.AddAsync(
            [Submission("u", []), Submission("v", [Number("a", 1), Number("a", 2)])], Audit(), Cancel);
        await add.Should().ThrowAsync<ArgumentException>();
        (await Submissions.ReadHeadsAsync(All(), Cancel)).Should().BeEmpty();
    }

    [Fact]
    public async Task A_value_that_is_a_number_and_a_text_stores_nothing()
    {
        var add = () => Submissions.AddAsync([Submission("u", [Number("a", 1) with { Text = "x" }])], Audit(), Cancel);
        await add.Should().ThrowAsync<ArgumentException>();
        (await Submissions.ReadHeadsAsync(All(), Cancel)).Should().BeEmpty();
    }

    [Fact]
    public async Task Only_the_forms_and_periods_asked_for_are_read()
    {
        await Submissions.AddAsync(
            [
                Submission("u", [Number("a", 1)]),
                Submission("u", [Number("a", 2)]) with { Form = "g" },
                Submission("u", [Number("a", 4)]) with { Period = PeriodKey.Parse("2020-H2") },
            ],
            Audit(),
            Cancel);
        (await ReadAsync(new SubmissionQuery(["f"], [HalfYear]))).Values.Sum(value => value.Number).Should().Be(1);
        (await ReadAsync(new SubmissionQuery(null, [HalfYear]))).Values.Sum(value => value.Number).Should().Be(3);
        (await ReadAsync(new SubmissionQuery(["f"], [HalfYear, PeriodKey.Parse("2020-H2")]))).Values.Sum(value => value.Number).Should().Be(5);
        (await ReadAsync(new SubmissionQuery(["none"], [HalfYear]))).Heads.Should().BeEmpty();
    }

    [Fact]
    public async Task Forms_compare_by_bytes()
    {
        await Submissions.AddAsync([Submission("u", []) with { Form = "a" }], Audit(), Cancel);
        var other = await Submissions.AddAsync([Submission("u", []) with { Form = "A" }], Audit(), Cancel);
        other.Single().Revision.Should().Be(1);
        (await Submissions.ReadHeadsAsync(new SubmissionQuery(["A"], [HalfYear]), Cancel)).Should().Equal(other);
    }

    [Fact]
    public async Task Revisions_stay_gapless_when_many_answer_at_once()
    {
        await Task.WhenAll(Enumerable.Range(0, 12).Select(number => Task.Run(
            () => Submissions.AddAsync([Submission("u", [Number($"n{number}", number)])], Audit(), Cancel), Cancel)));
        (await Submissions.ReadHeadsAsync(All(), Cancel)).Should().ContainSingle().Which.Revision.Should().Be(12);
    }

    [Fact]
    public async Task Thousands_of_values_go_in_and_come_out()
    {
        var units = Enumerable.Range(0, 50).Select(unit => Submission(
            $"u{unit}", [.. Enumerable.Range(0, 101).Select(number => Number($"n{number}", (unit * 1000) + number))])).ToList();
        await Submissions.AddAsync(units, Audit(), Cancel);
        var read = await ReadAsync();
        read.Values.Should().HaveCount(5050);
        read.Values.Sum(value => value.Number).Should().Be(units.SelectMany(unit => unit.Values).Sum(value => value.Number));
    }

    [Fact]
    public async Task Heads_and_values_are_read_from_one_point_in_time()
    {
        await Submissions.AddAsync([Submission("u", [Number("a", 1)])], Audit(), Cancel);
        var recorded = new Recorded();
        Task? writing = null;
        recorded.OnBegin = () =>
        {
            // Where readers make writers wait, the writer ends later; either way it must not be seen.
            writing = Task.Run(() => Submissions.AddAsync([Submission("u", [Number("a", 2)])], Audit(), Cancel), Cancel);
            SpinWait.SpinUntil(() => writing.IsCompleted, TimeSpan.FromSeconds(3));
        };
        await Submissions.ReadAsync(All(), recorded, Cancel);
        await writing!; // Begin was called
        recorded.Heads.Should().ContainSingle().Which.Revision.Should().Be(1);
        recorded.Values.Should().ContainSingle().Which.Number.Should().Be(1);
        (await ReadAsync()).Values.Should().ContainSingle().Which.Number.Should().Be(2);
    }

    private static SubmissionQuery All() => new(null, [HalfYear]);

    private static SubmissionValue Number(string indicator, decimal number, string? cell = null) =>
        new(IndicatorCode.Parse(indicator), number, null, cell);

    private static NewSubmission Submission(string unit, SubmissionValue[] values) =>
        new(UnitCode.Parse(unit), "f", HalfYear, null, null, values, []);

    private async Task<Recorded> ReadAsync(SubmissionQuery? query = null)
    {
        var recorded = new Recorded();
        await Submissions.ReadAsync(query ?? All(), recorded, Cancel);
        return recorded;
    }
}
