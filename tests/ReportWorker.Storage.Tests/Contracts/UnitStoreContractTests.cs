using ReportWorker.Core.Auditing;
using ReportWorker.Core.Units;
using ReportWorker.Storage.Tests.Servers;

namespace ReportWorker.Storage.Tests.Contracts;

public abstract class UnitStoreContractTests(TestServer server) : ContractTests(server)
{
    private IUnitStore Units => Storage.Get<IUnitStore>();

    [Fact]
    public async Task What_was_saved_is_read_back_whole_and_in_order()
    {
        Unit[] units =
        [
            Unit("b-2", new DateOnly(1, 1, 1)) with { Parent = UnitCode.Parse("long-bien"), Order = 7, Email = "b2@example.vn", Issuer = "Đảng ủy B2", Place = "B2", Symbol = "ĐU" },
            Unit("long-bien", new DateOnly(2003, 11, 6)) with { Name = "Đảng bộ quận Long Biên", ValidTo = new DateOnly(9999, 12, 31) },
            Unit("b-2", new DateOnly(2020, 3, 1)) with { SucceededBy = [UnitCode.Parse("b-1"), UnitCode.Parse("long-bien")] },
            Unit("b-1", new DateOnly(2020, 1, 1)),
        ];
        await Units.SaveAsync(units, Audit(), Cancel);
        (await Units.ReadAllAsync(Cancel)).Should().Equal(units[3], units[0], units[2], units[1]);
    }

    [Fact]
    public async Task The_same_code_and_first_day_is_overwritten_and_another_day_is_another_version()
    {
        var first = Unit("u", new DateOnly(2020, 1, 1));
        await Units.SaveAsync([first], Audit(), Cancel);
        var renamed = first with { Name = "Tên mới", ValidTo = new DateOnly(2020, 5, 31) };
        var next = Unit("u", new DateOnly(2020, 6, 1));
        await Units.SaveAsync([renamed, next], Audit(), Cancel);
        (await Units.ReadAllAsync(Cancel)).Should().Equal(renamed, next);
    }

    [Fact]
    public async Task Saving_leaves_a_trace_in_the_audit()
    {
        await Units.SaveAsync([Unit("u", new DateOnly(2020, 1, 1))], Audit("units.csv"), Cancel);
        (await Storage.Get<IAuditStore>().ReadAsync("units.csv", 10, Cancel)).Should().ContainSingle().Which.At.Should().Be(Now);
    }

    [Fact]
    public async Task Two_that_save_at_once_both_succeed()
    {
        var versions = Enumerable.Range(1, 8).Select(day => Unit("u", new DateOnly(2020, 1, 1)) with { Order = day }).ToList();
        await Task.WhenAll(versions.Select(version => Task.Run(() => Units.SaveAsync([version], Audit(), Cancel), Cancel)));
        (await Units.ReadAllAsync(Cancel)).Should().ContainSingle().Which.Should().BeOneOf(versions);
    }

    private static Unit Unit(string code, DateOnly from) =>
        new(UnitCode.Parse(code), $"Đơn vị {code}", "chi-bo", "base", null, 1, from, null, [], null);
}
