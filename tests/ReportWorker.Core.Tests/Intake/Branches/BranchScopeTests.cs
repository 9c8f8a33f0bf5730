using System.Globalization;
using ReportWorker.Core.Intake.Branches;
using ReportWorker.Core.Problems;
using ReportWorker.Core.Units;

namespace ReportWorker.Core.Tests.Intake.Branches;

/// <summary>Nothing outside the branches that somebody may see is counted, named or said to be there.</summary>
public sealed class BranchScopeTests
{
    [Fact]
    public async Task One_root_is_where_it_begins_and_nothing_is_above_it()
    {
        using var room = new BranchRoom();

        var view = await room.Read(scope: Scope("ba-dinh"));

        (view.Whole.Unit!.Code.Value, view.Whole.Total.Expected).Should().Be(("ba-dinh", 4));
        view.Path.Should().BeEmpty();
        (await room.Read(unit: "kim-ma", scope: Scope("ba-dinh"))).Path.Select(unit => unit.Code.Value).Should().Equal("ba-dinh");
    }

    [Fact]
    public async Task Several_roots_stand_side_by_side_each_once()
    {
        using var room = new BranchRoom();

        var view = await room.Read(scope: Scope("dong-da", "kim-ma", "ba-dinh", "gone"));
        var flat = await room.Read(scope: Scope("lang-ha", "kim-ma"), change: query => query with { Flat = true });

        view.Whole.Unit.Should().BeNull();
        view.Whole.Total.Expected.Should().Be(7);
        view.Rows.Select(row => row.Unit!.Code.Value).Should().Equal(["ba-dinh", "dong-da"], "Kim Mã is below Ba Đình");
        flat.Rows.Select(row => row.Unit!.Code.Value).Should().Equal("kim-ma", "lang-ha");
        flat.Whole.Total.Expected.Should().Be(2);
    }

    [Fact]
    public async Task No_root_sees_nothing()
    {
        using var room = new BranchRoom();

        foreach (var scope in (UnitScope[])[Scope(), Scope("gone")])
        {
            var view = await room.Read(scope: scope);
            (view.Whole.Total, view.Rows.Count, view.Forms.Count).Should().Be((default(BranchCounts), 0, 0));
        }
    }

    [Theory]
    [InlineData("ha-noi")]
    [InlineData("dong-da")]
    [InlineData("lang-ha")]
    [InlineData("nowhere")]
    public async Task A_unit_outside_is_as_if_it_were_not_there(string unit)
    {
        using var room = new BranchRoom();

        var refused = (await FluentActions.Awaiting(() => room.Read(unit: unit, scope: Scope("ba-dinh"))).Should().ThrowAsync<RequestRefusedException>()).Which;

        refused.Kind.Should().Be(RefusalKind.WrongUsage);
        refused.Problems[0].ToString(CultureInfo.InvariantCulture).Should().Contain(unit).And.NotContain("you mean");
    }

    [Fact]
    public async Task Of_a_unit_that_moved_each_district_sees_what_was_owed_while_it_was_there()
    {
        var ward = BranchRoom.Unit("o-cho-dua", "Đảng ủy phường Ô Chợ Dừa", "phuong", "ba-dinh");
        using var room = new BranchRoom(
            ward with { ValidTo = new(2020, 1, 31) }, ward with { Parent = UnitCode.Parse("dong-da"), ValidFrom = new(2020, 2, 1) });

        async Task<int> Expected(string? unit, UnitScope scope) => (await room.Read("2020-Q1", unit, scope)).Whole.Total.Expected;

        (await Expected("ba-dinh", UnitScope.All)).Should().Be(7);
        (await Expected("dong-da", UnitScope.All)).Should().Be(5);
        (await Expected("ha-noi", UnitScope.All)).Should().Be(12);
        (await Expected("o-cho-dua", UnitScope.All)).Should().Be(3, "for who sees both it is one unit");
        (await Expected("o-cho-dua", Scope("ba-dinh"))).Should().Be(1);
        (await Expected("o-cho-dua", Scope("dong-da"))).Should().Be(2);
        (await room.Read("2020-Q1", "o-cho-dua")).Path.Select(unit => unit.Code.Value).Should().Equal(["ha-noi", "dong-da"], "there it stood last");
        (await room.Read("2020-Q1", "o-cho-dua", Scope("ba-dinh"))).Path.Select(unit => unit.Code.Value).Should().Equal("ba-dinh");
    }

    [Fact]
    public async Task Outside_a_period_a_unit_belongs_where_it_stands_on_the_day()
    {
        var ward = BranchRoom.Unit("o-cho-dua", "Đảng ủy phường Ô Chợ Dừa", "phuong", "ba-dinh");
        using var room = new BranchRoom(
            ward with { ValidTo = new(2020, 1, 31) }, ward with { Parent = UnitCode.Parse("dong-da"), ValidFrom = new(2020, 2, 1) },
            BranchRoom.Unit("a", "A", "phuong", "b"), BranchRoom.Unit("b", "B", "phuong", "a"));
        var versions = await room.Units.ReadAllAsync(TestContext.Current.CancellationToken);

        bool Holds(UnitScope scope, string unit, int month = 6) => scope.Among(versions, new DateOnly(2020, month, 1))(UnitCode.Parse(unit));

        (Holds(Scope("dong-da"), "o-cho-dua"), Holds(Scope("ba-dinh"), "o-cho-dua"), Holds(Scope("ha-noi"), "o-cho-dua")).Should().Be((true, false, true));
        (Holds(Scope("dong-da"), "o-cho-dua", month: 1), Holds(Scope("ba-dinh"), "o-cho-dua", month: 1)).Should().Be((false, true));
        (Holds(Scope("dong-da"), "ha-noi"), Holds(Scope("dong-da"), "nowhere"), Holds(Scope(), "dong-da"), Holds(UnitScope.All, "nowhere")).Should().Be((false, false, false, true));
        Holds(Scope("dong-da"), "a").Should().BeFalse("units that stand above each other end nothing");
    }

    private static UnitScope Scope(params string[] roots) => UnitScope.Of(roots.Select(UnitCode.Parse));
}
