using ReportWorker.Core.Ledger;
using ReportWorker.Core.Mailing;
using ReportWorker.Storage.Tests.Servers;
using static ReportWorker.Storage.Tests.Contracts.Samples;

namespace ReportWorker.Storage.Tests.Contracts;

public abstract class DeliveryStoreContractTests(TestServer server) : ContractTests(server)
{
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(15);

    private IDeliveryStore Deliveries => Storage.Get<IDeliveryStore>();

    private static readonly Predicate<string> Nobody = _ => false;

    [Fact]
    public async Task A_recipient_gets_one_delivery_of_an_edition_however_the_address_is_written()
    {
        await QueueAsync("An@Example.vn");
        (await Deliveries.QueueAsync([Message(1, " an@example.VN"), Message(1, "b@example.vn")], [Body], Audit(), Cancel)).Should().Be(1);
        (await Deliveries.QueueAsync([Message(1, "b@example.vn")], [Body], Audit(), Cancel)).Should().Be(0);
        (await ListAsync()).Select(delivery => delivery.Recipient).Should().BeEquivalentTo("An@Example.vn", "b@example.vn");
    }

    [Fact]
    public async Task A_queued_delivery_is_told_as_it_was_queued()
    {
        var message = await QueueAsync("an@example.vn");
        var listed = (await ListAsync()).Single();
        listed.Should().Be(new Delivery(
            listed.Id, message.Edition, "an@example.vn", message.RecipientName, message.Subject, message.MessageId, DeliveryState.Queued,
            0, At, null, At, At));
        (await Deliveries.ListAsync(new DeliveryQuery(message.Edition, [DeliveryState.Queued], listed.Id), Cancel)).Should().ContainSingle();
        (await Deliveries.ListAsync(new DeliveryQuery(States: [DeliveryState.Sent]), Cancel)).Should().BeEmpty();
        (await Deliveries.ListAsync(new DeliveryQuery(Edition(2).Key), Cancel)).Should().BeEmpty();
    }

    [Fact]
    public async Task A_claim_brings_the_bytes_and_counts_the_attempt()
    {
        var message = await QueueAsync("an@example.vn");
        var claim = (await ClaimAsync()).Single();
        claim.Header.ToArray().Should().Equal(message.Header.ToArray());
        claim.Body.Content.ToArray().Should().Equal(Body.Content.ToArray());
        (claim.Edition, claim.MessageId, claim.MessageHash, claim.Recipient).Should().Be(
            (message.Edition, message.MessageId, message.MessageHash, message.Recipient));
        (claim.Epoch, claim.Attempts).Should().Be((1, 1));
        (await ListAsync()).Single().Should().Match<Delivery>(
            delivery => delivery.State == DeliveryState.Sending && delivery.NextAttemptAt == null && delivery.ChangedAt == At);
        (await ClaimAsync()).Should().BeEmpty();
    }

    [Fact]
    public async Task The_oldest_are_claimed_first_and_no_more_than_asked_for()
    {
        await QueueAsync("a@example.vn", "b@example.vn", "c@example.vn");
        (await ClaimAsync(limit: 2)).Select(claim => claim.Recipient).Should().Equal("a@example.vn", "b@example.vn");
        (await ClaimAsync(limit: 2)).Select(claim => claim.Recipient).Should().Equal("c@example.vn");
    }

    [Fact]
    public async Task Two_claimers_never_get_the_same_delivery()
    {
        await QueueAsync([.. Enumerable.Range(0, 40).Select(number => $"r{number}@example.vn")]);
        List<DeliveryClaim> all = [];
        await Task.WhenAll(Enumerable.Range(0, 6).Select(owner => Task.Run(
            async () =>
            {
                while (await Deliveries.ClaimAsync($"worker {owner}", At, Lease, 5, Cancel) is { Count: > 0 } claims)
                {
                    lock (all)
                    {
                        all.AddRange(claims);
                    }
                }
            },
            Cancel)));
        all.Select(claim => claim.Id).Should().OnlyHaveUniqueItems();
        all.AddRange(await ClaimAsync(limit: 100)); // what a claimer left behind who met others everywhere
        all.Should().HaveCount(40);
    }

    [Theory]
    [InlineData(DeliveryState.Sent, 1, false)]
    [InlineData(DeliveryState.Failed, 1, false)]
    [InlineData(DeliveryState.Uncertain, 1, false)]
    [InlineData(DeliveryState.Deferred, 1, true)]
    [InlineData(DeliveryState.Queued, 0, true)] // the channel was down: the attempt does not count
    public async Task An_attempt_ends_once(DeliveryState state, int attempts, bool isTriedAgain)
    {
        await QueueAsync("a@example.vn");
        var claim = (await ClaimAsync()).Single();
        var next = At.AddMinutes(5);
        var result = new DeliveryResult(state, "250 2.0.0 Ok: queued as 4XyZ", 250, isTriedAgain ? next : null);
        (await Deliveries.CompleteAsync(claim, result, At.AddSeconds(1), Cancel)).Should().BeTrue();
        (await Deliveries.CompleteAsync(claim, result, At.AddSeconds(2), Cancel)).Should().BeFalse();

        var delivery = (await ListAsync()).Single();
        (delivery.State, delivery.Attempts, delivery.Reply, delivery.NextAttemptAt, delivery.ChangedAt).Should().Be(
            (state, attempts, "250 2.0.0 Ok: queued as 4XyZ", isTriedAgain ? next : null, At.AddSeconds(1)));
        (await ClaimAsync(At.AddMinutes(4))).Should().BeEmpty();
        (await ClaimAsync(next)).Should().HaveCount(isTriedAgain ? 1 : 0);
    }

    [Fact]
    public async Task The_data_is_marked_once_and_only_under_a_living_lease()
    {
        await QueueAsync("a@example.vn", "b@example.vn");
        var claims = await ClaimAsync();
        (await Deliveries.MarkDataStartedAsync(claims[0], At.AddMinutes(1), Lease, Cancel)).Should().BeTrue();
        (await Deliveries.MarkDataStartedAsync(claims[0], At.AddMinutes(1), Lease, Cancel)).Should().BeFalse();
        (await Deliveries.MarkDataStartedAsync(claims[1], At + Lease, Lease, Cancel)).Should().BeFalse();
    }

    [Fact]
    public async Task An_expired_lease_is_queued_again_before_the_data_and_uncertain_after()
    {
        await QueueAsync("pre@example.vn", "data@example.vn");
        var claims = await ClaimAsync();
        await Deliveries.MarkDataStartedAsync(claims.Single(claim => claim.Recipient == "data@example.vn"), At, Lease, Cancel);
        (await Deliveries.RecoverAsync(At.AddMinutes(14), Nobody, Cancel)).Should().Be(0);
        (await Deliveries.RecoverAsync(At + Lease, Nobody, Cancel)).Should().Be(2);
        (await ListAsync()).ToDictionary(delivery => delivery.Recipient, delivery => delivery.State).Should().BeEquivalentTo(
            new Dictionary<string, DeliveryState>
            {
                ["pre@example.vn"] = DeliveryState.Queued, ["data@example.vn"] = DeliveryState.Uncertain,
            });
        foreach (var stale in claims)
        {
            (await Deliveries.MarkDataStartedAsync(stale, At, Lease, Cancel)).Should().BeFalse();
        }

        (await Deliveries.CompleteAsync(
            claims.Single(claim => claim.Recipient == "pre@example.vn"), new DeliveryResult(DeliveryState.Sent, "250"), At, Cancel)).Should().BeFalse();
        (await ClaimAsync(At + Lease)).Should().ContainSingle().Which.Epoch.Should().Be(2);
    }

    [Fact]
    public async Task What_a_process_that_is_gone_held_is_taken_back_before_its_lease_expires()
    {
        await QueueAsync("pre@example.vn", "data@example.vn");
        var claims = await ClaimAsync();
        await Deliveries.MarkDataStartedAsync(claims.Single(claim => claim.Recipient == "data@example.vn"), At, Lease, Cancel);
        (await Deliveries.RecoverAsync(At, Nobody, Cancel)).Should().Be(0);
        (await Deliveries.RecoverAsync(At, _ => true, Cancel)).Should().Be(2);
        (await ListAsync()).Select(delivery => delivery.State).Should().BeEquivalentTo([DeliveryState.Queued, DeliveryState.Uncertain]);
    }

    [Fact]
    public async Task The_mark_before_the_data_renews_the_lease_and_so_does_the_heartbeat_of_its_holder()
    {
        await QueueAsync("data@example.vn", "pre@example.vn", "other@example.vn");
        var claims = await ClaimAsync(limit: 2);
        var other = (await Deliveries.ClaimAsync("somebody else", At, Lease, 1, Cancel)).Single();
        (await Deliveries.MarkDataStartedAsync(claims[0], At.AddMinutes(14), Lease, Cancel)).Should().BeTrue();
        await Deliveries.RenewAsync("worker", [claims[1].Id, other.Id], At.AddMinutes(14) + Lease, Cancel);

        (await Deliveries.RecoverAsync(At.AddMinutes(16), Nobody, Cancel)).Should().Be(1, "the third was not the worker's to renew");
        (await Deliveries.MarkDataStartedAsync(claims[1], At.AddMinutes(16), Lease, Cancel)).Should().BeTrue();
        (await Deliveries.RecoverAsync(At.AddMinutes(29), Nobody, Cancel)).Should().Be(1, "the first one's lease ended");
    }

    [Fact]
    public async Task What_was_claimed_and_not_begun_is_given_back_and_nothing_else()
    {
        await QueueAsync("data@example.vn", "pre@example.vn", "other@example.vn");
        var claims = await ClaimAsync(limit: 2);
        var other = (await Deliveries.ClaimAsync("somebody else", At, Lease, 1, Cancel)).Single();
        await Deliveries.MarkDataStartedAsync(claims[0], At, Lease, Cancel);

        await Deliveries.ReleaseAsync("worker", [claims[0].Id, claims[1].Id, other.Id], At.AddSeconds(1), Cancel);

        (await ListAsync()).OrderBy(delivery => delivery.Id).Select(delivery => (delivery.State, delivery.Attempts)).Should().Equal(
            (DeliveryState.Sending, 1), (DeliveryState.Queued, 0), (DeliveryState.Sending, 1));
        (await ClaimAsync(At.AddSeconds(1))).Should().ContainSingle().Which.Recipient.Should().Be("pre@example.vn");
    }

    [Fact]
    public async Task An_answer_that_comes_late_settles_what_was_found_uncertain_until_somebody_decides()
    {
        await QueueAsync("late@example.vn", "decided@example.vn");
        var claims = await ClaimAsync();
        foreach (var claim in claims)
        {
            await Deliveries.MarkDataStartedAsync(claim, At, Lease, Cancel);
        }

        await Deliveries.RecoverAsync(At + Lease, Nobody, Cancel);
        await DecideAsync(claims[1].Id, DeliveryState.Uncertain, DeliveryState.Held);
        var answer = new DeliveryResult(DeliveryState.Sent, "250 2.0.0 Ok: queued as 4XyZ");

        (await Deliveries.CompleteAsync(claims[0], new DeliveryResult(DeliveryState.Uncertain, "?"), At + Lease, Cancel)).Should().BeFalse();
        (await Deliveries.CompleteAsync(claims[0], answer, At + Lease, Cancel)).Should().BeTrue();
        (await Deliveries.CompleteAsync(claims[1], answer, At + Lease, Cancel)).Should().BeFalse();

        var settled = (await Deliveries.FindAsync(claims[0].Id, Cancel))!;
        settled.Delivery.State.Should().Be(DeliveryState.Sent);
        settled.Attempts.Should().ContainSingle().Which.Should().Match<DeliveryAttempt>(attempt =>
            attempt.Outcome == DeliveryState.Sent && attempt.Phase == DeliveryPhase.Data && attempt.Owner == "worker" && attempt.Reply == answer.Reply);
    }

    [Fact]
    public async Task A_delivery_is_shown_with_its_attempts_and_its_bytes()
    {
        var message = await QueueAsync("a@example.vn");
        var first = (await ClaimAsync()).Single();
        var expires = At.AddDays(5);
        await Deliveries.CompleteAsync(
            first, new DeliveryResult(DeliveryState.Deferred, "450 4.2.0 later", 450, At.AddMinutes(5)) { ExpiresAt = expires }, At.AddSeconds(1), Cancel);
        var second = (await ClaimAsync(At.AddMinutes(5))).Single();
        second.ExpiresAt.Should().Be(expires);
        await Deliveries.MarkDataStartedAsync(second, At.AddMinutes(5), Lease, Cancel);
        await Deliveries.CompleteAsync(second, new DeliveryResult(DeliveryState.Failed, "550 5.1.1 no", 550), At.AddMinutes(6), Cancel);
        await DecideAsync(first.Id, DeliveryState.Failed, DeliveryState.Queued);

        var shown = (await Deliveries.FindAsync(first.Id, Cancel))!;

        (shown.Delivery.State, shown.Delivery.DataAttempts, shown.Delivery.Decision).Should().Be((DeliveryState.Queued, 1, "gọi điện hỏi rồi"));
        shown.Attempts.Should().Equal(
            new DeliveryAttempt(At, At.AddSeconds(1), DeliveryPhase.Pre, DeliveryState.Deferred, "450 4.2.0 later", "worker"),
            new DeliveryAttempt(At.AddMinutes(5), At.AddMinutes(6), DeliveryPhase.Data, DeliveryState.Failed, "550 5.1.1 no", "worker"));
        shown.Message!.Value.ToArray().Should().Equal([.. message.Header.Span, .. Body.Content.Span]);
        shown.MessageHash.Should().Be(message.MessageHash);
        (await ClaimAsync()).Single().ExpiresAt.Should().BeNull("who decides gives it its whole time again");
        (await Deliveries.FindAsync(first.Id + 1, Cancel)).Should().BeNull();
    }

    [Fact]
    public async Task A_decision_that_was_not_tried_yet_is_seen()
    {
        await QueueAsync("a@example.vn");
        var claim = (await ClaimAsync()).Single();
        await Deliveries.CompleteAsync(claim, new DeliveryResult(DeliveryState.Failed, "550"), At, Cancel);
        (await Deliveries.WasDecidedSinceAsync(At.AddSeconds(-1), Cancel)).Should().BeFalse();
        await DecideAsync(claim.Id, DeliveryState.Failed, DeliveryState.Queued);

        (await Deliveries.WasDecidedSinceAsync(At.AddSeconds(-1), Cancel)).Should().BeTrue();
        (await Deliveries.WasDecidedSinceAsync(At, Cancel)).Should().BeFalse();
        await ClaimAsync();
        (await Deliveries.WasDecidedSinceAsync(At.AddSeconds(-1), Cancel)).Should().BeFalse();
    }

    [Fact]
    public async Task A_stale_holder_changes_nothing_after_somebody_else_claimed()
    {
        await QueueAsync("a@example.vn");
        var stale = (await ClaimAsync()).Single();
        await Deliveries.RecoverAsync(At + Lease, Nobody, Cancel);
        var fresh = (await ClaimAsync(At + Lease)).Single();
        (await Deliveries.MarkDataStartedAsync(stale, At + Lease, Lease, Cancel)).Should().BeFalse();
        (await Deliveries.CompleteAsync(stale, new DeliveryResult(DeliveryState.Failed, "550"), At + Lease, Cancel)).Should().BeFalse();
        (await Deliveries.MarkDataStartedAsync(fresh, At + Lease, Lease, Cancel)).Should().BeTrue();
    }

    [Fact]
    public async Task A_person_decides_only_where_the_delivery_still_stands_where_it_was_seen()
    {
        await QueueAsync("a@example.vn");
        var claim = (await ClaimAsync()).Single();
        await Deliveries.CompleteAsync(claim, new DeliveryResult(DeliveryState.Uncertain, "?"), At, Cancel);
        (await DecideAsync(claim.Id, DeliveryState.Held, DeliveryState.Sent)).Should().BeFalse();
        (await DecideAsync(claim.Id, DeliveryState.Uncertain, DeliveryState.Queued)).Should().BeTrue();
        (await DecideAsync(claim.Id, DeliveryState.Uncertain, DeliveryState.Sent)).Should().BeFalse();
        (await ClaimAsync()).Should().ContainSingle();
    }

    [Fact]
    public async Task Messages_for_an_edition_that_is_not_there_are_refused_whole()
    {
        await QueueAsync("a@example.vn");
        var queue = () => Deliveries.QueueAsync([Message(1, "b@example.vn"), Message(9, "b@example.vn")], [Body], Audit(), Cancel);
        await queue.Should().ThrowAsync<KeyNotFoundException>();
        (await ListAsync()).Should().ContainSingle();
    }

    private Task<bool> DecideAsync(long id, DeliveryState from, DeliveryState to) =>
        Deliveries.DecideAsync(id, from, to, "gọi điện hỏi rồi", Samples.Audit("delivery"), Cancel);

    private Task<IReadOnlyList<Delivery>> ListAsync() => Deliveries.ListAsync(new DeliveryQuery(), Cancel);

    private Task<IReadOnlyList<DeliveryClaim>> ClaimAsync(DateTimeOffset? now = null, int limit = 10) =>
        Deliveries.ClaimAsync("worker", now ?? At, Lease, limit, Cancel);

    private async Task<NewDelivery> QueueAsync(params string[] recipients)
    {
        var ledger = Storage.Get<ILedgerStore>();
        await ledger.EnsureAsync([new NewDueReport(Due, At)], At, Cancel);
        await ledger.AddEditionAsync(Commit(Edition(1)), Cancel);
        NewDelivery[] messages = [.. recipients.Select(recipient => Message(1, recipient))];
        await Deliveries.QueueAsync(messages, [Body], Samples.Audit("queue"), Cancel);
        return messages[0];
    }
}
