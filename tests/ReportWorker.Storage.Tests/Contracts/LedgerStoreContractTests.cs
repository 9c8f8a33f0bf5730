using ReportWorker.Core.Auditing;
using ReportWorker.Core.Ledger;
using ReportWorker.Core.Mailing;
using ReportWorker.Core.Periods;
using ReportWorker.Core.Units;
using ReportWorker.Storage.Tests.Servers;
using static ReportWorker.Storage.Tests.Contracts.Samples;

namespace ReportWorker.Storage.Tests.Contracts;

public abstract class LedgerStoreContractTests(TestServer server) : ContractTests(server)
{
    private ILedgerStore Ledger => Storage.Get<ILedgerStore>();

    [Fact]
    public async Task A_report_is_paused_once_and_resumed_once()
    {
        var pause = new PausedReport("six-month-review", "chờ quy chế mới", "me", At);

        (await Ledger.PauseAsync(pause, Audit(), Cancel)).Should().BeTrue();
        (await Ledger.PauseAsync(pause with { Why = "khác" }, Audit(), Cancel)).Should().BeFalse();
        (await Ledger.PauseAsync(pause with { Report = "Six-month-review" }, Audit(), Cancel)).Should().BeTrue("keys compare by bytes");
        (await Ledger.PausedAsync(Cancel)).Should().Contain(pause).And.HaveCount(2);
        (await Ledger.ResumeAsync(pause.Report, Audit(), Cancel)).Should().BeTrue();
        (await Ledger.ResumeAsync(pause.Report, Audit(), Cancel)).Should().BeFalse();
        (await Ledger.PausedAsync(Cancel)).Should().ContainSingle().Which.Report.Should().Be("Six-month-review");
    }

    [Fact]
    public async Task The_mark_of_changes_changes_with_each_act_and_each_due_report_only()
    {
        var before = await Ledger.ChangesAsync(Cancel);
        (await Ledger.ChangesAsync(Cancel)).Should().Be(before);

        await Ledger.EnsureAsync([new NewDueReport(Due, Now)], Now, Cancel);
        var owed = await Ledger.ChangesAsync(Cancel);
        await Ledger.MoveAsync(Due, (await Ledger.FindAsync(Due, Cancel))!.State, DueState.Ready, null, Audit(), Cancel);

        owed.Should().NotBe(before);
        (await Ledger.ChangesAsync(Cancel)).Should().NotBe(owed);
    }

    [Fact]
    public async Task The_installation_begins_once_however_many_ask_at_once()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(
            minute => Task.Run(() => Ledger.InstalledAtAsync(Now.AddMinutes(minute), Cancel), Cancel)));
        answers.Distinct().Should().ContainSingle();
        (await Ledger.InstalledAtAsync(Now.AddYears(1), Cancel)).Should().Be(answers[0]);
    }

    [Fact]
    public async Task A_due_report_comes_into_the_ledger_once()
    {
        (await Ledger.EnsureAsync([new NewDueReport(Due, Now), new NewDueReport(Due, null)], Now, Cancel)).Should().Be(1);
        (await Ledger.EnsureAsync([new NewDueReport(Due, Now.AddDays(1))], Now.AddDays(1), Cancel)).Should().Be(0);
        (await Ledger.FindAsync(Due, Cancel)).Should().Be(new DueReport(Due, DueState.Expected, null, Now.AddDays(1), Now, Now), "its time has moved");
        (await Ledger.FindAsync(Due with { Report = "Six-Month-Review" }, Cancel)).Should().BeNull("keys compare by bytes");
    }

    [Fact]
    public async Task One_that_was_asked_for_by_hand_gets_its_time_and_keeps_it_once_something_was_made()
    {
        await Ledger.EnsureAsync([new NewDueReport(Due, null)], Now, Cancel);
        await Ledger.MoveAsync(Due, DueState.Expected, DueState.Drafted, null, Audit("x", Now), Cancel);

        await Ledger.EnsureAsync([new NewDueReport(Due, Now.AddDays(1))], Now, Cancel);
        await Ledger.EnsureAsync([new NewDueReport(Due, Now.AddDays(2)), new NewDueReport(Due, null)], Now, Cancel);

        (await Ledger.FindAsync(Due, Cancel)).Should().Be(new DueReport(Due, DueState.Drafted, null, Now.AddDays(1), Now, Now));
    }

    [Fact]
    public async Task Before_its_time_answers_are_waited_for()
    {
        await Ledger.EnsureAsync([new NewDueReport(Due, Now.AddDays(1))], Now, Cancel);

        (await Ledger.FindAsync(Due, Cancel))!.State.Should().Be(DueState.Collecting);
    }

    [Fact]
    public async Task Many_that_ensure_the_same_report_at_once_make_one()
    {
        var added = await Task.WhenAll(Enumerable.Range(0, 10).Select(
            _ => Task.Run(() => Ledger.EnsureAsync([new NewDueReport(Due, Now)], Now, Cancel), Cancel)));
        added.Sum().Should().Be(1);
    }

    [Fact]
    public async Task Lists_are_by_due_instant_then_key_and_what_has_no_instant_is_last()
    {
        var (a, b, c, d) = (Key("a"), Key("b"), Key("c"), Key("d"));
        await Ledger.EnsureAsync(
            [new(a, null), new(b, Now.AddMicroseconds(1)), new(d, Now), new(c, Now)], Now, Cancel);
        (await Ledger.ListAsync(new DueQuery(), Cancel)).Select(due => due.Key).Should().Equal(c, d, b, a);
        (await Ledger.ListAsync(new DueQuery(Units: ["b"], States: [DueState.Collecting]), Cancel)).Should().ContainSingle();
        (await Ledger.ListAsync(new DueQuery("r", "2020-H1", States: [DueState.Sent, DueState.Held]), Cancel)).Should().BeEmpty();
    }

    [Fact]
    public async Task A_due_report_moves_only_from_where_the_caller_saw_it()
    {
        await Ledger.EnsureAsync([new NewDueReport(Due, Now)], Now, Cancel);
        var at = Now.AddHours(1);
        (await Ledger.MoveAsync(Due, DueState.Expected, DueState.Held, "thiếu số liệu", Audit("x", at), Cancel)).Should().BeTrue();
        (await Ledger.MoveAsync(Due, DueState.Expected, DueState.Sent, null, Audit("x", at.AddHours(1)), Cancel)).Should().BeFalse();
        (await Ledger.FindAsync(Due, Cancel)).Should().Be(new DueReport(Due, DueState.Held, "thiếu số liệu", Now, Now, at));
        (await Storage.Get<IAuditStore>().ReadAsync("x", 9, Cancel)).Should().ContainSingle();
    }

    [Fact]
    public async Task An_edition_comes_back_as_it_was_stored()
    {
        await Ledger.EnsureAsync([new NewDueReport(Due, Now)], Now, Cancel);
        var draft = Edition(1) with { Objections = ["thiếu \"2\" đơn vị", "a + b ≠ c"], Complete = false };
        var official = Edition(2, EditionKind.Official) with
        {
            Mark = new DocumentMark(12, new DateOnly(2020, 6, 20), "Trần Thị B"), BasedOn = 1, Ordinal = 1,
        };
        var blank = Edition(3, EditionKind.Correction) with { Mark = new DocumentMark(null, null, null) };
        foreach (var edition in new[] { draft, official, blank })
        {
            (await Ledger.AddEditionAsync(Commit(edition), Cancel)).Should().BeTrue();
        }

        (await Ledger.EditionsAsync(Due, Cancel)).Should().BeEquivalentTo([draft, official, blank], options => options.WithStrictOrdering());
    }

    [Fact]
    public async Task The_latest_editions_are_the_highest_of_each_due_report_that_has_one()
    {
        await Ledger.EnsureAsync([new NewDueReport(Due, Now), new NewDueReport(Key("u"), Now)], Now, Cancel);
        await Ledger.AddEditionAsync(Commit(Edition(1)), Cancel);
        await Ledger.AddEditionAsync(Commit(Edition(2)), Cancel);
        (await Ledger.LatestEditionsAsync(new DueQuery(), Cancel)).Should().ContainSingle().Which.Key.Should().Be(Edition(2).Key);
        (await Ledger.LatestEditionsAsync(new DueQuery(Units: ["u"]), Cancel)).Should().BeEmpty();
    }

    [Fact]
    public async Task An_edition_moves_its_due_report_and_earlier_editions_and_brings_its_messages()
    {
        await Ledger.EnsureAsync([new NewDueReport(Due, Now)], Now, Cancel);
        await Ledger.AddEditionAsync(Commit(Edition(1)), Cancel);
        var second = Commit(
            Edition(2),
            new DueMove(DueState.Expected, DueState.Drafted, null),
            [new EditionMove(Edition(1).Key, EditionState.Open, EditionState.Superseded)],
            Message(2, "a@example.vn"),
            Message(2, "b@example.vn"));
        (await Ledger.AddEditionAsync(second, Cancel)).Should().BeTrue();
        (await Ledger.FindAsync(Due, Cancel))!.State.Should().Be(DueState.Drafted);
        (await Ledger.EditionsAsync(Due, Cancel)).Select(edition => edition.State).Should().Equal(EditionState.Superseded, EditionState.Open);
        (await Storage.Get<IDeliveryStore>().ListAsync(new DeliveryQuery(Edition(2).Key), Cancel)).Should().HaveCount(2);
    }

    [Theory]
    [InlineData(1, DueState.Expected, EditionState.Open, "the number is taken")]
    [InlineData(2, DueState.Held, EditionState.Open, "the due report moved")]
    [InlineData(2, DueState.Expected, EditionState.Reviewed, "the earlier edition moved")]
    public async Task An_edition_that_came_too_late_changes_nothing(int number, DueState from, EditionState earlier, string because)
    {
        await Ledger.EnsureAsync([new NewDueReport(Due, Now)], Now, Cancel);
        await Ledger.AddEditionAsync(Commit(Edition(1)), Cancel);
        var late = Commit(
            Edition(number),
            new DueMove(from, DueState.Drafted, null),
            [new EditionMove(Edition(1).Key, earlier, EditionState.Superseded)],
            Message(number, "a@example.vn"));
        (await Ledger.AddEditionAsync(late, Cancel)).Should().BeFalse(because);
        (await Ledger.FindAsync(Due, Cancel))!.State.Should().Be(DueState.Expected);
        (await Ledger.EditionsAsync(Due, Cancel)).Should().ContainSingle().Which.State.Should().Be(EditionState.Open);
        (await Storage.Get<IDeliveryStore>().ListAsync(new DeliveryQuery(), Cancel)).Should().BeEmpty();
        (await Storage.Get<IAuditStore>().ReadAsync(Edition(number).Key.ToString(), 9, Cancel)).Should().HaveCount(2 - number);
    }

    [Fact]
    public async Task Editions_of_several_due_reports_are_stored_together_with_all_that_they_bring()
    {
        var due = new[] { Due, Key("u"), Key("v") };
        await Ledger.EnsureAsync([.. due.Select(key => new NewDueReport(key, Now))], Now, Cancel);
        await Ledger.AddEditionAsync(Commit(Edition(1)), Cancel);
        EditionCommit[] commits =
        [
            Commit(
                Edition(2),
                new DueMove(DueState.Expected, DueState.Drafted, null),
                [new EditionMove(Edition(1).Key, EditionState.Open, EditionState.Superseded)],
                Message(2, "a@example.vn")),
            .. due.Skip(1).Select(key => Commit(
                Edition(1) with { Key = new EditionKey(key, 1) },
                new DueMove(DueState.Expected, DueState.Drafted, null),
                [],
                Message(1, "b@example.vn") with { Edition = new EditionKey(key, 1) })),
        ];

        (await Ledger.AddEditionsAsync(commits, Cancel)).Should().BeTrue();

        var query = new DueQuery(Due.Report, Due.Period.Text, [Due.Unit.Value]);
        (await Ledger.EditionsAsync(query, Cancel)).Select(edition => edition.State).Should().Equal(EditionState.Superseded, EditionState.Open);
        (await Ledger.ListAsync(new DueQuery(States: [DueState.Drafted]), Cancel)).Should().HaveCount(3);
        (await Ledger.EditionsAsync(new DueQuery("r", Units: ["u", "v", "w"]), Cancel)).Select(edition => edition.Key.Due.Unit.Value).Should().Equal("u", "v");
        foreach (var commit in commits)
        {
            (await Storage.Get<IDeliveryStore>().ListAsync(new DeliveryQuery(commit.Edition.Key), Cancel)).Should().ContainSingle();
        }
    }

    [Fact]
    public async Task Of_editions_that_are_stored_together_one_that_came_too_late_keeps_out_all()
    {
        await Ledger.EnsureAsync([new NewDueReport(Due, Now), new NewDueReport(Key("u"), Now)], Now, Cancel);
        await Ledger.AddEditionAsync(Commit(Edition(1)), Cancel);
        var move = new DueMove(DueState.Expected, DueState.Drafted, null);
        var other = Edition(1) with { Key = new EditionKey(Key("u"), 1) };

        (await Ledger.AddEditionsAsync([Commit(other, move), Commit(Edition(1), move)], Cancel)).Should().BeFalse("the number is taken");
        (await Ledger.AddEditionsAsync([Commit(other, move), Commit(Edition(2), move with { From = DueState.Held })], Cancel)).Should().BeFalse("one moved");

        (await Ledger.EditionsAsync(new DueQuery(), Cancel)).Should().ContainSingle();
        (await Ledger.ListAsync(new DueQuery(), Cancel)).Should().OnlyContain(due => due.State == DueState.Expected);
    }

    [Fact]
    public async Task Of_twenty_that_add_the_same_number_at_once_one_wins()
    {
        await Ledger.EnsureAsync([new NewDueReport(Due, Now)], Now, Cancel);
        var won = await Task.WhenAll(Enumerable.Range(0, 20).Select(
            _ => Task.Run(() => Ledger.AddEditionAsync(Commit(Edition(1), null, null, Message(1, "a@example.vn")), Cancel), Cancel)));
        won.Count(added => added).Should().Be(1);
        (await Storage.Get<IDeliveryStore>().ListAsync(new DeliveryQuery(), Cancel)).Should().ContainSingle();
    }

    [Fact]
    public async Task An_edition_moves_only_together_with_its_due_report()
    {
        await Ledger.EnsureAsync([new NewDueReport(Due, Now)], Now, Cancel);
        await Ledger.AddEditionAsync(Commit(Edition(1)), Cancel);
        var move = new EditionMove(Edition(1).Key, EditionState.Open, EditionState.Released);
        (await Ledger.MoveEditionAsync(move, new DueMove(DueState.Held, DueState.Released, null), Audit(), Cancel)).Should().BeFalse();
        (await Ledger.EditionsAsync(Due, Cancel)).Single().State.Should().Be(EditionState.Open);
        (await Ledger.MoveEditionAsync(move, new DueMove(DueState.Expected, DueState.Released, null), Audit(), Cancel)).Should().BeTrue();
        (await Ledger.MoveEditionAsync(move, null, Audit(), Cancel)).Should().BeFalse();
        (await Ledger.EditionsAsync(Due, Cancel)).Single().State.Should().Be(EditionState.Released);
        (await Ledger.FindAsync(Due, Cancel))!.State.Should().Be(DueState.Released);
    }

    private static DueKey Key(string unit) => new("r", PeriodKey.Parse("2020-H1"), UnitCode.Parse(unit));
}
