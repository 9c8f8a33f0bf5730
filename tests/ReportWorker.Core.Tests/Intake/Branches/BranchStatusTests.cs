using System.Globalization;
using ReportWorker.Core.Intake;
using ReportWorker.Core.Intake.Branches;
using ReportWorker.Core.Periods;
using ReportWorker.Core.Problems;
using ReportWorker.Core.Units;

namespace ReportWorker.Core.Tests.Intake.Branches;

public sealed class BranchStatusTests : IDisposable
{
    private readonly BranchRoom _room = new();

    public void Dispose() => _room.Dispose();

    [Fact]
    public async Task A_branch_is_its_unit_by_itself_and_those_directly_below_with_all_below_them()
    {
        await _room.Answer("kim-ma");
        await _room.Answer("ba-dinh", "nua-nam-2");

        var city = await _room.Read();
        var district = await _room.Read(unit: "ba-dinh");

        city.Forms.Select(form => form.Code).Should().Equal("nua-nam", "nua-nam-2");
        Row(city.Whole).Should().Be("ha-noi 2/7 nua 1/5 2 1/2");
        city.Own.Should().BeNull("the city's own office owes nothing");
        city.Rows.Select(Row).Should().Equal("ba-dinh 2/4 nua 1/3 2 1/1", "dong-da 0/3 nua 0/2 2 0/1");
        Row(district.Whole).Should().Be("ba-dinh 2/4 nua 1/3 2 1/1");
        Row(district.Own!).Should().Be("ba-dinh 1/2 nua 0/1 2 1/1");
        district.Rows.Select(Row).Should().Equal("giang-vo 0/1 nua 0/1 2 0/0", "kim-ma 1/1 nua 1/1 2 0/0");
        district.Path.Select(unit => unit.Code.Value).Should().Equal("ha-noi");
        district.Whole.WithoutAddress.Should().Be(1, "Giảng Võ owes an answer and has no address");
        (district.Rows[0].Unit!.HasAddress, district.Rows[0].Unit!.HasBelow, city.Rows[0].Unit!.HasBelow).Should().Be((false, false, true));
    }

    [Fact]
    public async Task Late_answers_and_such_as_wait_are_told_apart()
    {
        await _room.Answer("kim-ma", "thang", "2020-05", day: "2020-06-06");
        await _room.Answer("lang-ha", "thang", "2020-05", day: "2020-06-05");
        await _room.Answer("lang-ha", "thang", "2020-05", SubmissionState.Unconfirmed);
        await _room.Answer("giang-vo", "thang", "2020-05", SubmissionState.Late);

        (await _room.Read("2020-05")).Whole.Total.Should().Be(new BranchCounts(Expected: 3, Answered: 2, Late: 1, Waiting: 2));

        await _room.Answer("giang-vo", "thang", "2020-05", SubmissionState.Rejected);
        (await _room.Read("2020-05")).Whole.Total.Should().Be(new BranchCounts(3, 2, 1, 1));
    }

    [Fact]
    public async Task A_period_without_forms_of_its_own_counts_those_of_its_parts()
    {
        await _room.Answer("kim-ma", "thang", "2020-02");

        var view = await _room.Read("2020-Q1");

        view.Forms.Should().Equal(new BranchForm("thang", "Biểu tháng"));
        view.Whole.Total.Should().Be(new BranchCounts(9, 1, 1, 0), "three wards owe three months");
    }

    [Theory]
    [InlineData("phuong ba", "")] // all of the words
    [InlineData("ĐỐNG đa", "dong-da")]
    [InlineData("giang vo", "giang-vo")]
    [InlineData("lang-ha", "lang-ha")] // the code
    [InlineData("dang uy phuong", "giang-vo kim-ma lang-ha")]
    public async Task Units_are_found_without_marks_one_by_one(string text, string expected)
    {
        var view = await _room.Read(change: query => query with { Flat = true, Text = text });

        string.Join(' ', view.Rows.Select(row => row.Unit!.Code)).Should().Be(expected);
        view.Matches.Should().Be(view.Rows.Count);
        view.Whole.Total.Expected.Should().Be(7, "the whole is the branch, whatever is picked of it");
    }

    [Theory]
    [InlineData(BranchState.Missing, "dong-da giang-vo lang-ha")]
    [InlineData(BranchState.Answered, "ba-dinh kim-ma")]
    [InlineData(BranchState.Waiting, "lang-ha")]
    [InlineData(BranchState.Late, "")]
    public async Task Rows_are_picked_by_state_and_form(BranchState state, string expected)
    {
        await _room.Answer("kim-ma");
        await _room.Answer("ba-dinh");
        await _room.Answer("lang-ha", state: SubmissionState.Late);

        var view = await _room.Read(change: query => query with { Flat = true, State = state, Form = "nua-nam" });

        string.Join(' ', view.Rows.Select(row => row.Unit!.Code.Value).Order(StringComparer.Ordinal)).Should().Be(expected);
        (view.Forms.Count, view.Choices.Count).Should().Be((1, 2));
    }

    [Fact]
    public async Task A_list_comes_in_pages_of_a_hundred()
    {
        using var room = new BranchRoom(Enumerable.Range(1, 250).Select(number => BranchRoom.Unit($"u{number}", $"Chi bộ {number}", "phuong", "dong-da")));

        var pages = new List<BranchView>();
        foreach (var page in (int[])[1, 2, 3, 9, -1])
        {
            pages.Add(await room.Read(unit: "dong-da", change: query => query with { Page = page }));
        }

        pages.Select(view => (view.Page, view.Pages, view.Rows.Count)).Should().Equal((1, 3, 100), (2, 3, 100), (3, 3, 51), (3, 3, 51), (1, 3, 100));
        pages.Take(3).SelectMany(view => view.Rows).Select(row => row.Unit!.Code).Should().OnlyHaveUniqueItems().And.HaveCount(251);
        pages[1].Whole.Should().BeEquivalentTo(pages[0].Whole);
    }

    [Fact]
    public async Task A_form_or_unit_that_is_not_there_is_wrong_usage()
    {
        (await FluentActions.Awaiting(() => _room.Read(change: query => query with { Form = "nua" })).Should().ThrowAsync<RequestRefusedException>())
            .Which.Problems[0].ToString(CultureInfo.InvariantCulture).Should().Contain("nua-nam");
        (await FluentActions.Awaiting(() => _room.Read(unit: "ba-din")).Should().ThrowAsync<RequestRefusedException>())
            .Which.Problems[0].ToString(CultureInfo.InvariantCulture).Should().Contain("ba-dinh");
    }

    [Fact]
    public async Task Every_branch_of_the_sample_counts_what_the_list_of_units_says()
    {
        var room = await DataImportRoom.OfSamplesAsync();
        await room.Import([await Files.SampleAsync("2020-H1/base-organisations.csv")]);
        using var branches = room.Branches;
        var period = PeriodKey.Parse("2020-H1");
        var all = await room.Status.ReadAsync(period, null, TestContext.Current.CancellationToken);
        all.Missing.Should().BePositive();

        foreach (var unit in all.Forms.SelectMany(form => form.Units).Select(unit => unit.Unit).Distinct())
        {
            var list = await room.Status.ReadAsync(period, unit, TestContext.Current.CancellationToken);
            var view = await branches.ReadAsync(new BranchQuery(period) { Unit = unit }, UnitScope.All, TestContext.Current.CancellationToken);
            view.Whole.Total.Should().Be(new BranchCounts(list.Expected, list.Received, list.Late, list.WaitingLate + list.Unconfirmed));
            view.Forms.Select(form => form.Code).Should().Equal(list.Forms.Select(form => form.Code));
        }
    }

    private static string Row(BranchRow row) => string.Create(
        CultureInfo.InvariantCulture,
        $"{row.Unit!.Code} {row.Total.Answered}/{row.Total.Expected} nua {row.Cells[0].Answered}/{row.Cells[0].Expected} 2 {row.Cells[1].Answered}/{row.Cells[1].Expected}");
}
