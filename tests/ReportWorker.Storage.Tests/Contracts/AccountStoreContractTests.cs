using ReportWorker.Core.Accounts;
using ReportWorker.Core.Auditing;
using ReportWorker.Core.Units;
using ReportWorker.Storage.Tests.Servers;

namespace ReportWorker.Storage.Tests.Contracts;

public abstract class AccountStoreContractTests(TestServer server) : ContractTests(server)
{
    private static readonly AccountRole Everything = new(Role.Administrator, null);

    private IAccountStore Accounts => Storage.Get<IAccountStore>();

    [Fact]
    public async Task What_was_saved_is_read_back_whole()
    {
        var saved = Person("binh") with
        {
            Email = "binh@example.vn",
            PasswordUntil = Now,
            FailedSignIns = 3,
            LockedUntil = Now.AddMinutes(15),
            AuthenticatorKey = "bí mật",
            HasSecondFactor = true,
            LastStep = 53_000_000_000,
            RecoveryCodes = ["một", "hai"],
            Outside = OutsideName.Parse(OutsideWay.OpenId, "Bình@example.vn"),
            OutsideKey = OutsideSignIn.KeyOf("https://issuer", "7"),
            Roles = [Everything, new AccountRole(Role.Clerk, UnitCode.Parse("u"))],
        };
        (await Accounts.AnyAsync(Cancel)).Should().BeFalse();
        (await Accounts.AddAsync(saved, Audit(), Cancel)).Should().BeTrue();
        (await Accounts.AddAsync(Person("an"), Audit(), Cancel)).Should().BeTrue();

        (await Accounts.AnyAsync(Cancel)).Should().BeTrue();
        var read = await Accounts.FindByNameAsync(saved.Name, Cancel);
        read!.Id.Should().BePositive();
        read.Should().BeEquivalentTo(saved with { Id = read.Id });
        (await Accounts.FindAsync(read.Id, Cancel)).Should().BeEquivalentTo(read);
        (await Accounts.FindByOutsideAsync(saved.Outside, Cancel)).Should().BeEquivalentTo(read);
        (await Accounts.FindByOutsideKeyAsync(saved.OutsideKey, Cancel)).Should().BeEquivalentTo(read);
        (await Accounts.FindByOutsideAsync(OutsideName.Parse(OutsideWay.Windows, saved.Outside.Value), Cancel)).Should().BeNull("a name belongs to a way");
        (await Accounts.FindByOutsideAsync(OutsideName.Parse(OutsideWay.OpenId, "bình@example.vn"), Cancel)).Should().BeNull("capitals count at a provider");
        (await Accounts.FindByNameAsync(AccountName.Parse("nobody"), Cancel)).Should().BeNull();
        (await Accounts.ReadAllAsync(Cancel)).Select(account => account.Name.Value).Should().Equal("an", "binh");
    }

    [Fact]
    public async Task A_name_belongs_to_one_however_many_come_at_once()
    {
        var added = await AtOnceAsync(_ => Accounts.AddAsync(Person("an"), Audit("accounts"), Cancel));

        added.Should().ContainSingle(kept => kept);
        (await Storage.Get<IAuditStore>().ReadAsync("accounts", 10, Cancel)).Should().ContainSingle();
    }

    [Fact]
    public async Task There_is_one_first_account_ever()
    {
        var added = await AtOnceAsync(number => Accounts.AddFirstAsync(Person($"an{number}") with { Roles = [Everything] }, Audit(), Cancel));

        added.Should().ContainSingle(kept => kept);
        (await Accounts.ReadAllAsync(Cancel)).Should().ContainSingle().Which.IsKeeper.Should().BeTrue();
        (await Accounts.AddFirstAsync(Person("late"), Audit(), Cancel)).Should().BeFalse();
    }

    [Fact]
    public async Task Who_changes_an_account_has_seen_the_newest_and_changes_no_rights_with_it()
    {
        await Accounts.AddAsync(Person("an"), Audit(), Cancel);
        var seen = await FindAsync("an");

        var changed = await Accounts.ChangeAsync(
            seen with { FailedSignIns = 1, RecoveryCodes = [], IsDisabled = true, Roles = [Everything] }, [Audit("lock")], Cancel);

        changed.Should().BeEquivalentTo(seen with { FailedSignIns = 1, RecoveryCodes = [], Version = seen.Version + 1 });
        (await Accounts.ChangeAsync(seen with { FailedSignIns = 0 }, [Audit("lock")], Cancel)).Should().BeNull("it was changed meanwhile");
        (await FindAsync("an")).Should().BeEquivalentTo(changed);
        (await Storage.Get<IAuditStore>().ReadAsync("lock", 10, Cancel)).Should().ContainSingle("a change and its event come together");
    }

    [Fact]
    public async Task Wrong_passwords_that_come_at_once_are_counted_one_by_one()
    {
        await Accounts.AddAsync(Person("an"), Audit(), Cancel);
        var seen = await FindAsync("an");

        var changed = await AtOnceAsync(async _ => await Accounts.ChangeAsync(seen with { FailedSignIns = seen.FailedSignIns + 1 }, [], Cancel) is not null);

        changed.Should().ContainSingle(kept => kept);
    }

    [Fact]
    public async Task A_name_and_a_person_outside_belong_to_one_account_however_many_are_tied_at_once()
    {
        var names = Enumerable.Range(0, 4).Select(number => $"an{number}").ToList();
        foreach (var name in names)
        {
            await Accounts.AddAsync(Person(name), Audit(), Cancel);
        }

        var seen = await Task.WhenAll(names.Select(FindAsync));
        var outside = OutsideName.Parse(OutsideWay.Windows, @"CORP\An");

        var tied = await Task.WhenAll(seen.Select(account => Task.Run(() => Accounts.TieAsync(account with { Outside = outside }, Audit("tie"), Cancel), Cancel)));

        tied.Should().ContainSingle(result => result == TieResult.Made);
        tied.Count(result => result == TieResult.Taken).Should().Be(3);
        var mine = (await Accounts.FindByOutsideAsync(OutsideName.Parse(OutsideWay.Windows, @"corp\an"), Cancel))!; // it was tied
        (await Accounts.TieAsync(mine with { OutsideKey = "k" }, Audit("bind"), Cancel)).Should().Be(TieResult.Made);
        (await Accounts.TieAsync(mine, Audit("bind"), Cancel)).Should().Be(TieResult.Stale);
        var other = seen.First(account => account.Id != mine.Id);
        (await Accounts.TieAsync(other with { OutsideKey = "k" }, Audit("bind"), Cancel)).Should().Be(TieResult.Taken);
        (await Accounts.TieAsync(mine with { Version = mine.Version + 1, Outside = null, OutsideKey = null }, Audit("tie"), Cancel)).Should().Be(TieResult.Made);
        (await Accounts.TieAsync(other with { Outside = outside, OutsideKey = "k" }, Audit("tie"), Cancel)).Should().Be(TieResult.Made, "what was given up is free");
        (await Storage.Get<IAuditStore>().ReadAsync("tie", 10, Cancel)).Should().HaveCount(3);
    }

    [Fact]
    public async Task Rights_are_given_and_taken_until_the_last_who_keeps_the_accounts()
    {
        await Accounts.AddFirstAsync(Person("an") with { Roles = [Everything] }, Audit(), Cancel);
        await Accounts.AddAsync(Person("binh"), Audit(), Cancel);
        var (an, binh) = (await FindAsync("an"), await FindAsync("binh"));

        (await ChangeRightsAsync(an with { Roles = [] })).Should().Be(RightsChange.NobodyLeft);
        (await ChangeRightsAsync(an with { IsDisabled = true })).Should().Be(RightsChange.NobodyLeft);
        (await ChangeRightsAsync(binh with { Roles = [Everything, new AccountRole(Role.Viewer, UnitCode.Parse("u"))] })).Should().Be(RightsChange.Made);
        (await ChangeRightsAsync(binh)).Should().Be(RightsChange.Stale);
        (await ChangeRightsAsync(an with { Roles = [], IsDisabled = true })).Should().Be(RightsChange.Made);

        (await FindAsync("an")).Should().Match<Account>(account => account.IsDisabled && account.Roles.Count == 0);
        (await FindAsync("binh")).Roles.Should().Equal(Everything, new AccountRole(Role.Viewer, UnitCode.Parse("u")));
        (await Storage.Get<IAuditStore>().ReadAsync("rights", 10, Cancel)).Should().HaveCount(2, "what was refused is no event");
    }

    [Fact]
    public async Task Two_who_take_each_others_role_away_at_once_leave_one()
    {
        await Accounts.AddAsync(Person("an0") with { Roles = [Everything] }, Audit(), Cancel);
        await Accounts.AddAsync(Person("an1") with { Roles = [Everything] }, Audit(), Cancel);
        Account[] both = [await FindAsync("an0"), await FindAsync("an1")];

        var changes = await Task.WhenAll(both.Select(account => Task.Run(() => ChangeRightsAsync(account with { Roles = [] }), Cancel)));

        changes.Should().BeEquivalentTo([RightsChange.Made, RightsChange.NobodyLeft]);
        (await Accounts.ReadAllAsync(Cancel)).Should().ContainSingle(account => account.IsKeeper);
    }

    private static Account Person(string name) => new(AccountName.Parse(name), "Nguyễn Thị An", "hash", "stamp");

    private async Task<Account> FindAsync(string name) => (await Accounts.FindByNameAsync(AccountName.Parse(name), Cancel))!; // it was added

    private Task<RightsChange> ChangeRightsAsync(Account account) => Accounts.ChangeRightsAsync(account, Audit("rights"), Cancel);

    private static Task<bool[]> AtOnceAsync(Func<int, Task<bool>> work) => Task.WhenAll(Enumerable.Range(0, 4).Select(number => Task.Run(() => work(number), Cancel)));
}
