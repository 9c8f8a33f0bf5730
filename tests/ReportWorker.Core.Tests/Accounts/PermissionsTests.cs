using ReportWorker.Core.Accounts;
using ReportWorker.Core.Periods;
using ReportWorker.Core.Tests.Fakes;
using ReportWorker.Core.Units;

namespace ReportWorker.Core.Tests.Accounts;

public sealed class PermissionsTests
{
    private static readonly DateOnly Today = new(2020, 6, 15);

    private static readonly FakeUnitStore Store = new(
        Unit("district", null), Unit("ward", "district"), Unit("other-ward", "district"), Unit("branch", "ward"), Unit("ring-1", "ring-2"), Unit("ring-2", "ring-1"),
        Unit("moved", "ward") with { ValidTo = new DateOnly(2019, 12, 31) }, Unit("moved", "other-ward") with { ValidFrom = new DateOnly(2020, 1, 1) },
        Unit("moving", "ward") with { ValidTo = new DateOnly(2020, 12, 31) }, Unit("moving", "other-ward") with { ValidFrom = new DateOnly(2021, 1, 1) },
        Unit("dissolved", "ward") with { ValidTo = new DateOnly(2018, 12, 31) });

    private static readonly UnitDirectory Units = new(Store, new FakeAuditStore(Store.Audit), new OfficeClock(TimeProvider.System, TimeZoneInfo.Utc));

    [Theory]
    [InlineData("ward", "ward", true)]
    [InlineData("ward", "branch", true)]
    [InlineData("ward", "district", false)]
    [InlineData("ward", "other-ward", false)]
    [InlineData("ward", "unknown", false)]
    [InlineData("ward", "ring-1", false)]
    [InlineData("ward", "moving", true)]
    [InlineData("other-ward", "moving", false)]
    [InlineData("ward", "dissolved", true)]
    [InlineData(null, "other-ward", true)]
    public async Task A_role_holds_for_its_unit_and_all_under_it(string? role, string unit, bool holds)
    {
        var permissions = Of(new AccountRole(Role.Clerk, role is null ? null : UnitCode.Parse(role)));

        (await permissions.ReachesAsync(Right.Enter, UnitCode.Parse(unit), Today, TestContext.Current.CancellationToken)).Should().Be(holds);
        (await permissions.ReachesAsync(Right.Release, UnitCode.Parse(unit), Today, TestContext.Current.CancellationToken)).Should().BeFalse("no clerk may");
    }

    [Fact]
    public async Task A_unit_belongs_to_where_it_is_today()
    {
        var permissions = Of(new AccountRole(Role.Viewer, UnitCode.Parse("ward")));

        (await permissions.ReachesAsync(Right.See, UnitCode.Parse("moved"), Today, TestContext.Current.CancellationToken)).Should().BeFalse();
        (await permissions.ReachesAsync(Right.See, UnitCode.Parse("moved"), new DateOnly(2018, 1, 1), TestContext.Current.CancellationToken)).Should().BeTrue();
    }

    [Theory]
    [InlineData(Role.Viewer, new[] { Right.OwnAccount, Right.See })]
    [InlineData(Role.Clerk, new[] { Right.OwnAccount, Right.See, Right.Enter })]
    [InlineData(Role.Approver, new[] { Right.OwnAccount, Right.See, Right.Release })]
    [InlineData(Role.Administrator, new[] { Right.OwnAccount, Right.See, Right.Enter, Right.Release, Right.Manage, Right.ManageAccounts })]
    public void A_role_gives_what_the_table_says(Role role, Right[] rights) =>
        Enum.GetValues<Right>().Where(Of(new AccountRole(role, null)).Has).Should().Equal(rights);

    [Fact]
    public void Who_administers_a_part_does_not_administer_the_accounts() =>
        Of(new AccountRole(Role.Administrator, UnitCode.Parse("ward"))).Has(Right.ManageAccounts).Should().BeFalse();

    [Fact]
    public void Who_is_disabled_may_nothing() =>
        Enum.GetValues<Right>().Where(new Permissions(Account(new AccountRole(Role.Administrator, null)) with { IsDisabled = true }, Units).Has).Should().BeEmpty();

    [Fact]
    public void Who_has_no_role_has_an_account_of_its_own() => Enum.GetValues<Right>().Where(Of().Has).Should().Equal(Right.OwnAccount);

    private static Permissions Of(params AccountRole[] roles) => new(Account(roles), Units);

    private static Account Account(params AccountRole[] roles) => new(AccountName.Parse("an"), "An", "hash", "stamp") { Roles = roles };

    private static Unit Unit(string code, string? parent) =>
        new(UnitCode.Parse(code), code, "k", "l", parent is null ? null : UnitCode.Parse(parent), 1, new DateOnly(2015, 1, 1), null, [], null);
}
