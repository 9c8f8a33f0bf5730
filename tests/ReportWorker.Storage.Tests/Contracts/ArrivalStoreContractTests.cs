using ReportWorker.Core.Auditing;
using ReportWorker.Core.Indicators;
using ReportWorker.Core.Intake;
using ReportWorker.Core.Intake.Arriving;
using ReportWorker.Core.Intake.Deciding;
using ReportWorker.Core.Mailing;
using ReportWorker.Core.Periods;
using ReportWorker.Core.Storing;
using ReportWorker.Core.Units;
using ReportWorker.Storage.Tests.Servers;
using static ReportWorker.Storage.Tests.Contracts.Samples;

namespace ReportWorker.Storage.Tests.Contracts;

public abstract class ArrivalStoreContractTests(TestServer server) : ContractTests(server)
{
    private static readonly PeriodKey HalfYear = PeriodKey.Parse("2020-H1");
    private static readonly Blob File = Blob.Of("a form"u8.ToArray());
    private static readonly AuditEvent Took = new(At, "service", "intake.take", "u1/f/2020-H1", "x", File.Hash);

    private IArrivalStore Arrivals => Storage.Get<IArrivalStore>();

    [Fact]
    public async Task A_file_is_stored_with_its_submission_and_its_answer()
    {
        var stored = await Arrivals.StoreAsync(New("mail/1/0", "u1"), Took, Cancel);

        stored.Should().BeEquivalentTo(Record("mail/1/0") with { Submission = stored.Submission, Answer = stored.Answer });
        (await Arrivals.FindAsync("mail/1/0", Cancel)).Should().Be(stored);
        (await Storage.Get<ISubmissionDesk>().FindAsync(stored.Submission!.Value, Cancel))!.Values.Should().ContainSingle(value => value.Number == 5);
        var answer = (await Storage.Get<IDeliveryStore>().ListAsync(new DeliveryQuery(Id: stored.Answer), Cancel)).Should().ContainSingle().Subject;
        (await Storage.Get<ISubmissionDesk>().ConversationAsync(stored.Submission.Value, Cancel)).Should().Equal(answer.MessageId);
        (answer.Purpose, answer.Recipient, answer.State).Should().Be((MessagePurpose.Answer, "u1@example.vn", DeliveryState.Queued));
        (await Storage.Get<IAuditStore>().ReadAsync("u1/f/2020-H1", 5, Cancel)).Should().ContainSingle(act => act.Action == "intake.take");
    }

    [Fact]
    public async Task Of_those_who_take_a_file_at_once_one_does_and_the_others_hear_what_became_of_it()
    {
        var all = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => Arrivals.StoreAsync(New("mail/1/0", "u1"), Took, Cancel), Cancel)));

        all.Distinct().Should().ContainSingle();
        (await Storage.Get<ISubmissionDesk>().ListAsync(new SubmissionFilter(), Cancel)).Should().ContainSingle();
        (await Storage.Get<IDeliveryStore>().ListAsync(new DeliveryQuery(), Cancel)).Should().ContainSingle();
    }

    [Fact]
    public async Task What_goes_back_is_stored_without_a_submission()
    {
        var returned = new NewArrival(Record("folder/x") with { Outcome = ArrivalOutcome.Returned, Problems = "F12: no number" }, null, null, null);

        var stored = await Arrivals.StoreAsync(returned, Took, Cancel);

        stored.Should().Be(returned.Record);
        (await Arrivals.ListAsync(ArrivalOutcome.Returned, 5, Cancel)).Should().Equal(stored);
        (await Arrivals.ListAsync(ArrivalOutcome.Taken, 5, Cancel)).Should().BeEmpty();
    }

    [Fact]
    public async Task Answers_are_counted_by_address_and_files_by_their_bytes()
    {
        await Arrivals.StoreAsync(New("mail/1/0", "u1"), Took, Cancel);
        await Arrivals.StoreAsync(New("mail/2/0", "u1") with { Answer = null, AnswerBody = null, Submission = null }, Took, Cancel);

        (await Arrivals.AnswersAsync("U1@example.vn", At, Cancel)).Should().Be(1);
        (await Arrivals.AnswersAsync("u1@example.vn", At.AddSeconds(1), Cancel)).Should().Be(0);
        (await Arrivals.AnswersAsync("u2@example.vn", At, Cancel)).Should().Be(0);
        (await Arrivals.WasAnsweredAsync(File.Hash, At, Cancel)).Should().BeTrue();
        (await Arrivals.WasAnsweredAsync(File.Hash, At.AddSeconds(1), Cancel)).Should().BeFalse();
        (await Arrivals.WasAnsweredAsync(Body.Hash, At, Cancel)).Should().BeFalse();
    }

    [Fact]
    public async Task Units_that_have_answered_are_counted_once_and_only_by_what_counts()
    {
        await Arrivals.StoreAsync(New("mail/1/0", "u1"), Took, Cancel);
        await Arrivals.StoreAsync(New("mail/2/0", "u1"), Took, Cancel);
        var late = New("mail/3/0", "u2");
        await Arrivals.StoreAsync(late with { Submission = late.Submission! with { State = SubmissionState.Late } }, Took, Cancel);

        (await Arrivals.AnsweredAsync("f", HalfYear, [UnitCode.Parse("u1"), UnitCode.Parse("u2"), UnitCode.Parse("u3")], Cancel)).Should().Be(1);
        (await Arrivals.AnsweredAsync("f", PeriodKey.Parse("2020-H2"), [UnitCode.Parse("u1")], Cancel)).Should().Be(0);
    }

    private static ArrivalRecord Record(string key) => new(key, At, ArrivalOutcome.Taken, "biểu.xlsx", File.Hash)
    {
        Sender = "u1@example.vn",
        Unit = UnitCode.Parse("u1"),
        Form = "f",
        Period = HalfYear,
    };

    private static NewArrival New(string key, string unit) => new(
        Record(key),
        new NewSubmission(UnitCode.Parse(unit), "f", HalfYear, File, "biểu.xlsx", [new SubmissionValue(IndicatorCode.Parse("a"), 5, null, "F12")], []) { Way = SubmissionWay.Mail },
        Message(1, $"{unit}@example.vn") with { Edition = null, Purpose = MessagePurpose.Answer },
        Body);
}
