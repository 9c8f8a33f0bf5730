using System.Globalization;
using ReportWorker.Core.Problems;
using ReportWorker.Core.Units;

namespace ReportWorker.Core.Tests.Reports;

public sealed class TraceFigureTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_figure_over_several_periods_is_told_month_by_month()
    {
        using var scene = await FilledAsync();
        var edition = await scene.EditionAsync();

        var figure = (await scene.Trace.RunAsync(edition, "ket_nap", null, Token)).Figure!;

        figure.Text.Should().Be("9");
        var ward = figure.Units.Should().HaveCount(2).And.Subject.First();
        ward.Values.Select(value => (value.Period, value.Text, value.Cell, value.Source)).Should().Equal(
            ("2020-01", "1", "C4", "phuong-a-2020-01.xlsx"), ("2020-02", "2", "C4", "phuong-a-2020-02.xlsx"), ("2020-03", "3", "C4", "phuong-a-2020-03.xlsx"));
    }

    [Fact]
    public async Task Of_a_typed_correction_each_value_leads_to_where_it_came_from_first()
    {
        using var scene = await FilledAsync();
        await scene.CorrectAsync("phuong-a", "2020-03", "ket_nap", "5", "anh Ba báo");
        await scene.CorrectAsync("phuong-a", "2020-03", "dang_vien", "20", "chị Tư báo");
        var edition = await scene.EditionAsync();

        var admitted = (await scene.Trace.RunAsync(edition, "ket_nap", UnitCode.Parse("phuong-a"), Token)).Figure!.Values[^1];
        var members = (await scene.Trace.RunAsync(edition, "dang_vien", UnitCode.Parse("phuong-a"), Token)).Figure!.Values[^1];
        var points = (await scene.Trace.RunAsync(edition, "diem", UnitCode.Parse("phuong-a"), Token)).Figure!.Values[^1];

        (admitted.Text, admitted.Source, admitted.Cell, admitted.Note, admitted.TypedBy, admitted.Revision).Should().Be(("5", null, null, "anh Ba báo", "clerk", 3));
        (members.Text, members.Source, members.Note).Should().Be(("20", null, "chị Tư báo"));
        (points.Text, points.Source, points.Cell, points.Note, points.Revision).Should().Be(("7", "phuong-a-2020-03.xlsx", "C6", null, 3));
    }

    [Fact]
    public async Task Of_a_stock_only_the_value_at_the_end_is_told()
    {
        using var scene = await FilledAsync();
        var edition = await scene.EditionAsync();

        var figure = (await scene.Trace.RunAsync(edition, "dang_vien", UnitCode.Parse("phuong-a"), Token)).Figure!;

        figure.Values.Should().ContainSingle().Which.Period.Should().Be("2020-03");
        figure.IsMissing.Should().BeFalse();
    }

    [Fact]
    public async Task Formulas_over_formulas_and_weights_are_followed()
    {
        using var scene = await FilledAsync();
        var edition = await scene.EditionAsync();

        var twice = (await scene.Trace.RunAsync(edition, "gap_doi", null, Token)).Figure!;
        var average = (await scene.Trace.RunAsync(edition, "diem", null, Token)).Figure!;

        twice.Formula.Should().Be("ty_le * 2");
        twice.Reads.Should().ContainSingle().Which.Reads.Select(read => read.Code).Should().Equal("ket_nap", "dang_vien");
        average.Reads.Should().ContainSingle().Which.Code.Should().Be("dang_vien");
    }

    [Fact]
    public async Task Who_owes_and_gave_nothing_is_told_as_missing()
    {
        using var scene = new Scene();
        await scene.AnswerAsync("phuong-a", "2020-01", 1, 10);
        var edition = await scene.EditionAsync();

        var figure = (await scene.Trace.RunAsync(edition, "ket_nap", null, Token)).Figure!;

        figure.Units.Select(unit => (unit.Unit, unit.Text, unit.IsMissing)).Should().Equal(("phuong-a", "1", true), ("phuong-b", null, true));
    }

    [Fact]
    public async Task The_revision_that_the_edition_was_made_from_is_told_although_a_later_one_counts()
    {
        using var scene = await FilledAsync();
        var edition = await scene.EditionAsync();
        await scene.AnswerAsync("phuong-a", "2020-01", 100, 10);

        var figure = (await scene.Trace.RunAsync(edition, "ket_nap", UnitCode.Parse("phuong-a"), Token)).Figure!;

        figure.Values[0].Revision.Should().Be(1);
        figure.Values[0].Text.Should().Be("1");
    }

    [Fact]
    public async Task Of_a_narrative_it_is_told_who_wrote_it()
    {
        using var scene = await FilledAsync();
        var edition = await scene.EditionAsync();

        var text = (await scene.Trace.RunAsync(edition, "nhan_xet", null, Token)).Texts.Should().ContainSingle().Subject;

        text.Unit.Should().Be("phuong-b");
        text.Value!.Source.Should().Be("phuong-b-2020-03.xlsx");
        text.Value.Text.Should().Be("Tốt.");
    }

    [Theory]
    [InlineData("ket_nop", null, "Did you mean 'ket_nap'?", "Có phải ý bạn là 'ket_nap'?")]
    [InlineData("ket_nap", "phuong-aa", "Did you mean 'phuong-a'?", "Có phải ý bạn là 'phuong-a'?")]
    public async Task What_the_edition_does_not_know_is_refused_with_a_suggestion(string code, string? unit, string english, string vietnamese)
    {
        using var scene = await FilledAsync();
        var edition = await scene.EditionAsync();

        var refused = await scene.Trace.Awaiting(trace => trace.RunAsync(edition, code, unit is null ? null : UnitCode.Parse(unit), Token))
            .Should().ThrowAsync<RequestRefusedException>();

        refused.Which.Kind.Should().Be(RefusalKind.WrongUsage);
        refused.Which.Problems[0].ToString(CultureInfo.GetCultureInfo("en")).Should().EndWith(english);
        refused.Which.Problems[0].ToString(CultureInfo.GetCultureInfo("vi")).Should().EndWith(vietnamese);
    }

    private static async Task<Scene> FilledAsync()
    {
        var scene = new Scene();
        for (var month = 1; month <= 3; month++)
        {
            await scene.AnswerAsync("phuong-a", $"2020-0{month}", month, 10 + month);
            await scene.AnswerAsync("phuong-b", $"2020-0{month}", 1, 20, month == 3 ? "Tốt." : null);
        }

        return scene;
    }
}
