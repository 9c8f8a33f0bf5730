using ReportWorker.Core.Auditing;
using ReportWorker.Core.Indicators;
using ReportWorker.Core.Intake;
using ReportWorker.Core.Intake.Deciding;
using ReportWorker.Core.Mailing;
using ReportWorker.Core.Periods;
using ReportWorker.Core.Storing;
using ReportWorker.Core.Units;
using ReportWorker.Storage.Tests.Servers;

namespace ReportWorker.Storage.Tests.Contracts;

/// <summary>Submissions that wait, and what becomes of them.</summary>
public abstract class SubmissionDeskContractTests(TestServer server) : ContractTests(server)
{
    private static readonly PeriodKey HalfYear = PeriodKey.Parse("2020-H1");
    private static readonly SubmissionQuery Counting = new(null, [HalfYear]);

    private ISubmissionStore Submissions => Storage.Get<ISubmissionStore>();

    private ISubmissionDesk Desk => Storage.Get<ISubmissionDesk>();

    [Theory]
    [InlineData(SubmissionState.Late)]
    [InlineData(SubmissionState.Unconfirmed)]
    public async Task What_waits_has_its_revision_and_counts_nowhere_until_it_is_taken(SubmissionState state)
    {
        var first = await AddAsync(1);
        var waiting = await AddAsync(2, state);
        (waiting.Revision, waiting.State, waiting.CountsFrom).Should().Be((2, state, null));
        (await CountingAsync()).Should().Equal(first);
        (await Submissions.NewestAsync(Counting, Cancel)).Should().Be(Now);

        (await MoveAsync(waiting, SubmissionState.Taken, "đã xem", Now.AddDays(2))).Should().BeTrue();

        var taken = (await CountingAsync()).Should().ContainSingle().Subject;
        (taken.Id, taken.Revision, taken.State, taken.Note, taken.ReceivedAt, taken.CountsFrom).Should().Be(
            (waiting.Id, 2, SubmissionState.Taken, "đã xem", Now, Now.AddDays(2)));
        (await Submissions.NewestAsync(Counting, Cancel)).Should().Be(Now.AddDays(2), "an edition made in between says something else");
        (await Storage.Get<IAuditStore>().ReadAsync("submission/", 5, Cancel)).Should().ContainSingle();
    }

    [Fact]
    public async Task Nothing_is_taken_once_a_newer_one_counts()
    {
        var waiting = await AddAsync(1, SubmissionState.Late);
        var newer = await AddAsync(2);
        newer.Revision.Should().Be(2);

        (await MoveAsync(waiting, SubmissionState.Taken)).Should().BeFalse();

        (await CountingAsync()).Should().Equal(newer);
        (await Desk.FindAsync(waiting.Id, Cancel))!.Head.Should().Be(waiting);
        (await Storage.Get<IAuditStore>().ReadAsync("submission/", 5, Cancel)).Should().BeEmpty();
    }

    [Fact]
    public async Task A_move_from_where_it_no_longer_stands_does_nothing()
    {
        var waiting = await AddAsync(1, SubmissionState.Late);
        (await MoveAsync(waiting, SubmissionState.Rejected, "sai kỳ")).Should().BeTrue();

        (await MoveAsync(waiting, SubmissionState.Taken)).Should().BeFalse();
        (await MoveAsync(waiting, SubmissionState.Returned, "x")).Should().BeFalse();

        (await Desk.FindAsync(waiting.Id, Cancel))!.Head.Should().Be(waiting with { State = SubmissionState.Rejected, Note = "sai kỳ" });
        (await CountingAsync()).Should().BeEmpty();
    }

    [Fact]
    public async Task An_answer_that_was_refused_was_no_first_answer_and_one_that_waited_was()
    {
        var returned = await AddAsync(1, SubmissionState.Unconfirmed, Now);
        await MoveAsync(returned, SubmissionState.Returned, "thiếu chữ ký");
        var waiting = await AddAsync(2, SubmissionState.Unconfirmed, Now.AddDays(1));
        var second = await AddAsync(3, SubmissionState.Unconfirmed, Now.AddDays(2));

        await MoveAsync(second, SubmissionState.Taken, at: Now.AddDays(3));
        (await CountingAsync()).Single().FirstReceivedAt.Should().Be(Now.AddDays(1));
        await MoveAsync(waiting, SubmissionState.Rejected, "bản sau đã đúng");
        (await CountingAsync()).Single().FirstReceivedAt.Should().Be(Now.AddDays(1), "an edition may rest on it");
        (await AddAsync(4, at: Now.AddDays(4))).FirstReceivedAt.Should().Be(Now.AddDays(1), "a correction keeps it");
    }

    [Fact]
    public async Task A_typed_correction_keeps_the_file_and_is_stored_only_over_what_counts()
    {
        var file = Blob.Of("unit,form\n"u8.ToArray());
        var first = (await Submissions.AddAsync([Submission(1) with { Source = file, SourceName = "a.csv" }], Audit(), Cancel)).Single();
        var typed = Submission(2) with { Way = SubmissionWay.Set, Sender = "lan", Note = "anh Ba báo", BasedOn = first.Id, SourceName = "a.csv" };

        var second = (await Submissions.AddAsync([typed], Audit(), Cancel)).Should().ContainSingle().Subject;
        (second.Revision, second.SourceHash, second.BasedOn, second.Sender, second.Note, second.Way).Should().Be(
            (2, file.Hash, first.Id, "lan", "anh Ba báo", SubmissionWay.Set));

        (await Submissions.AddAsync([typed], Audit("lost"), Cancel)).Should().BeEmpty("the first does not count any more");
        (await Submissions.AddAsync([typed with { BasedOn = null }], Audit("lost"), Cancel)).Should().BeEmpty("something counts");
        (await CountingAsync()).Should().Equal(second);
        (await Storage.Get<IAuditStore>().ReadAsync("lost", 5, Cancel)).Should().BeEmpty();
    }

    [Fact]
    public async Task All_that_was_given_comes_back_with_the_files_that_came_along()
    {
        var (scan, photo) = (Blob.Of("%PDF"u8.ToArray()), Blob.Of("JFIF"u8.ToArray()));
        var story = new SubmissionNarrative(IndicatorCode.Parse("story"), "Một.\n\nHai.", "E9");
        var head = (await Submissions.AddAsync(
            [Submission(1.5m) with
            {
                Way = SubmissionWay.Mail,
                Sender = "chi.bo@x.vn",
                Narratives = [story],
                Files = [new(SubmissionFileKind.Scan, "ký.pdf", scan), new(SubmissionFileKind.Photo, "ảnh.jpg", photo)],
            }],
            Audit(),
            Cancel)).Single();

        var content = (await Desk.FindAsync(head.Id, Cancel))!;

        content.Head.Should().Be(head);
        content.Values.Should().Equal(new SubmissionCell(head.Id, IndicatorCode.Parse("a"), 1.5m, null, "C2"));
        content.Narratives.Should().Equal(story);
        content.Files.Should().Equal(
            new StoredFile(SubmissionFileKind.Scan, "ký.pdf", scan.Hash), new StoredFile(SubmissionFileKind.Photo, "ảnh.jpg", photo.Hash));
        (await Storage.Get<IBlobStore>().ReadAsync(scan.Hash, Cancel)).Content.ToArray().Should().Equal(scan.Content.ToArray());
        (await Desk.FindAsync(head.Id + 1, Cancel)).Should().BeNull();
    }

    [Fact]
    public async Task A_list_is_narrowed_by_each_part_of_the_filter_and_newest_first()
    {
        var (a, b) = (await AddAsync(1, SubmissionState.Late), await AddAsync(2, SubmissionState.Unconfirmed));
        var other = (await Submissions.AddAsync([Submission(3) with { Unit = UnitCode.Parse("v"), Form = "g", Period = PeriodKey.Parse("2020-H2") }], Audit(), Cancel)).Single();

        (await Desk.ListAsync(new SubmissionFilter(), Cancel)).Should().Equal(other, b, a);
        (await Desk.ListAsync(new SubmissionFilter(Most: 2), Cancel)).Should().Equal(other, b);
        (await Desk.ListAsync(new SubmissionFilter([SubmissionState.Late, SubmissionState.Rejected]), Cancel)).Should().Equal(a);
        (await Desk.ListAsync(new SubmissionFilter(Period: HalfYear), Cancel)).Should().Equal(b, a);
        (await Desk.ListAsync(new SubmissionFilter(Unit: UnitCode.Parse("v")), Cancel)).Should().Equal(other);
        (await Desk.ListAsync(new SubmissionFilter(Form: "g"), Cancel)).Should().Equal(other);
    }

    [Fact]
    public async Task The_message_that_tells_of_a_decision_is_queued_with_it_or_not_at_all()
    {
        var waiting = await AddAsync(1, SubmissionState.Late);
        var told = new Answering(Samples.Message(1, "u@example.vn") with { Edition = null, Purpose = MessagePurpose.Answer, Topic = "submission/1/rejected" }, Samples.Body);
        var move = new SubmissionMove(waiting.Id, SubmissionState.Late, SubmissionState.Rejected, "sai kỳ", told);

        (await Desk.MoveAsync(move with { From = SubmissionState.Unconfirmed }, Audit(), Cancel)).Should().BeFalse();
        (await MessagesAsync()).Should().BeEmpty("nothing was decided");
        var all = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => Desk.MoveAsync(move, Audit(), Cancel), Cancel)));

        all.Count(moved => moved).Should().Be(1);
        (await MessagesAsync()).Should().ContainSingle().Which.Should().Match<Delivery>(one => one.Recipient == "u@example.vn" && one.State == DeliveryState.Queued);

        Task<IReadOnlyList<Delivery>> MessagesAsync() => Storage.Get<IDeliveryStore>().ListAsync(new DeliveryQuery(), Cancel);
    }

    [Fact]
    public async Task One_counts_however_many_are_taken_and_added_at_once()
    {
        for (var round = 0; round < 5; round++)
        {
            var waiting = await Task.WhenAll(Enumerable.Range(0, 4).Select(number => AddAsync(number, SubmissionState.Late)));
            await Task.WhenAll(
                [.. waiting.Select(one => Task.Run(() => MoveAsync(one, SubmissionState.Taken), Cancel)),
                .. Enumerable.Range(0, 3).Select(number => Task.Run(() => AddAsync(number), Cancel))]);
        }

        var all = await Desk.ListAsync(new SubmissionFilter(), Cancel);
        all.Select(head => head.Revision).Order().Should().Equal(Enumerable.Range(1, 35));
        (await CountingAsync()).Should().ContainSingle().Which.Should().Be(SubmissionHead.CountingOf(all), "it is the highest that was taken");
    }

    private async Task<SubmissionHead> AddAsync(decimal value, SubmissionState state = SubmissionState.Taken, DateTimeOffset? at = null) =>
        (await Submissions.AddAsync([Submission(value) with { State = state }], Audit(at: at), Cancel)).Single();

    private static NewSubmission Submission(decimal value) =>
        new(UnitCode.Parse("u"), "f", HalfYear, null, null, [new SubmissionValue(IndicatorCode.Parse("a"), value, null, "C2")], []);

    private Task<bool> MoveAsync(SubmissionHead head, SubmissionState to, string? note = null, DateTimeOffset? at = null) =>
        Desk.MoveAsync(new SubmissionMove(head.Id, head.State, to, note), Audit($"submission/{head.Id}", at), Cancel);

    private Task<IReadOnlyList<SubmissionHead>> CountingAsync() => Submissions.ReadHeadsAsync(Counting, Cancel);
}
