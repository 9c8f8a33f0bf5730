using ReportWorker.Core.Auditing;
using ReportWorker.Core.Indicators;
using ReportWorker.Core.Intake;
using ReportWorker.Core.Intake.Deciding;
using ReportWorker.Core.Ledger;
using ReportWorker.Core.Mailing;
using ReportWorker.Core.Mailing.Receiving;
using ReportWorker.Core.Periods;
using ReportWorker.Core.Retention;
using ReportWorker.Core.Storing;
using ReportWorker.Core.Units;
using ReportWorker.Storage.Tests.Servers;
using static ReportWorker.Storage.Tests.Contracts.Samples;

namespace ReportWorker.Storage.Tests.Contracts;

public abstract class PurgeStoreContractTests(TestServer server) : ContractTests(server)
{
    private static readonly DateTimeOffset Later = At.AddDays(100);
    private static readonly PurgeOrder Nothing = new(null, null, null, null, new HashSet<SubmissionName>());
    private static readonly Blob Snapshot = Blob.Of("snapshot"u8.ToArray());
    private static readonly Blob Old = Blob.Of("the first draft, with its own bytes"u8.ToArray());

    private ILedgerStore Ledger => Storage.Get<ILedgerStore>();

    [Fact]
    public async Task Superseded_drafts_of_a_released_report_go_with_their_mail_and_everything_that_is_kept_stays()
    {
        await ReleasedAsync();

        var gone = await PurgeAsync(Nothing with { Drafts = Later });

        gone.Should().Be(new PurgeResult(1, 0, 0, 0, 1, Old.Content.Length));
        (await Ledger.EditionsAsync(Due, Cancel)).Select(edition => edition.Key.Number).Should().Equal([2, 3], "the official edition was made from the second");
        (await Storage.Get<IDeliveryStore>().ListAsync(new DeliveryQuery(), Cancel)).Should().ContainSingle().Which.Recipient.Should().Be("official@x.vn");
        (await Storage.Get<IBlobStore>().ReadAsync(Snapshot.Hash, Cancel)).Hash.Should().Be(Snapshot.Hash);
        (await Storage.Get<IBlobStore>().ReadAsync(Document.Hash, Cancel)).Hash.Should().Be(Document.Hash);
        var read = () => Storage.Get<IBlobStore>().ReadAsync(Old.Hash, Cancel);
        await read.Should().ThrowAsync<KeyNotFoundException>();
        (await Storage.Get<IAuditStore>().ReadAsync("purge", 5, Cancel)).Should().ContainSingle();
        (await PurgeAsync(Nothing with { Drafts = Later })).IsEmpty.Should().BeTrue();
        (await Storage.Get<IAuditStore>().ReadAsync("purge", 5, Cancel)).Should().ContainSingle("nothing went the second time");
    }

    [Theory]
    [InlineData(false, 100, "the report has not left")]
    [InlineData(true, -1, "it is not old enough")]
    public async Task Drafts_stay_while_they_may_be_asked_for(bool released, int days, string why)
    {
        await ReleasedAsync(released);

        (await PurgeAsync(Nothing with { Drafts = At.AddDays(days) })).IsEmpty.Should().BeTrue(why);
    }

    [Fact]
    public async Task A_draft_that_is_still_being_sent_stays()
    {
        await ReleasedAsync(sent: false);

        (await PurgeAsync(Nothing with { Drafts = Later })).IsEmpty.Should().BeTrue();
    }

    [Fact]
    public async Task A_dry_run_tells_the_same_and_changes_nothing()
    {
        await ReleasedAsync();

        var told = await PurgeAsync(Nothing with { Drafts = Later, Messages = Later, Attempts = Later }, dryRun: true);
        var gone = await PurgeAsync(Nothing with { Drafts = Later, Messages = Later, Attempts = Later });

        gone.Should().Be(told);
        gone.Drafts.Should().Be(1);
    }

    [Fact]
    public async Task Bodies_go_when_everybody_has_the_message_and_the_deliveries_stay()
    {
        await ReleasedAsync();

        var gone = await PurgeAsync(Nothing with { Messages = Later });

        gone.Should().Be(new PurgeResult(0, 2, 0, 0, 1, Body.Content.Length));
        (await Storage.Get<IDeliveryStore>().ListAsync(new DeliveryQuery(States: [DeliveryState.Sent]), Cancel)).Should().HaveCount(2);
        (await PurgeAsync(Nothing with { Messages = Later })).IsEmpty.Should().BeTrue();
    }

    [Fact]
    public async Task A_body_that_somebody_still_waits_for_stays()
    {
        await ReleasedAsync();
        await Storage.Get<IDeliveryStore>().QueueAsync([Message(3, "late@x.vn")], [Body], Samples.Audit("late"), Cancel);

        var gone = await PurgeAsync(Nothing with { Messages = Later });

        (gone.Messages, gone.Blobs).Should().Be((2, 0), "the two that were sent let go of it, the third has it");
        var claim = (await Storage.Get<IDeliveryStore>().ClaimAsync("me", Later, TimeSpan.FromMinutes(1), 9, Cancel)).Should().ContainSingle().Subject;
        claim.Body.Hash.Should().Be(Body.Hash);
    }

    [Fact]
    public async Task Bounces_that_were_read_let_go_of_their_bytes_and_stay_when_the_delivery_goes()
    {
        await ReleasedAsync();
        var (bounces, key) = (Storage.Get<IReceivedMailStore>(), new MailKey("a", "INBOX", 1, 1));
        var draft = (await Storage.Get<IDeliveryStore>().ListAsync(new DeliveryQuery(Edition(1).Key), Cancel)).Single().Id;
        await bounces.KeepAsync(key, Blob.Of("a bounce"u8.ToArray()), At, Cancel);
        (await PurgeAsync(Nothing with { Messages = At.AddTicks(-1) })).IsEmpty.Should().BeTrue();
        await bounces.SettleAsync((await bounces.WaitingAsync(new MailPlace("a", "INBOX"), 1, Cancel))[0], ReceivedMailState.Noted, draft, null, At, Cancel);
        await bounces.KeepAsync(key with { Uid = 2 }, Blob.Of("not read yet"u8.ToArray()), At, Cancel);

        (await PurgeAsync(Nothing with { Drafts = Later, Messages = Later })).Should().Be(
            new PurgeResult(1, 2, 0, 0, 3, Old.Content.Length + Body.Content.Length + "a bounce".Length));

        (await bounces.FindAsync([key], Cancel))[key].Should().Be(ReceivedMailState.Noted);
        (await bounces.WaitingAsync(new MailPlace("a", "INBOX"), 5, Cancel)).Should().ContainSingle();
    }

    [Fact]
    public async Task Attempts_of_deliveries_that_ended_go_and_the_deliveries_know_their_outcome()
    {
        await ReleasedAsync();

        (await PurgeAsync(Nothing with { Attempts = At })).IsEmpty.Should().BeTrue("they ended then, not before");
        (await PurgeAsync(Nothing with { Attempts = Later })).Should().Be(new PurgeResult(0, 0, 2, 0, 0, 0));
        (await Storage.Get<IDeliveryStore>().ListAsync(new DeliveryQuery(), Cancel)).Should().OnlyContain(delivery => delivery.Reply == "250 ok");
    }

    [Fact]
    public async Task Files_go_that_no_edition_was_made_from_and_their_values_stay()
    {
        var (kept, shared) = (Blob.Of("kept"u8.ToArray()), Blob.Of("shared"u8.ToArray()));
        var submissions = Storage.Get<ISubmissionStore>();
        await submissions.AddAsync([Submission("u", kept), Submission("v", shared), Submission("w", shared)], Samples.Audit("import"), Cancel);
        await submissions.AddAsync([Submission("u", Old)], Samples.Audit("import"), Cancel);
        var order = Nothing with
        {
            Files = Later, Named = new HashSet<SubmissionName> { new("u", "f", "2020-H1", 1), new("v", "f", "2020-H1", 1) },
        };

        (await PurgeAsync(order with { Files = At.AddDays(-1) })).IsEmpty.Should().BeTrue();
        (await PurgeAsync(order)).Should().Be(new PurgeResult(0, 0, 0, 2, 1, Old.Content.Length));

        var heads = await submissions.ReadHeadsAsync(new SubmissionQuery(null, [PeriodKey.Parse("2020-H1")], AllRevisions: true), Cancel);
        heads.Select(head => (head.Unit.Value, head.Revision, head.SourceHash)).Should().Equal(
            ("u", 1, kept.Hash), ("u", 2, null), ("v", 1, shared.Hash), ("w", 1, null));
        (await submissions.ReadCellsAsync([.. heads.Select(head => head.Id)], [IndicatorCode.Parse("a")], Cancel)).Should().HaveCount(4);
    }

    // Two drafts, the second released as the third edition; somebody has the first draft, somebody the official edition.
    private async Task ReleasedAsync(bool released = true, bool sent = true)
    {
        await Ledger.EnsureAsync([new NewDueReport(Due, At)], At, Cancel);
        var first = Edition(1) with { DocumentHash = Old.Hash, SnapshotHash = Snapshot.Hash };
        var second = Edition(2) with { SnapshotHash = Snapshot.Hash };
        var official = Edition(3, EditionKind.Official) with { SnapshotHash = Snapshot.Hash, BasedOn = 2, State = EditionState.Released };
        await AddAsync(first, new DueMove(DueState.Expected, DueState.Drafted, null), [], Message(1, "draft@x.vn"));
        await AddAsync(second, null, [new EditionMove(first.Key, EditionState.Open, EditionState.Superseded)]);
        if (released)
        {
            await AddAsync(
                official, new DueMove(DueState.Drafted, DueState.Released, null), [new EditionMove(second.Key, EditionState.Open, EditionState.Superseded)],
                Message(3, "official@x.vn"));
        }

        foreach (var claim in sent ? await Storage.Get<IDeliveryStore>().ClaimAsync("me", At, TimeSpan.FromMinutes(1), 9, Cancel) : [])
        {
            await Storage.Get<IDeliveryStore>().CompleteAsync(claim, new DeliveryResult(DeliveryState.Sent, "250 ok", 250), At, Cancel);
        }
    }

    [Fact]
    public async Task Files_that_came_along_go_with_the_source_and_stay_while_the_answer_waits()
    {
        var (submissions, scan) = (Storage.Get<ISubmissionStore>(), Blob.Of("a signed scan"u8.ToArray()));
        var along = Submission("u", Old) with { Source = null, Files = [new SubmissionFile(SubmissionFileKind.Scan, "ký.pdf", scan)] };
        var taken = (await submissions.AddAsync([along], Samples.Audit("import"), Cancel)).Single();
        await submissions.AddAsync([along with { State = SubmissionState.Late }], Samples.Audit("import"), Cancel);
        var order = Nothing with { Files = Later };

        (await PurgeAsync(order)).Should().Be(new PurgeResult(0, 0, 0, 1, 0, 0), "the one that waits has the bytes");
        var desk = Storage.Get<ISubmissionDesk>();
        (await desk.FindAsync(taken.Id, Cancel))!.Files.Should().Equal(new StoredFile(SubmissionFileKind.Scan, "ký.pdf", null));
        await desk.MoveAsync(new SubmissionMove(taken.Id + 1, SubmissionState.Late, SubmissionState.Rejected, "x"), Samples.Audit("no"), Cancel);
        (await PurgeAsync(order)).Should().Be(new PurgeResult(0, 0, 0, 1, 1, scan.Content.Length));
        (await PurgeAsync(order)).IsEmpty.Should().BeTrue();
    }

    private async Task AddAsync(Edition edition, DueMove? due, IReadOnlyList<EditionMove> earlier, params IReadOnlyList<NewDelivery> messages) =>
        (await Ledger.AddEditionAsync(new EditionCommit(edition, [Document, Body, Old, Snapshot], due, earlier, messages, Samples.Audit(edition.Key.ToString())), Cancel))
            .Should().BeTrue();

    private Task<PurgeResult> PurgeAsync(PurgeOrder order, bool dryRun = false) =>
        Storage.Get<IPurgeStore>().PurgeAsync(order, _ => Samples.Audit("purge"), dryRun, Cancel);

    private static NewSubmission Submission(string unit, Blob source) => new(
        UnitCode.Parse(unit), "f", PeriodKey.Parse("2020-H1"), source, "a.csv", [new(IndicatorCode.Parse("a"), 1, null, "C1")], []);
}
