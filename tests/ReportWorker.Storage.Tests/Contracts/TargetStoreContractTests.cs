using ReportWorker.Core.Auditing;
using ReportWorker.Core.Indicators;
using ReportWorker.Core.Units;
using ReportWorker.Storage.Tests.Servers;

namespace ReportWorker.Storage.Tests.Contracts;

public abstract class TargetStoreContractTests(TestServer server) : ContractTests(server)
{
    private ITargetStore Targets => Storage.Get<ITargetStore>();

    [Fact]
    public async Task The_targets_of_a_year_are_read_by_unit_and_indicator_and_without_trailing_zeros()
    {
        Target[] saved = [Target("b", "x", 2020, 1459), Target("a", "y", 2020, 12.50m), Target("a", "x", 2020, -0.000001m), Target("a", "x", 2021, 7)];
        await Targets.SaveAsync(saved, Audit("targets.csv"), Cancel);

        var read = await Targets.ReadAsync(2020, Cancel);

        read.Should().Equal(saved[2], saved[1], saved[0]);
        read[1].Value.Scale.Should().Be(1);
        (await Targets.ReadAsync(2021, Cancel)).Should().Equal(saved[3]);
        (await Targets.ReadAsync(2019, Cancel)).Should().BeEmpty();
        (await Storage.Get<IAuditStore>().ReadAsync("targets.csv", 10, Cancel)).Should().ContainSingle();
    }

    [Fact]
    public async Task A_later_value_for_the_same_unit_indicator_and_year_overwrites_the_first()
    {
        await Targets.SaveAsync([Target("a", "x", 2020, 1), Target("a", "x", 2021, 2), Target("b", "x", 2020, 3)], Audit(), Cancel);
        await Targets.SaveAsync([Target("a", "x", 2020, 4), Target("a", "y", 2020, 5)], Audit(), Cancel);

        (await Targets.ReadAsync(2020, Cancel)).Select(target => target.Value).Should().Equal(4, 5, 3);
        (await Targets.ReadAsync(2021, Cancel)).Select(target => target.Value).Should().Equal(2);
    }

    [Fact]
    public async Task Two_that_save_at_once_both_succeed()
    {
        await Task.WhenAll(Enumerable.Range(0, 4).Select(number => Task.Run(
            () => Targets.SaveAsync([Target("a", "x", 2020, number), Target($"u{number}", "x", 2020, number)], Audit(), Cancel), Cancel)));
        (await Targets.ReadAsync(2020, Cancel)).Should().HaveCount(5);
    }

    [Fact]
    public async Task A_target_that_a_database_would_round_is_refused_by_all()
    {
        var save = () => Targets.SaveAsync([Target("a", "x", 2020, 0.0000001m)], Audit(), Cancel);
        await save.Should().ThrowAsync<ArgumentOutOfRangeException>();
        (await Targets.ReadAsync(2020, Cancel)).Should().BeEmpty();
    }

    private static Target Target(string unit, string indicator, int year, decimal value) =>
        new(UnitCode.Parse(unit), IndicatorCode.Parse(indicator), year, value);
}
