using ReportWorker.Core.Auditing;
using ReportWorker.Core.Ledger;
using ReportWorker.Core.Mailing;
using ReportWorker.Core.Mailing.Receiving;
using ReportWorker.Core.Storing;
using ReportWorker.Storage.Tests.Servers;
using static ReportWorker.Storage.Tests.Contracts.Samples;

namespace ReportWorker.Storage.Tests.Contracts;

public abstract class ReceivedMailStoreContractTests(TestServer server) : ContractTests(server)
{
    private static readonly MailKey First = new("tra-lai@example.vn", "INBOX", 4_000_000_000, 7);
    private static readonly MailPlace Place = new(First.Account, First.Folder);
    private static readonly Blob Raw = Blob.Of("Subject: Undelivered\r\n\r\n"u8.ToArray());

    private IReceivedMailStore Mails => Storage.Get<IReceivedMailStore>();

    [Fact]
    public async Task A_message_is_kept_once_with_its_bytes()
    {
        await Mails.KeepAsync(First, Raw, At, Cancel);
        await Mails.KeepAsync(First, Blob.Of("other"u8.ToArray()), At, Cancel);

        var mail = (await Mails.WaitingAsync(Place, 10, Cancel)).Should().ContainSingle().Subject;
        (mail.RawHash, mail.Attempts).Should().Be((Raw.Hash, 0));
        (await Storage.Get<IBlobStore>().ReadAsync(Raw.Hash, Cancel)).Content.ToArray().Should().Equal(Raw.Content.ToArray());
    }

    [Fact]
    public async Task Of_those_who_keep_it_at_once_one_does()
    {
        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => Mails.KeepAsync(First, Raw, At, Cancel), Cancel)));

        (await Mails.WaitingAsync(Place, 10, Cancel)).Should().ContainSingle();
    }

    [Fact]
    public async Task What_was_not_fetched_is_known_and_waits_for_nobody()
    {
        await Mails.KeepAsync(First, null, At, Cancel);

        (await Mails.WaitingAsync(Place, 10, Cancel)).Should().BeEmpty();
        (await Mails.FindAsync([First, First with { Uid = 8 }], Cancel)).Should().Equal(
            new Dictionary<MailKey, ReceivedMailState> { [First] = ReceivedMailState.Unreadable });
        (await Mails.CountAsync(Place, ReceivedMailState.Unreadable, Cancel)).Should().Be(1);
    }

    [Fact]
    public async Task The_same_number_in_a_folder_that_was_made_anew_is_another_message()
    {
        MailKey[] keys = [First, First with { UidValidity = 5 }, First with { Folder = "inbox" }, First with { Account = "TRA-LAI@example.vn" }];
        foreach (var key in keys)
        {
            await Mails.KeepAsync(key, Raw, At, Cancel);
        }

        (await Mails.FindAsync(keys, Cancel)).Keys.Should().BeEquivalentTo(keys);
        var mails = await Mails.WaitingAsync(Place, 10, Cancel);
        (await Mails.WasReadAsync(mails[1], Cancel)).Should().BeFalse("nobody has read these bytes");
        await Mails.SettleAsync(mails[0], ReceivedMailState.Unmatched, null, null, At, Cancel);
        (await Mails.WasReadAsync(mails[1], Cancel)).Should().BeTrue();
        (await Mails.WasReadAsync(mails[0], Cancel)).Should().BeFalse("it was read itself, not the same under another number");
    }

    [Fact]
    public async Task Failures_are_counted_until_it_is_given_up()
    {
        await Mails.KeepAsync(First, Raw, At, Cancel);
        var mail = (await Mails.WaitingAsync(Place, 10, Cancel))[0];

        await Mails.FailAsync(mail, ReceivedMailState.New, Cancel);
        (await Mails.WaitingAsync(Place, 10, Cancel))[0].Attempts.Should().Be(1);
        await Mails.FailAsync(mail, ReceivedMailState.Unreadable, Cancel);

        (await Mails.WaitingAsync(Place, 10, Cancel)).Should().BeEmpty();
    }

    [Fact]
    public async Task A_delivery_is_found_by_the_most_certain_of_the_ids()
    {
        var (a, b) = await SentAsync();
        var ids = (await Storage.Get<IDeliveryStore>().ListAsync(new DeliveryQuery(), Cancel)).ToDictionary(delivery => delivery.Id, delivery => delivery.MessageId);

        (await Mails.FindDeliveryAsync([ids[b], ids[a]], Cancel)).Should().Be((b, DeliveryState.Sent));
        (await Mails.FindDeliveryAsync([new string('x', 2000), "nobody@example.vn", ids[a].ToUpperInvariant()], Cancel)).Should().BeNull();
        (await Mails.FindDeliveryAsync([], Cancel)).Should().BeNull();
    }

    [Fact]
    public async Task A_bounce_ends_its_reading_and_moves_its_delivery_in_one_step()
    {
        var (sent, _) = await SentAsync();
        await Mails.KeepAsync(First, Raw, At, Cancel);
        var mail = (await Mails.WaitingAsync(Place, 10, Cancel))[0];

        (await Mails.SettleAsync(mail, ReceivedMailState.Bounced, sent, Move(sent, DeliveryState.Sent), At.AddHours(1), Cancel)).Should().BeTrue();

        var delivery = (await Storage.Get<IDeliveryStore>().ListAsync(new DeliveryQuery(Id: sent), Cancel)).Single();
        (delivery.State, delivery.Reply, delivery.ChangedAt, delivery.NextAttemptAt).Should().Be((DeliveryState.Bounced, "550 5.1.1 no such user", At.AddHours(1), null));
        (await Storage.Get<IAuditStore>().ReadAsync($"delivery/{sent}", 5, Cancel)).Should().ContainSingle().Which.Action.Should().Be("delivery.bounced");
        (await Storage.Get<Core.Watching.IWatchStore>().LookAsync(At, Cancel)).Bounced.Should().Equal(sent);
        (await Mails.SettleAsync(mail, ReceivedMailState.Unmatched, null, null, At, Cancel)).Should().BeFalse("it was read");
    }

    [Fact]
    public async Task A_delivery_that_moved_meanwhile_leaves_everything_as_it_was()
    {
        var (sent, _) = await SentAsync();
        await Mails.KeepAsync(First, Raw, At, Cancel);
        var mail = (await Mails.WaitingAsync(Place, 10, Cancel))[0];

        (await Mails.SettleAsync(mail, ReceivedMailState.Bounced, sent, Move(sent, DeliveryState.Uncertain), At, Cancel)).Should().BeFalse();

        (await Mails.WaitingAsync(Place, 10, Cancel)).Should().ContainSingle("it is read again");
        (await Storage.Get<IAuditStore>().ReadAsync($"delivery/{sent}", 5, Cancel)).Should().BeEmpty();
    }

    private static BounceMove Move(long delivery, DeliveryState from) => new(
        from, DeliveryState.Bounced, "550 5.1.1 no such user", new AuditEvent(At, "tester", "delivery.bounced", $"delivery/{delivery}"));

    private async Task<(long First, long Second)> SentAsync()
    {
        await Storage.Get<ILedgerStore>().EnsureAsync([new NewDueReport(Due, At)], At, Cancel);
        await Storage.Get<ILedgerStore>().AddEditionAsync(Commit(Edition(1), null, null, Message(1, "a@x.vn"), Message(1, "b@x.vn")), Cancel);
        var store = Storage.Get<IDeliveryStore>();
        var claims = await store.ClaimAsync("me", At, TimeSpan.FromMinutes(1), 9, Cancel);
        foreach (var claim in claims)
        {
            await store.CompleteAsync(claim, new DeliveryResult(DeliveryState.Sent, "250 ok", 250), At, Cancel);
        }

        return (claims[0].Id, claims[1].Id);
    }
}
