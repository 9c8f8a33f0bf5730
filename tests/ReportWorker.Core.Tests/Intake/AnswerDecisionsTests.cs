using ReportWorker.Core.Indicators;
using ReportWorker.Core.Intake;
using ReportWorker.Core.Periods;
using ReportWorker.Core.Problems;
using ReportWorker.Core.Units;

namespace ReportWorker.Core.Tests.Intake;

public sealed class AnswerDecisionsTests
{
    private readonly DataImportRoom _room = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(SubmissionState.Late, "accept", true)]
    [InlineData(SubmissionState.Unconfirmed, "accept", true)] // the office's word is enough
    [InlineData(SubmissionState.Rejected, "accept", true)] // it may change its mind
    [InlineData(SubmissionState.Returned, "accept", true)]
    [InlineData(SubmissionState.Taken, "accept", false)]
    [InlineData(SubmissionState.Unconfirmed, "confirm", true)]
    [InlineData(SubmissionState.Late, "confirm", false)] // a confirmation does not make it in time
    [InlineData(SubmissionState.Taken, "confirm", false)]
    [InlineData(SubmissionState.Late, "reject", true)]
    [InlineData(SubmissionState.Unconfirmed, "reject", true)]
    [InlineData(SubmissionState.Taken, "reject", false)] // an edition may rest on it
    [InlineData(SubmissionState.Returned, "reject", false)]
    [InlineData(SubmissionState.Late, "return", true)]
    [InlineData(SubmissionState.Unconfirmed, "return", true)]
    [InlineData(SubmissionState.Taken, "return", false)]
    [InlineData(SubmissionState.Rejected, "return", false)]
    public async Task Each_decision_is_for_some_states(SubmissionState state, string decision, bool allowed)
    {
        await AddAsync(state);

        var decide = () => DecideAsync(1, decision);

        if (allowed)
        {
            var (head, told) = await decide();
            told.Should().BeNull("the unit has no address");
            head.State.Should().Be(decision switch { "reject" => SubmissionState.Rejected, "return" => SubmissionState.Returned, _ => SubmissionState.Taken });
            _room.Submissions.Audit[^1].Should().Match<Auditing.AuditEvent>(audit =>
                audit.Action == $"data.{decision}" && audit.Subject == "submission/1" && audit.Detail == "a/f/2020-H1 revision 1: vì sao");
        }
        else
        {
            (await decide.Should().ThrowAsync<RequestRefusedException>()).Which.Kind.Should().Be(RefusalKind.NotReady);
            _room.Submissions.Audit.Should().ContainSingle();
        }
    }

    [Fact]
    public async Task Accepting_behind_a_newer_one_says_which_one_counts()
    {
        await AddAsync(SubmissionState.Late);
        await AddAsync(SubmissionState.Taken);

        (await FluentActions.Awaiting(() => DecideAsync(1, "accept")).Should().ThrowAsync<RequestRefusedException>())
            .Which.Message.Should().Contain("submission 2 (revision 2) is newer and counts already");
    }

    [Theory]
    [InlineData("reject")]
    [InlineData("return")]
    public async Task Who_says_no_says_why(string decision)
    {
        await AddAsync(SubmissionState.Late);
        (await FluentActions.Awaiting(() => DecideAsync(1, decision, " ")).Should().ThrowAsync<RequestRefusedException>()).Which.Kind.Should().Be(RefusalKind.WrongUsage);
    }

    [Fact]
    public async Task An_unknown_number_is_wrong_usage() =>
        (await FluentActions.Awaiting(() => DecideAsync(7, "accept")).Should().ThrowAsync<RequestRefusedException>()).Which.Kind.Should().Be(RefusalKind.WrongUsage);

    [Fact]
    public async Task A_review_holds_it_against_what_counts_in_the_order_of_the_form()
    {
        await _room.Import("unit,form,period,ratio,count\na,f,2020-H1,\"1,5\",5\n");
        await _room.Submissions.AddAsync(
            [_room.Submissions.Stored[0].Content with { State = SubmissionState.Late, Values = [new(IndicatorCode.Parse("count"), 6, null, "C9")] }], Audit, Cancel);

        var late = await _room.Review.ShowAsync(2, Cancel);

        late.Counts.Should().BeFalse();
        late.Values.Select(row => (row.Code, row.Value, row.Cell, row.Counting, row.Differs)).Should().Equal(
            ("count", 6m, "C9", 5m, true), ("ratio", null, null, 1.5m, true));
        (await _room.Review.ShowAsync(1, Cancel)).Should().Match<Core.Intake.Deciding.ReviewedSubmission>(own => own.Counts && own.Values.All(row => !row.Differs));
    }

    [Fact]
    public async Task The_status_tells_what_waits_and_what_was_sent_back()
    {
        await AddAsync(SubmissionState.Unconfirmed);
        var before = await _room.Status.ReadAsync(PeriodKey.Parse("2020-H1"), null, Cancel);
        (before.Missing, before.Unconfirmed, before.Returned).Should().Be((3, 1, 0), "what waits does not count");

        await DecideAsync(1, "return");

        var after = await _room.Status.ReadAsync(PeriodKey.Parse("2020-H1"), null, Cancel);
        (after.Missing, after.Unconfirmed, after.Returned).Should().Be((3, 0, 1));
        after.Forms[0].Units.Single(unit => unit.Unit.Value == "a").Newest!.Note.Should().Be("vì sao");
        await AddAsync(SubmissionState.Taken);
        (await _room.Status.ReadAsync(PeriodKey.Parse("2020-H1"), null, Cancel)).Returned.Should().Be(0, "it came again");
    }

    private static Auditing.AuditEvent Audit => new(DateTimeOffset.UnixEpoch, "x", "x", "x");

    private Task AddAsync(SubmissionState state) => _room.Submissions.AddAsync(
        [new NewSubmission(UnitCode.Parse("a"), "f", PeriodKey.Parse("2020-H1"), null, null, [], []) { State = state }], Audit, Cancel);

    private Task<Core.Intake.Deciding.DecidedSubmission> DecideAsync(long id, string decision, string why = "vì sao") => decision switch
    {
        "accept" => _room.Decisions.AcceptAsync(id, why, Cancel),
        "confirm" => _room.Decisions.ConfirmAsync(id, why, Cancel),
        "reject" => _room.Decisions.RejectAsync(id, why, Cancel),
        _ => _room.Decisions.ReturnAsync(id, why, Cancel),
    };
}
