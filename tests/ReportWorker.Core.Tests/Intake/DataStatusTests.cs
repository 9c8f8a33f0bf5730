using ReportWorker.Core.Intake;
using ReportWorker.Core.Periods;
using ReportWorker.Core.Problems;
using ReportWorker.Core.Units;

namespace ReportWorker.Core.Tests.Intake;

public sealed class DataStatusTests
{
    private static readonly PeriodKey Period = PeriodKey.Parse("2020-H1");

    private readonly DataImportRoom _room = new();

    [Fact]
    public async Task Each_form_says_who_owes_it_and_whose_answer_is_here()
    {
        await _room.Import("unit,form,period,count\nb,f,2020-H1,1\n");

        var status = await Read(null);

        (status.Expected, status.Received, status.Missing).Should().Be((3, 1, 2));
        status.Forms.Should().ContainSingle().Which.Units.Select(unit => (unit.Unit.Value, unit.Submission?.Revision))
            .Should().Equal(("a", null), ("b", 1), ("c", null));
    }

    [Fact]
    public async Task A_unit_narrows_it_to_itself_and_all_below()
    {
        (await Read("b")).Expected.Should().Be(1);
        (await Read("district")).Expected.Should().Be(3);
    }

    [Fact]
    public async Task A_unit_that_does_not_stand_in_the_period_is_wrong_usage() =>
        (await FluentActions.Awaiting(() => Read("ended")).Should().ThrowAsync<RequestRefusedException>())
            .Which.Kind.Should().Be(RefusalKind.WrongUsage);

    private Task<StatusReport> Read(string? scope) =>
        _room.Status.ReadAsync(Period, scope is null ? null : UnitCode.Parse(scope), TestContext.Current.CancellationToken);
}
