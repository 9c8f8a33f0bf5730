using ReportWorker.Core.Intake;
using ReportWorker.Core.Ledger;
using ReportWorker.Core.Periods;
using ReportWorker.Core.Problems;
using ReportWorker.Core.Reports;
using ReportWorker.Hosting.Configuration.Sections;
using ReportWorker.Tests.Acceptance;

namespace ReportWorker.Tests.Ledger;

/// <summary>What is owed is made once: over fire times, restarts, power cuts and two processes, on a clock that the test moves.</summary>
public sealed class ReconcilerTests
{
    // The sample's units stand from 2015 on and the figures are of 2020; the report is due on 15 June and 15 December at seven.
    private const string BeforeDue = "2020-06-14T12:00:00";

    [Fact]
    public async Task Nothing_is_owed_before_its_time_and_nothing_from_before_the_installation()
    {
        await using var office = await Office.OpenAsync("2020-05-31T12:00:00");
        await office.ImportSamplesAsync();

        (await office.ReconcileAsync()).NewDue.Should().Be(0);

        (await office.DueAsync()).Should().BeEmpty();
    }

    [Fact]
    public async Task At_the_fire_time_the_draft_is_made_once_and_mailed_to_those_who_read_drafts()
    {
        await using var office = await Office.OpenAsync(BeforeDue);
        await office.ImportSamplesAsync();
        await office.ReconcileAsync();
        office.Clock.Advance(TimeSpan.FromHours(19));

        var first = await office.ReconcileAsync();
        var second = await office.ReconcileAsync();
        await office.SendAsync();

        (first.NewDue, first.Drafted, second.NewDue, second.Drafted).Should().Be((0, 1, 0, 0), "it was on the list since 1 June");
        var row = (await office.DueAsync()).Should().ContainSingle().Subject;
        row.Due.Key.ToString().Should().Be("six-month-review/2020-H1/long-bien");
        row.Due.State.Should().Be(DueState.Drafted, "a person decides about this report");
        office.Messages().Should().HaveCount(3, "three people read drafts in 2020");
    }

    [Fact]
    public async Task A_complete_report_with_an_automatic_gate_leaves_by_itself_once()
    {
        await using var office = await Office.OpenAsync(BeforeDue, Automatic);
        await office.ImportSamplesAsync();
        await office.ReconcileAsync();
        office.Clock.Advance(TimeSpan.FromHours(19));

        var first = await office.ReconcileAsync();
        await office.SendAsync();
        await office.ReconcileAsync();
        await office.SendAsync();

        first.Released.Should().Be(1);
        var row = (await office.DueAsync()).Should().ContainSingle().Subject;
        row.Due.State.Should().Be(DueState.Sent);
        (await office.EditionsAsync(row.Due.Key)).Select(edition => edition.Kind).Should().Equal(EditionKind.Draft, EditionKind.Official);
        office.Messages().Should().HaveCount(3, "three people are on the standing committee");
    }

    [Fact]
    public async Task An_incomplete_report_is_held_and_leaves_when_the_figures_are_there()
    {
        await using var office = await Office.OpenAsync(BeforeDue, Automatic);
        await office.ImportSamplesAsync(await Office.BaseOrganisationsWithoutAsync("phuong-bo-de"));
        await office.ReconcileAsync();
        office.Clock.Advance(TimeSpan.FromHours(19));

        var held = await office.ReconcileAsync();
        var again = await office.ReconcileAsync();
        var row = (await office.DueAsync()).Single();
        await office.ImportAsync(BoDe(await Office.BaseOrganisationsOfAsync("phuong-bo-de")));
        var released = await office.ReconcileAsync();

        (held.Held, held.Released).Should().Be((1, 0));
        again.Drafted.Should().Be(0, "nothing new came in");
        row.Due.State.Should().Be(DueState.Held);
        row.Due.Reason.Should().Contain("55/56");
        released.Released.Should().Be(1);
    }

    [Fact]
    public async Task Three_months_without_power_leave_every_owed_report_and_each_once()
    {
        await using var office = await Office.OpenAsync("2019-11-30T12:00:00");
        await office.ImportSamplesAsync();
        await office.ReconcileAsync();

        // The machine is off over two due times: 16 December 2019 (the 15th is a Sunday; second half of 2019) and 15 June 2020.
        office.Clock.Advance(TimeSpan.FromDays(231));
        var result = await office.ReconcileAsync();

        result.NewDue.Should().Be(2);
        (await office.DueAsync()).Select(row => row.Due.Key.Period.Text).Should().Equal("2019-H2", "2020-H1");
        (await office.ReconcileAsync()).NewDue.Should().Be(0);
    }

    [Fact]
    public async Task A_cron_text_that_fires_every_second_owes_each_period_once()
    {
        await using var office = await Office.OpenAsync(BeforeDue, settings => Override(settings).Schedule.Cron = "* * * * * ?");
        await office.ImportSamplesAsync();
        await office.ReconcileAsync();

        office.Clock.Advance(TimeSpan.FromDays(400));
        await office.ReconcileAsync();

        (await office.DueAsync()).Where(row => row.Due.Key.Report == "six-month-review").Select(row => row.Due.Key.Period.Text)
            .Should().Equal("2020-H1", "2020-H2", "2021-H1", "2021-H2");
    }

    [Fact]
    public async Task Two_processes_at_once_make_one_official_edition_and_one_message_each()
    {
        await using var one = await Office.OpenAsync(BeforeDue, Automatic);
        await one.ImportSamplesAsync();
        await one.ReconcileAsync();
        one.Clock.Advance(TimeSpan.FromHours(19));
        var other = await Office.OpenAsync("2020-06-15T07:00:00", Automatic, one.Folder);

        await Task.WhenAll(Enumerable.Range(0, 4).Select(i => Task.Run(async () =>
        {
            var office = i % 2 == 0 ? one : other;
            await office.ReconcileAsync();
            await office.SendAsync();
        })));

        var due = (await one.DueAsync()).Should().ContainSingle().Subject;
        (await one.EditionsAsync(due.Due.Key)).Count(edition => edition.Kind == EditionKind.Official).Should().Be(1);
        one.Messages().Should().HaveCount(3);
        await other.CloseAsync();
    }

    [Fact]
    public async Task A_person_who_holds_a_draft_is_not_overruled()
    {
        await using var office = await Office.OpenAsync("2020-06-20T12:00:00", Automatic);
        await office.ImportSamplesAsync();
        var draft = (await office.RunAsync()).Editions[0].Edition;
        await office.Get<Editions>().HoldAsync(draft, "chờ ý kiến Thường trực", TestContext.Current.CancellationToken);

        await office.ReconcileAsync();

        (await office.DueAsync()).Single().Due.State.Should().Be(DueState.Held);
    }

    [Fact]
    public async Task A_hold_outlasts_a_new_draft_and_an_edited_one()
    {
        await using var office = await Office.OpenAsync("2020-06-20T12:00:00", Automatic);
        await office.ImportSamplesAsync();
        var draft = (await office.RunAsync()).Editions[0].Edition;
        await office.Get<Editions>().HoldAsync(draft, "chờ ý kiến Thường trực", Token);

        var again = (await office.RunAsync()).Editions[0];
        await office.ReconcileAsync();
        await office.Get<AdoptDraft>().RunAsync(Edited(again), again.Edition, null, send: false, Token);
        await office.ReconcileAsync();

        var due = (await office.DueAsync()).Single().Due;
        (due.State, due.Reason).Should().Be((DueState.Held, "chờ ý kiến Thường trực"));
        (await office.EditionsAsync(due.Key)).Should().OnlyContain(edition => edition.Kind == EditionKind.Draft);
    }

    [Fact]
    public async Task A_draft_without_what_somebody_edited_does_not_leave_by_the_rule()
    {
        await using var office = await Office.OpenAsync(BeforeDue, Automatic);
        await office.ImportSamplesAsync(await Office.BaseOrganisationsWithoutAsync("phuong-bo-de"));
        await office.ReconcileAsync();
        office.Clock.Advance(TimeSpan.FromHours(19));
        await office.ReconcileAsync();
        var key = (await office.DueAsync()).Single().Due.Key;
        var draft = (await office.EditionsAsync(key)).Single();
        var made = new MadeEdition(draft, await office.Get<Editions>().DocumentAsync(draft, Token), [], 0);
        var adopted = await office.Get<AdoptDraft>().RunAsync(Edited(made), draft, null, send: false, Token);
        await office.ImportAsync(BoDe(await Office.BaseOrganisationsOfAsync("phuong-bo-de")));

        var result = await office.ReconcileAsync();
        await office.ReconcileAsync();

        (result.Drafted, result.Released, result.Held).Should().Be((1, 0, 1));
        var due = (await office.DueAsync()).Single().Due;
        due.State.Should().Be(DueState.Held);
        due.Reason.Should().Contain(adopted.Made.Edition.Key.ToString());
        (await office.EditionsAsync(key)).Should().OnlyContain(edition => edition.Kind == EditionKind.Draft);
    }

    [Fact]
    public async Task History_is_owed_when_somebody_asks_for_it_and_made_once()
    {
        await using var office = await Office.OpenAsync("2020-07-01T12:00:00");
        await office.ImportSamplesAsync();
        await office.ReconcileAsync();
        var backfill = office.Get<Backfill>();

        var first = await backfill.RunAsync("six-month-review", PeriodKey.Parse("2019-H1"), Token);
        var again = await backfill.RunAsync("six-month-review", PeriodKey.Parse("2019-H1"), Token);
        await office.ReconcileAsync();

        (first.Added, again.Added).Should().Be((3, 0));
        (await office.DueAsync()).Select(row => (row.Due.Key.Period.Text, row.Due.State)).Should().Equal(
            ("2019-H1", DueState.Drafted), ("2019-H2", DueState.Drafted), ("2020-H1", DueState.Drafted));
    }

    [Theory]
    [InlineData("six-month-review", "2020-H2", "NothingToFill", 3)]
    [InlineData("six-month-review", "2020-Q1", "PeriodOfOtherKind", 2)]
    [InlineData("inspection-briefing", "2020-06-09", "NoScheduleToFill", 2)]
    public async Task History_that_cannot_be_owed_is_refused(string report, string from, string id, int code)
    {
        await using var office = await Office.OpenAsync("2020-07-01T12:00:00");

        var refused = await office.Invoking(one => one.Get<Backfill>().RunAsync(report, PeriodKey.Parse(from), Token))
            .Should().ThrowAsync<RequestRefusedException>();

        refused.Which.Problems.Single().Message.Id.Should().Be(id);
        ((int)refused.Which.Kind).Should().Be(code);
        refused.Which.Problems.Single().ToString(System.Globalization.CultureInfo.GetCultureInfo("vi")).Should().Contain(report);
    }

    [Fact]
    public async Task From_its_opening_day_on_a_report_is_on_the_list_and_waits_for_its_time()
    {
        await using var office = await Office.OpenAsync("2020-05-31T23:59:00");
        await office.ImportSamplesAsync(await Office.BaseOrganisationsWithoutAsync("phuong-bo-de"));
        await office.ReconcileAsync();
        (await office.DueAsync()).Should().BeEmpty();
        office.Clock.Advance(TimeSpan.FromMinutes(2));

        (await office.ReconcileAsync()).Should().Match<ReconcileResult>(result => result.NewDue == 1 && result.Drafted == 0);

        var due = (await office.DueAsync()).Single().Due;
        (due.State, due.DueAt).Should().Be((DueState.Collecting, new DateTimeOffset(2020, 6, 15, 0, 0, 0, TimeSpan.Zero)));
    }

    [Fact]
    public async Task With_the_last_answer_it_is_ready_and_it_is_made_at_its_time_all_the_same()
    {
        await using var office = await Office.OpenAsync("2020-06-10T12:00:00");
        await office.ImportSamplesAsync(await Office.BaseOrganisationsWithoutAsync("phuong-bo-de"));
        await office.ReconcileAsync();
        await office.ImportAsync(BoDe(await Office.BaseOrganisationsOfAsync("phuong-bo-de")));

        await office.ReconcileAsync();
        var ready = (await office.DueAsync()).Single();
        office.Clock.Advance(TimeSpan.FromDays(5));
        await office.ReconcileAsync();

        (ready.Due.State, ready.Latest).Should().Be((DueState.Ready, null));
        (await office.DueAsync()).Single().Due.State.Should().Be(DueState.Drafted);
    }

    [Fact]
    public async Task A_round_in_which_nothing_has_changed_looks_at_nothing_for_ten_minutes()
    {
        await using var office = await Office.OpenAsync(BeforeDue);
        await office.ImportSamplesAsync();
        await office.ReconcileAsync();
        office.Clock.Advance(TimeSpan.FromHours(19));
        (await office.ReconcileAsync()).Drafted.Should().Be(1);
        await office.ReconcileAsync();
        await office.ExecuteAsync("UPDATE DueReports SET State = 'Expected'"); // behind the program's back: no audit event tells of it
        await office.ExecuteAsync("UPDATE Editions SET TemplateHash = SnapshotHash");

        (await office.ReconcileAsync()).Drafted.Should().Be(0);
        office.Clock.Advance(TimeSpan.FromMinutes(10));
        (await office.ReconcileAsync()).Drafted.Should().Be(1);
    }

    [Fact]
    public async Task A_paused_report_stays_owed_and_is_made_when_it_goes_on()
    {
        await using var office = await Office.OpenAsync(BeforeDue);
        await office.ImportSamplesAsync();
        await office.ReconcileAsync();
        var pause = office.Get<PauseReport>();
        await pause.PauseAsync("six-month-review", " chờ quy chế ", Token);
        office.Clock.Advance(TimeSpan.FromDays(200));

        await office.ReconcileAsync();
        var owed = await office.DueAsync();
        await pause.ResumeAsync("six-month-review", Token);
        await office.ReconcileAsync();

        var paused = owed.Where(row => row.Due.Key.Report == "six-month-review").ToList();
        paused.Select(row => (row.Due.Key.Period.Text, row.Latest)).Should().Equal(("2020-H1", null), ("2020-H2", null));
        owed.Except(paused).Should().OnlyContain(row => row.Latest != null, "others are not paused");
        (await office.DueAsync()).Should().OnlyContain(row => row.Latest != null);
        (await office.Get<Core.Auditing.IAuditStore>().ReadAsync("six-month-review", 100, Token))
            .Where(one => one.Action.StartsWith("report.", StringComparison.Ordinal)).Select(one => (one.Action, one.Detail))
            .Should().Equal(("report.resume", null), ("report.pause", "chờ quy chế"));
    }

    [Theory]
    [InlineData("vi")]
    [InlineData("en")]
    public async Task A_pause_that_cannot_be_is_refused(string language)
    {
        await using var office = await Office.OpenAsync(BeforeDue);
        var pause = office.Get<PauseReport>();
        await pause.PauseAsync("six-month-review", "thử", Token);

        var again = await pause.Invoking(one => one.PauseAsync("six-month-review", "thử", Token)).Should().ThrowAsync<RequestRefusedException>();
        await pause.ResumeAsync("six-month-review", Token);
        var gone = await pause.Invoking(one => one.ResumeAsync("six-month-review", Token)).Should().ThrowAsync<RequestRefusedException>();
        await pause.Invoking(one => one.PauseAsync("six-mont-review", "thử", Token)).Should().ThrowAsync<RequestRefusedException>();
        await pause.Invoking(one => one.PauseAsync("six-month-review", " ", Token)).Should().ThrowAsync<RequestRefusedException>();

        again.Which.Problems.Single().Message.Id.Should().Be("PausedBefore");
        gone.Which.Problems.Single().Message.Id.Should().Be("NotPaused");
        again.Which.Problems.Single().ToString(System.Globalization.CultureInfo.GetCultureInfo(language)).Should().Contain("six-month-review");
    }

    [Fact]
    public async Task Rounds_of_several_services_at_once_make_one_draft()
    {
        await using var office = await Office.OpenAsync(BeforeDue, Automatic);
        await office.ImportSamplesAsync();
        await office.ReconcileAsync();

        var results = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(async () =>
        {
            var other = await Office.OpenAsync("2020-06-20T12:00:00", Automatic, office.Folder);
            var result = await other.ReconcileAsync();
            await other.CloseAsync();
            return result;
        })));

        results.Sum(result => result.Drafted).Should().Be(1);
        results.Sum(result => result.Released).Should().Be(1);
        (await office.EditionsAsync((await office.DueAsync()).Single().Due.Key)).Select(edition => edition.Kind)
            .Should().Equal(EditionKind.Draft, EditionKind.Official);
    }

    [Fact]
    public async Task A_report_asked_for_early_is_still_owed_at_its_time()
    {
        await using var office = await Office.OpenAsync(BeforeDue, Automatic);
        await office.ImportSamplesAsync();
        await office.RunAsync();
        (await office.DueAsync()).Single().Due.DueAt.Should().BeNull();
        await office.ReconcileAsync();
        office.Clock.Advance(TimeSpan.FromHours(19));

        var result = await office.ReconcileAsync();

        (result.NewDue, result.Released).Should().Be((0, 1));
        (await office.DueAsync()).Single().Due.DueAt.Should().NotBeNull();
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static SourceFile BoDe(string text) => new("phuong-bo-de.csv", System.Text.Encoding.UTF8.GetBytes(text));

    private static byte[] Edited(MadeEdition made)
    {
        var main = WordFile.Read(made.Document);
        EditedOffice.Replace("Trên đây", "Như vậy, trên đây")(main);
        return WordFile.With(made.Document, main);
    }

    private static void Automatic(Settings settings) => Override(settings).Gate.Release = ReleaseMode.Automatic;

    private static ReportSettings Override(Settings settings)
    {
        var report = new ReportSettings();
        settings.Reports["six-month-review"] = report;
        return report;
    }
}
