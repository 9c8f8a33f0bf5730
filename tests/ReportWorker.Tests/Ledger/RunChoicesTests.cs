using ReportWorker.Core.Ledger;
using ReportWorker.Core.Units;

namespace ReportWorker.Tests.Ledger;

public sealed class RunChoicesTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_can_be_asked_for_follows_the_units_that_somebody_has()
    {
        await using var office = await Office.OpenAsync("2020-07-05T08:00:00");
        await office.ImportUnitsAsync();
        var choices = office.Get<RunChoices>();
        var (district, ward, nothing) = (UnitScope.Of(UnitCode.Parse("long-bien")), UnitScope.Of(UnitCode.Parse("phuong-phuc-dong")), UnitScope.Of());

        var reports = await choices.ReportsAsync(district, Token);
        reports.Should().Contain(report => report.Code == "six-month-review").Which.Periods.Select(period => period.Text).Should().Equal("2020-H2", "2020-H1", "2019-H2", "2019-H1");
        (await choices.ReportsAsync(ward, Token)).Select(report => report.Code).Should().Contain("eight-month-programme-review").And.NotContain("six-month-review");
        (await choices.ReportsAsync(nothing, Token)).Should().BeEmpty();

        (await choices.UnitsAsync("six-month-review", null, district, Token)).Found.Select(unit => unit.Code.Value).Should().Equal("long-bien");
        (await choices.UnitsAsync("unit-six-month-review", "bo de", district, Token)).Found.Select(unit => unit.Code.Value).Should().Equal("phuong-bo-de");
        var all = await choices.UnitsAsync("unit-six-month-review", null, district, Token);
        (all.Count > RunChoices.MostUnits || all.Found.Count == all.Count).Should().BeTrue();
        (await choices.UnitsAsync("khong-co", null, district, Token)).Count.Should().Be(0);
    }
}
