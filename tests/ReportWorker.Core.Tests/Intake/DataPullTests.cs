using System.Globalization;
using System.Text;
using Microsoft.Extensions.Logging.Abstractions;
using ReportWorker.Core.Intake;
using ReportWorker.Core.Intake.Correcting;
using ReportWorker.Core.Intake.Pulling;
using ReportWorker.Core.Ledger;
using ReportWorker.Core.Periods;
using ReportWorker.Core.Problems;
using ReportWorker.Core.Units;

namespace ReportWorker.Core.Tests.Intake;

public sealed class DataPullTests
{
    private readonly DataImportRoom _room = new();
    private readonly Source _source = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Rows_become_answers_whose_cells_lead_to_a_row_of_a_file()
    {
        _source.Rows = [Row("b", "ratio", 1234.5m), Row("b", "count", 12), Row("a", "word", text: "2020 - 2025"), Row("a", "ratio", text: "1.234,5"), Row("a", "story", text: "Một, \"hai\"\nba")];

        (await PullAsync()).Should().Be((2, 0, 5));

        var stored = _room.Submissions.Stored.ToDictionary(one => one.Head.Unit.Value);
        stored["b"].Content.Values.Select(value => (value.Indicator.Value, value.Number, value.Cell)).Should().Equal(("count", 12, "E2"), ("ratio", 1234.5m, "E3"));
        Encoding.UTF8.GetString(stored["b"].Content.Source!.Content.Span).Should().Be(
            "unit,form,period,indicator,value\nb,f,2020-H1,count,12\nb,f,2020-H1,ratio,\"1234,5\"\n");
        stored["a"].Content.Narratives.Should().ContainSingle().Which.Text.Should().Be("Một, \"hai\"\nba");
        stored["a"].Content.Values.Should().Contain(value => value.Number == 1234.5m, "a text is written as the form's files write it");
        var head = stored["b"].Head;
        (head.State, head.Way, head.Sender, head.SourceName).Should().Be((SubmissionState.Taken, SubmissionWay.Pull, "nhan-su", "nhan-su_b_f_2020-H1.csv"));
    }

    [Fact]
    public async Task Only_units_of_which_the_source_says_something_new_get_a_revision_in_whatever_order_it_says_it()
    {
        _source.Rows = [Row("a", "count", 1), Row("a", "ratio", 2), Row("b", "count", 3)];
        await PullAsync();
        _source.Rows = [Row("b", "count", 3.0m), Row("a", "ratio", 2), Row("a", "count", 1)];
        (await PullAsync()).Should().Be((0, 2, 3));

        _source.Rows = [Row("b", "count", 4), Row("a", "ratio", 2), Row("a", "count", 1)];
        (await PullAsync()).Should().Be((1, 1, 3));
        _room.Submissions.Stored.Select(one => (one.Head.Unit.Value, one.Head.Revision)).Should().Equal(("a", 1), ("b", 1), ("b", 2));
    }

    [Fact]
    public async Task What_was_corrected_or_imported_since_stays_until_the_source_changes()
    {
        _source.Rows = [Row("a", "count", 1), Row("b", "count", 1)];
        await PullAsync();
        await _room.Corrections.RunAsync(new Correction(UnitCode.Parse("a"), "count", "2", PeriodKey.Parse("2020-H1"), null, "x"), Cancel);
        await _room.Import("unit,form,period,count\nb,f,2020-H1,3\n");
        (await PullAsync()).Should().Be((0, 2, 2));

        _source.Rows = [Row("a", "count", 5), Row("b", "count", 1)];
        (await PullAsync()).Should().Be((1, 1, 2));
        _room.Submissions.Stored[^1].Content.Values.Single().Number.Should().Be(5);
    }

    [Fact]
    public async Task A_period_narrows_it_and_a_dry_run_stores_nothing()
    {
        _source.Rows = [Row("a", "count", 1), Row("a", "count", 2) with { Period = "2020-H2" }];

        (await PullAsync(dryRun: true)).Should().Be((2, 0, 2));
        _room.Submissions.Stored.Should().BeEmpty();
        (await PullAsync("2020-H2")).Should().Be((1, 0, 1));
        _room.Submissions.Stored.Single().Head.Period.Text.Should().Be("2020-H2");
    }

    [Fact]
    public async Task Anything_wrong_changes_nothing_and_names_the_answer_and_row()
    {
        _source.Rows = [Row("a", "count", 1), Row("b", "count", 1.5m), Row("c", "conut", 1), Row("zz", "count", 1)];

        var rejected = (await _room.Pull(_source).RunAsync("nhan-su", null, dryRun: false, Cancel)).Should().BeOfType<DataImportResult.Rejected>().Subject;

        rejected.Count.Should().Be(3);
        rejected.Problems.Select(problem => (problem.Place!.File, problem.Place.Row)).Should().BeEquivalentTo(
            [("nhan-su_b_f_2020-H1.csv", (int?)2), ("nhan-su_c_f_2020-H1.csv", 2), ("nhan-su_zz_f_2020-H1.csv", 2)]);
        _room.Submissions.Stored.Should().BeEmpty();
    }

    [Fact]
    public async Task An_unknown_source_is_wrong_usage_and_the_known_ones_are_named()
    {
        var refused = (await FluentActions.Awaiting(() => _room.Pull(_source).RunAsync("nhansu", null, dryRun: false, Cancel))
            .Should().ThrowAsync<RequestRefusedException>()).Which;
        refused.Kind.Should().Be(RefusalKind.WrongUsage);
        refused.Problems[0].ToString(CultureInfo.InvariantCulture).Should().Contain("nhan-su");
    }

    [Fact]
    public async Task The_services_rounds_read_a_source_at_once_and_then_as_often_as_it_says_and_go_on_after_a_failure()
    {
        var (time, broken, silent) = (new Clock(), new Source { Name = "hong", Every = TimeSpan.FromMinutes(5), Fails = true }, new Source { Name = "tay" });
        _source.Every = TimeSpan.FromMinutes(5);
        _source.Rows = [Row("a", "count", 1)];
        var rounds = new PullRounds(_room.Pull(broken, _source, silent), new Pulse(time, rest: null), time, NullLogger<PullRounds>.Instance);

        await rounds.RunDueAsync(Cancel);
        time.Ticks += TimeSpan.FromMinutes(4).Ticks;
        await rounds.RunDueAsync(Cancel);
        (broken.Reads, _source.Reads, silent.Reads).Should().Be((1, 1, 0));

        time.Ticks += TimeSpan.FromMinutes(1).Ticks;
        await rounds.RunDueAsync(Cancel);
        (broken.Reads, _source.Reads, silent.Reads).Should().Be((2, 2, 0));
        _room.Submissions.Stored.Should().ContainSingle("the second time nothing was new");
    }

    private static PulledRow Row(string unit, string indicator, decimal? number = null, string? text = null) => new(unit, "f", "2020-H1", indicator, number, text);

    private async Task<(int Answers, int Unchanged, int Values)> PullAsync(string? period = null, bool dryRun = false)
    {
        var result = await _room.Pull(_source).RunAsync("nhan-su", period is null ? null : PeriodKey.Parse(period), dryRun, Cancel);
        return result is DataImportResult.Imported done ? (done.Answers, done.Unchanged, done.Values)
            : throw new InvalidOperationException(string.Join("\n", ((DataImportResult.Rejected)result).Problems.Select(problem => problem.ToString(CultureInfo.InvariantCulture))));
    }

    private sealed class Source : IPullSource
    {
        public IReadOnlyList<PulledRow> Rows { get; set; } = [];

        public bool Fails { get; init; }

        public int Reads { get; private set; }

        public string Name { get; init; } = "nhan-su";

        public string Description => "memory";

        public TimeSpan? Every { get; set; }

        public TimeSpan Timeout => TimeSpan.FromSeconds(1);

        public Task<IReadOnlyList<PulledRow>> ReadAsync(CancellationToken cancellationToken)
        {
            Reads++;
            return Fails ? throw new RequestRefusedException(RefusalKind.WorkFailed, new Problem(Messages.NoSuggestion())) : Task.FromResult(Rows);
        }

        public Task<Problem?> ProbeAsync(CancellationToken cancellationToken) => Task.FromResult<Problem?>(null);
    }

    private sealed class Clock : TimeProvider
    {
        public long Ticks { get; set; }

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => Ticks;
    }
}
