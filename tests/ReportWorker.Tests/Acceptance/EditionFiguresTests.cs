using ReportWorker.Core.Problems;
using ReportWorker.Core.Reports.Tracing;
using ReportWorker.Core.Units;

namespace ReportWorker.Tests.Acceptance;

/// <summary>An edition's figures as they are opened step by step, against the whole trace.</summary>
public sealed class EditionFiguresTests
{
    private const string Elected = "dh_chi_bo_cap_uy_vien";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Each_step_tells_the_same_as_the_whole_trace()
    {
        await using var office = await Office.OpenAsync("2020-07-05T08:00:00");
        await office.ImportSamplesAsync();
        var edition = (await office.RunAsync()).Editions[0].Edition;
        var figures = office.Get<EditionFigures>();
        var whole = (await office.Get<TraceFigure>().RunAsync(edition, Elected, null, Token)).Figure!;

        var top = await figures.OpenAsync(edition, Elected, null, Token);
        top.Figure.Should().BeEquivalentTo(whole, options => options.Excluding(figure => figure.Units).Excluding(figure => figure.Reads));
        top.Figure!.Units.Select(unit => (unit.Unit, unit.Text)).Should().Equal(whole.Units.Select(unit => (unit.Unit, unit.Text)));
        top.Figure.Units.Should().OnlyContain(unit => unit.Units.Count == 0);

        var below = await figures.OpenAsync(edition, Elected, UnitCode.Parse("phuong-bo-de"), Token);
        below.Path.Select(unit => unit.Code).Should().Equal("long-bien", "phuong-bo-de");
        below.Figure!.Values.Should().BeEquivalentTo(whole.Units.Single(unit => unit.Unit == "phuong-bo-de").Values).And.ContainSingle().Which.Cell.Should().NotBeNullOrEmpty();
    }

    [Fact]
    public async Task The_list_has_the_figures_of_the_document_and_is_searched_without_marks()
    {
        await using var office = await Office.OpenAsync("2020-07-05T08:00:00");
        await office.ImportSamplesAsync();
        var edition = (await office.RunAsync()).Editions[0].Edition;

        var all = await office.Get<EditionFigures>().ListAsync(edition, null, null, Token);
        var some = await office.Get<EditionFigures>().ListAsync(edition, null, "CAP UY vien duoc bau", Token);

        (all.Unit.Code, all.Figures.Count > 30, all.Texts.Count > 0).Should().Be(("long-bien", true, true));
        some.Figures.Should().Contain(figure => figure.Code == Elected && figure.Text == "1.459" && figure.Answered == 50 && figure.Expected == 50).And.HaveCountLessThan(5);
    }

    [Fact]
    public async Task Texts_have_their_writers()
    {
        await using var office = await Office.OpenAsync("2020-07-05T08:00:00");
        await office.ImportSamplesAsync();
        var edition = (await office.RunAsync()).Editions[0].Edition;
        var figures = office.Get<EditionFigures>();
        var section = (await figures.ListAsync(edition, null, null, Token)).Texts[0].Code;

        var opened = await figures.OpenAsync(edition, section, null, Token);

        opened.Figure.Should().BeNull();
        opened.Texts.Should().BeEquivalentTo((await office.Get<TraceFigure>().RunAsync(edition, section, null, Token)).Texts);
    }

    [Theory]
    [InlineData("khong_co", null)]
    [InlineData(Elected, "khong-co")]
    public async Task What_the_edition_does_not_know_is_refused(string code, string? unit)
    {
        await using var office = await Office.OpenAsync("2020-07-05T08:00:00");
        await office.ImportSamplesAsync();
        var edition = (await office.RunAsync()).Editions[0].Edition;

        (await office.Invoking(_ => office.Get<EditionFigures>().OpenAsync(edition, code, unit is null ? null : UnitCode.Parse(unit), Token)).Should().ThrowAsync<RequestRefusedException>())
            .Which.Kind.Should().Be(RefusalKind.WrongUsage);
    }
}
