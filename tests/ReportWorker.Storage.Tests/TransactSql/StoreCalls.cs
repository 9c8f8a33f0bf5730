using ReportWorker.Core.Accounts;
using ReportWorker.Core.Auditing;
using ReportWorker.Core.Indicators;
using ReportWorker.Core.Intake;
using ReportWorker.Core.Intake.Arriving;
using ReportWorker.Core.Intake.Deciding;
using ReportWorker.Core.Intake.Forms;
using ReportWorker.Core.Intake.Reminding;
using ReportWorker.Core.Ledger;
using ReportWorker.Core.Mailing;
using ReportWorker.Core.Mailing.Receiving;
using ReportWorker.Core.Notices;
using ReportWorker.Core.Periods;
using ReportWorker.Core.Retention;
using ReportWorker.Core.Storing;
using ReportWorker.Core.Units;
using ReportWorker.Core.Watching;
using ReportWorker.Storage.Tests.Contracts;

namespace ReportWorker.Storage.Tests.TransactSql;

/// <summary>One call of every method of every store, such that it sends all that it can send.</summary>
internal static class StoreCalls
{
    private static readonly PeriodKey HalfYear = PeriodKey.Parse("2020-H1");
    private static readonly DateOnly Day = new(2020, 6, 15);
    private static readonly AuditEvent Audit = Samples.Audit("test");
    private static readonly DueQuery DueQuery = new("r", "2020-H1", ["u"], [DueState.Held, DueState.Ready]);
    private static readonly EditionMove EditionMove = new(Samples.Edition(1).Key, EditionState.Open, EditionState.Superseded);
    private static readonly SubmissionQuery Query = new(["f", "g"], [HalfYear, PeriodKey.Parse("2020-Q1")], [IndicatorCode.Parse("a")]);
    private static readonly DeliveryClaim Claim = new(1, 1, Samples.Edition(1).Key, "a@x.vn", "m", 1, "To: a"u8.ToArray(), Samples.Body, Samples.Body.Hash);

    /// <summary>By the store's and the method's names; a call that differs has a word behind them.</summary>
    public static readonly IReadOnlyDictionary<string, StoreCall> All = new Dictionary<string, StoreCall>
    {
        ["IUnitStore.ReadAllAsync"] = Call<IUnitStore>((store, cancel) => store.ReadAllAsync(cancel)),
        ["IUnitStore.ReadAroundAsync"] = Call<IUnitStore>((store, cancel) => store.ReadAroundAsync(UnitCode.Parse("u"), cancel)),
        ["IUnitStore.ReadByEmailAsync"] = Call<IUnitStore>((store, cancel) => store.ReadByEmailAsync("U@example.vn", cancel)),
        ["IUnitStore.SaveAsync"] = Call<IUnitStore>((store, cancel) => store.SaveAsync([Unit("a"), Unit("new")], Audit, cancel)),
        ["ITargetStore.ReadAsync"] = Call<ITargetStore>((store, cancel) => store.ReadAsync(2020, cancel)),
        ["ITargetStore.SaveAsync"] = Call<ITargetStore>((store, cancel) => store.SaveAsync([Target("u", "a", 1), Target("v", "new", 2)], Audit, cancel)),
        ["ISubmissionStore.AddAsync"] = Call<ISubmissionStore>((store, cancel) => store.AddAsync([.. new[] { "u", "v", "w", "x", "y" }.Select(Submission)], Audit, cancel)),
        ["ISubmissionStore.ReadHeadsAsync"] = Call<ISubmissionStore>((store, cancel) => store.ReadHeadsAsync(Query, cancel)),
        ["ISubmissionStore.ReadAsync"] = Call<ISubmissionStore>((store, cancel) => store.ReadAsync(Query, new Recorded(), cancel)),
        ["ISubmissionStore.ReadAsync all"] = Call<ISubmissionStore>((store, cancel) =>
            store.ReadAsync(new SubmissionQuery(null, [HalfYear], AllRevisions: true), new Recorded(), cancel)),
        ["ISubmissionStore.ReadCellsAsync"] = Call<ISubmissionStore>((store, cancel) => store.ReadCellsAsync(
            [.. Enumerable.Range(1, 500).Select(number => (long)number)], [IndicatorCode.Parse("a")], cancel)),
        ["ISubmissionDesk.ListAsync"] = Call<ISubmissionDesk>((store, cancel) => store.ListAsync(
            new SubmissionFilter([SubmissionState.Late, SubmissionState.Unconfirmed], HalfYear, UnitCode.Parse("u"), "f", 5), cancel)),
        ["ISubmissionDesk.FindAsync"] = Call<ISubmissionDesk>((store, cancel) => store.FindAsync(1, cancel)),
        ["ISubmissionDesk.MoveAsync"] = Call<ISubmissionDesk>((store, cancel) =>
            store.MoveAsync(new SubmissionMove(1, SubmissionState.Taken, SubmissionState.Rejected, "vì sao", new Answering(Letter, Samples.Body)), Audit, cancel)),
        ["ISubmissionDesk.MoveAsync taken"] = Call<ISubmissionDesk>((store, cancel) =>
            store.MoveAsync(new SubmissionMove(1, SubmissionState.Taken, SubmissionState.Taken, null), Audit, cancel)),
        ["ISubmissionDesk.ConversationAsync"] = Call<ISubmissionDesk>((store, cancel) => store.ConversationAsync(1, cancel)),
        ["ILedgerStore.InstalledAtAsync"] = Call<ILedgerStore>((store, cancel) => store.InstalledAtAsync(Samples.At, cancel)),
        ["ILedgerStore.InstalledAtAsync first"] = Call<ILedgerStore>((store, cancel) => store.InstalledAtAsync(Samples.At, cancel)) with { FindsNothing = [0] },
        ["IFormKeyStore.KeepAsync"] = Call<IFormKeyStore>((store, cancel) => store.KeepAsync(FormKey.Make(), Samples.At, cancel)),
        ["IFormKeyStore.KeepAsync first"] = Call<IFormKeyStore>((store, cancel) => store.KeepAsync(FormKey.Make(), Samples.At, cancel)) with { FindsNothing = [0] },
        ["ILedgerStore.EnsureAsync"] = Call<ILedgerStore>((store, cancel) => store.EnsureAsync([new(Samples.Due, Samples.At)], Samples.At, cancel)),
        ["ILedgerStore.FindAsync"] = Call<ILedgerStore>((store, cancel) => store.FindAsync(Samples.Due, cancel)),
        ["ILedgerStore.ListAsync"] = Call<ILedgerStore>((store, cancel) => store.ListAsync(DueQuery, cancel)),
        ["ILedgerStore.LatestEditionsAsync"] = Call<ILedgerStore>((store, cancel) => store.LatestEditionsAsync(DueQuery, cancel)),
        ["ILedgerStore.EditionsAsync"] = Call<ILedgerStore>((store, cancel) => store.EditionsAsync(DueQuery with { Units = ["u", "v"] }, cancel)),
        ["ILedgerStore.MoveAsync"] = Call<ILedgerStore>((store, cancel) => store.MoveAsync(Samples.Due, DueState.Held, DueState.Ready, null, Audit, cancel)),
        ["ILedgerStore.AddEditionsAsync"] = Call<ILedgerStore>((store, cancel) => store.AddEditionsAsync(
            [Samples.Commit(Edition(2), new DueMove(DueState.Ready, DueState.Drafted, null), [EditionMove with { Key = Edition(1).Key }], Samples.Message(2, "a@x.vn"))], cancel)),
        ["ILedgerStore.MoveEditionAsync"] = Call<ILedgerStore>((store, cancel) =>
            store.MoveEditionAsync(EditionMove, new DueMove(DueState.Ready, DueState.Drafted, "vì sao"), Audit, cancel)),
        ["ILedgerStore.AddEditionsAsync numbered"] = Call<ILedgerStore>((store, cancel) => store.AddEditionsAsync(
            [Samples.Commit(Edition(2) with { Mark = new DocumentMark(7, null, null) }) with { Series = Series }], cancel)) with { FindsNothing = [2] },
        ["IDocumentNumberStore.HighestAsync"] = Call<IDocumentNumberStore>((store, cancel) =>
            store.HighestAsync([Series, Series with { Symbol = "NQ/QU" }], cancel)),
        ["IDocumentNumberStore.HolderAsync"] = Call<IDocumentNumberStore>((store, cancel) => store.HolderAsync(Series, 7, cancel)),
        ["ILedgerStore.SignAsync"] = Call<ILedgerStore>((store, cancel) => store.SignAsync(
            new SignedCommit(
                Edition(1) with { Signed = new SignedCopy("a.pdf", Samples.Body.Hash) },
                Waited: true,
                [Samples.Body],
                [Samples.Message(1, "a@x.vn") with { Edition = Edition(1).Key }],
                Audit),
            cancel)),
        ["ILedgerStore.ChangesAsync"] = Call<ILedgerStore>((store, cancel) => store.ChangesAsync(cancel)),
        ["ILedgerStore.ArrivedAsync"] = Call<ILedgerStore>((store, cancel) => store.ArrivedAsync(cancel)),
        ["ISubmissionStore.NewestAsync"] = Call<ISubmissionStore>((store, cancel) => store.NewestAsync(Query, cancel)),
        ["ILedgerStore.PausedAsync"] = Call<ILedgerStore>((store, cancel) => store.PausedAsync(cancel)),
        ["ILedgerStore.PauseAsync"] = Call<ILedgerStore>((store, cancel) => store.PauseAsync(Pause, Audit, cancel)) with { FindsNothing = [0] },
        ["ILedgerStore.ResumeAsync"] = Call<ILedgerStore>((store, cancel) => store.ResumeAsync("x", Audit, cancel)),
        ["IBlobStore.ReadAllAsync"] = Call<IBlobStore>((store, cancel) => store.ReadAllAsync([Blob.Of(Array.Empty<byte>()).Hash], cancel)),
        ["IRunQueue.AddAsync"] = Call<IRunQueue>((store, cancel) => store.AddAsync(new RunRequest("x", HalfYear), Audit, cancel)),
        ["IRunQueue.FindAsync"] = Call<IRunQueue>((store, cancel) => store.FindAsync(7, cancel)),
        ["IRunQueue.TakeAsync"] = Call<IRunQueue>((store, cancel) => store.TakeAsync("me", Samples.At, TimeSpan.FromMinutes(1), _ => true, cancel)),
        ["IRunQueue.TellAsync"] = Call<IRunQueue>((store, cancel) => store.TellAsync(7, "me", 1, 2, Samples.At, cancel)),
        ["IRunQueue.EndAsync"] = Call<IRunQueue>((store, cancel) => store.EndAsync(7, "me", new RunOutcome(null, []), cancel)),
        ["IRecipientStore.ReadAllAsync"] = Call<IRecipientStore>((store, cancel) => store.ReadAllAsync(cancel)),
        ["IRecipientStore.SaveAsync"] = Call<IRecipientStore>((store, cancel) => store.SaveAsync([Recipient("x"), Recipient("new")], Audit, cancel)),
        ["IDeliveryStore.QueueAsync"] = Call<IDeliveryStore>((store, cancel) =>
            store.QueueAsync([Samples.Message(1, "a@x.vn"), Samples.Message(1, "b@x.vn")], [Samples.Body], Audit, cancel)),
        ["IDeliveryStore.ClaimAsync"] = Call<IDeliveryStore>((store, cancel) =>
            store.ClaimAsync("me", Samples.At, TimeSpan.FromMinutes(1), 5, cancel)),
        ["IDeliveryStore.MarkDataStartedAsync"] = Call<IDeliveryStore>((store, cancel) => store.MarkDataStartedAsync(Claim, Samples.At, TimeSpan.FromMinutes(1), cancel)),
        ["IDeliveryStore.RenewAsync"] = Call<IDeliveryStore>((store, cancel) => store.RenewAsync("me", [1, 2], Samples.At, cancel)),
        ["IDeliveryStore.ReleaseAsync"] = Call<IDeliveryStore>((store, cancel) => store.ReleaseAsync("me", [1, 2], Samples.At, cancel)),
        ["IDeliveryStore.FindAsync"] = Call<IDeliveryStore>((store, cancel) => store.FindAsync(1, cancel)),
        ["IDeliveryStore.WasDecidedSinceAsync"] = Call<IDeliveryStore>((store, cancel) => store.WasDecidedSinceAsync(Samples.At, cancel)),
        ["IDeliveryStore.CompleteAsync"] = Call<IDeliveryStore>((store, cancel) =>
            store.CompleteAsync(Claim, new DeliveryResult(DeliveryState.Sent, "250 ok", 250), Samples.At, cancel)),
        ["IDeliveryStore.RecoverAsync"] = Call<IDeliveryStore>((store, cancel) => store.RecoverAsync(Samples.At, _ => true, cancel)),
        ["IDeliveryStore.ListAsync"] = Call<IDeliveryStore>((store, cancel) =>
            store.ListAsync(new DeliveryQuery(Samples.Edition(1).Key, [DeliveryState.Sent], 1), cancel)),
        ["IDeliveryStore.PageAsync"] = Call<IDeliveryStore>((store, cancel) => store.PageAsync(EveryDelivery, 100, 100, cancel)),
        ["IDeliveryStore.CountAsync"] = Call<IDeliveryStore>((store, cancel) => store.CountAsync(EveryDelivery, cancel)),
        ["IDeliveryStore.DecideAsync"] = Call<IDeliveryStore>((store, cancel) =>
            store.DecideAsync(1, DeliveryState.Uncertain, DeliveryState.Queued, "vì sao", Audit, cancel)),
        ["IMailPauseStore.FindAsync"] = Call<IMailPauseStore>((store, cancel) => store.FindAsync(cancel)),
        ["IMailPauseStore.PauseAsync"] = Call<IMailPauseStore>((store, cancel) => store.PauseAsync(new PausedMail("vì sao", "me", Samples.At), Audit, cancel)) with { FindsNothing = [0] },
        ["IMailPauseStore.ResumeAsync"] = Call<IMailPauseStore>((store, cancel) => store.ResumeAsync(Audit, cancel)),
        ["IReminderStore.ReadAsync"] = Call<IReminderStore>((store, cancel) => store.ReadAsync(["f", "g"], [HalfYear], cancel)),
        ["IReminderStore.QueueAsync"] = Call<IReminderStore>((store, cancel) => store.QueueAsync([Reminder("u"), Reminder("v")], [Samples.Body], Audit, cancel))
            with { FindsNothing = [0, 1] },
        ["IReminderStore.CancelAnsweredAsync"] = Call<IReminderStore>((store, cancel) => store.CancelAnsweredAsync(Samples.At, cancel)),
        ["IReceivedMailStore.FindAsync"] = Call<IReceivedMailStore>((store, cancel) => store.FindAsync([MailKey, MailKey with { Uid = 8 }], cancel)),
        ["IReceivedMailStore.KeepAsync"] = Call<IReceivedMailStore>((store, cancel) => store.KeepAsync(MailKey, Samples.Body, Samples.At, cancel))
            with { FindsNothing = [0, 1] },
        ["IReceivedMailStore.WaitingAsync"] = Call<IReceivedMailStore>((store, cancel) => store.WaitingAsync(new MailPlace("a", "INBOX"), 5, cancel)),
        ["IReceivedMailStore.WasReadAsync"] = Call<IReceivedMailStore>((store, cancel) => store.WasReadAsync(Mail, cancel)),
        ["IReceivedMailStore.FindDeliveryAsync"] = Call<IReceivedMailStore>((store, cancel) => store.FindDeliveryAsync(["m@x.vn", "n@x.vn"], cancel)),
        ["IReceivedMailStore.SettleAsync"] = Call<IReceivedMailStore>((store, cancel) => store.SettleAsync(
            Mail, ReceivedMailState.Bounced, 1, new BounceMove(DeliveryState.Sent, DeliveryState.Bounced, "550 5.1.1 không có", Audit), Samples.At, cancel)),
        ["IReceivedMailStore.FailAsync"] = Call<IReceivedMailStore>((store, cancel) => store.FailAsync(Mail, ReceivedMailState.Unreadable, cancel)),
        ["IReceivedMailStore.CountAsync"] = Call<IReceivedMailStore>((store, cancel) => store.CountAsync(new MailPlace("a", "INBOX"), ReceivedMailState.Unmatched, cancel)),
        ["IArrivalStore.FindAsync"] = Call<IArrivalStore>((store, cancel) => store.FindAsync("mail/1/0", cancel)),
        ["IArrivalStore.StoreAsync"] = Call<IArrivalStore>((store, cancel) => store.StoreAsync(
            new NewArrival(Arrival, Submission("u"), Letter, Blob.Of("an answer"u8.ToArray())), Audit, cancel)) with { FindsNothing = [0] },
        ["IArrivalStore.ListAsync"] = Call<IArrivalStore>((store, cancel) => store.ListAsync(ArrivalOutcome.Returned, 5, cancel)),
        ["IArrivalStore.AnswersAsync"] = Call<IArrivalStore>((store, cancel) => store.AnswersAsync("u@example.vn", Samples.At, cancel)),
        ["IArrivalStore.WasAnsweredAsync"] = Call<IArrivalStore>((store, cancel) => store.WasAnsweredAsync(Samples.Body.Hash, Samples.At, cancel)),
        ["IArrivalStore.AnsweredAsync"] = Call<IArrivalStore>((store, cancel) => store.AnsweredAsync("f", HalfYear, [UnitCode.Parse("u"), UnitCode.Parse("v")], cancel)),
        ["INoticeStore.ToldAsync"] = Call<INoticeStore>((store, cancel) => store.ToldAsync("due/", cancel)),
        ["INoticeStore.TellAsync"] = Call<INoticeStore>((store, cancel) => store.TellAsync([Letter], [Samples.Body], Audit, cancel)),
        ["INoticeStore.AlarmsAsync"] = Call<INoticeStore>((store, cancel) => store.AlarmsAsync(cancel)),
        ["INoticeStore.ReplaceAlarmsAsync"] = Call<INoticeStore>((store, cancel) =>
            store.ReplaceAlarmsAsync([], [new StandingAlarm("new", "vì sao", Samples.At, null)], [Letter], [Samples.Body], Samples.At, cancel))
            with { FindsNothing = [0] },
        ["IAuditStore.ReadAsync"] = Call<IAuditStore>((store, cancel) => store.ReadAsync("r/", 5, cancel)),
        ["IAuditStore.PageAsync"] = Call<IAuditStore>((store, cancel) => store.PageAsync(
            new AuditFilter("me", "edition.", "x/", Samples.At, Samples.At.AddDays(1)), 1000, 100, cancel)),
        ["IAuditStore.MarkAsync"] = Call<IAuditStore>((store, cancel) => store.MarkAsync(["edition.", "due."], cancel)),
        ["IWatchStore.LookAsync"] = Call<IWatchStore>((store, cancel) => store.LookAsync(Samples.At, cancel)),
        ["IPurgeStore.PurgeAsync"] = Call<IPurgeStore>((store, cancel) => store.PurgeAsync(
            new PurgeOrder(Samples.At, Samples.At, Samples.At, Samples.At, new HashSet<SubmissionName>()), _ => Audit, dryRun: false, cancel)),
        ["IAccountStore.AnyAsync"] = Call<IAccountStore>((store, cancel) => store.AnyAsync(cancel)),
        ["IAccountStore.FindAsync"] = Call<IAccountStore>((store, cancel) => store.FindAsync(7, cancel)),
        ["IAccountStore.FindByNameAsync"] = Call<IAccountStore>((store, cancel) => store.FindByNameAsync(Person.Name, cancel)),
        ["IAccountStore.FindByOutsideAsync"] = Call<IAccountStore>((store, cancel) => store.FindByOutsideAsync(Outside, cancel)),
        ["IAccountStore.FindByOutsideKeyAsync"] = Call<IAccountStore>((store, cancel) => store.FindByOutsideKeyAsync(OutsideSignIn.KeyOf("i", "s"), cancel)),
        ["IAccountStore.TieAsync"] = Call<IAccountStore>((store, cancel) => store.TieAsync(
            Person with { Id = 7, Outside = Outside, OutsideKey = OutsideSignIn.KeyOf("i", "s") }, Audit, cancel)) with { FindsNothing = [0, 1] },
        ["IAccountStore.ReadAllAsync"] = Call<IAccountStore>((store, cancel) => store.ReadAllAsync(cancel)),
        ["IAccountStore.AddAsync"] = Call<IAccountStore>((store, cancel) => store.AddAsync(Person, Audit, cancel)) with { FindsNothing = [0] },
        ["IAccountStore.AddFirstAsync"] = Call<IAccountStore>((store, cancel) => store.AddFirstAsync(Person, Audit, cancel)) with { FindsNothing = [2] },
        ["IAccountStore.ChangeAsync"] = Call<IAccountStore>((store, cancel) => store.ChangeAsync(Person with { Id = 7 }, [Audit], cancel)),
        ["IAccountStore.ChangeRightsAsync"] = Call<IAccountStore>((store, cancel) => store.ChangeRightsAsync(Person with { Id = 7, Roles = [] }, Audit, cancel)),
        ["IKeyRingStore.ReadAllAsync"] = Call<IKeyRingStore>((store, cancel) => store.ReadAllAsync(cancel)),
        ["IKeyRingStore.AddAsync"] = Call<IKeyRingStore>((store, cancel) => store.AddAsync("key-1", "<key/>", Samples.At, cancel)),
        ["IBlobStore.ReadAsync"] = Call<IBlobStore>((store, cancel) => store.ReadAsync(Blob.Of(Array.Empty<byte>()).Hash, cancel)),
    };

    /// <summary>The stores whose methods are all called.</summary>
    public static IReadOnlyList<Type> Stores { get; } =
    [
        typeof(IUnitStore), typeof(ITargetStore), typeof(ISubmissionStore), typeof(ISubmissionDesk), typeof(ILedgerStore), typeof(IDocumentNumberStore), typeof(IFormKeyStore), typeof(IArrivalStore), typeof(IRunQueue),
        typeof(IRecipientStore), typeof(IDeliveryStore), typeof(IMailPauseStore), typeof(IReminderStore), typeof(IReceivedMailStore), typeof(INoticeStore), typeof(IAuditStore), typeof(IBlobStore),
        typeof(IWatchStore), typeof(IPurgeStore), typeof(IAccountStore), typeof(IKeyRingStore),
    ];

    private static DeliveryFilter EveryDelivery => new(
        [UnitCode.Parse("u"), UnitCode.Parse("v")], DeliveryState.Sent, MessagePurpose.Edition, "x", HalfYear, UnitCode.Parse("u"), 1, ["Báo cáo", "báo cáo"]);

    private static NewDelivery Letter => Samples.Message(1, "a@x.vn") with { Edition = null, Topic = "due/1" };

    private static ArrivalRecord Arrival => new("mail/1/0", Samples.At, ArrivalOutcome.Taken, "biểu.xlsx", Samples.Body.Hash) { Unit = UnitCode.Parse("u"), Form = "f", Period = HalfYear };

    private static MailKey MailKey => new("a@x.vn", "INBOX", 1, 7);

    private static ReceivedMail Mail => new(1, Samples.Body.Hash, 0);

    private static PausedReport Pause => new("x", "vì sao", "me", Samples.At);

    private static NewReminder Reminder(string unit) =>
        new(new ReminderKey(UnitCode.Parse(unit), "f", HalfYear, 1), Samples.Message(1, $"{unit}@x.vn") with { Edition = null }, null);

    private static Account Person => new(AccountName.Parse("an"), "Nguyễn Thị An", "hash", "stamp")
    {
        RecoveryCodes = ["one"], Roles = [new AccountRole(Role.Administrator, null), new AccountRole(Role.Clerk, UnitCode.Parse("u"))],
    };

    private static OutsideName Outside => OutsideName.Parse(OutsideWay.OpenId, "an@x.vn");

    private static NumberSeries Series => new(UnitCode.Parse("u"), "BC/QU", "2020");

    // Of the due report that the server answers with.
    private static Edition Edition(int number) =>
        Samples.Edition(number) with { Key = new EditionKey(new DueKey("x", HalfYear, UnitCode.Parse("u")), number) };

    private static StoreCall Call<TStore>(Func<TStore, CancellationToken, Task> call)
        where TStore : class => new(typeof(TStore), (store, cancel) => call((TStore)store, cancel));

    private static Unit Unit(string code) => new(UnitCode.Parse(code), "Tên", "k", "l", null, 1, Day, null, [], null);

    private static Target Target(string unit, string indicator, decimal value) => new(UnitCode.Parse(unit), IndicatorCode.Parse(indicator), 1, value);

    private static Recipient Recipient(string email) => new("x", "Tên", email, DocumentFormat.Docx, Day, null);

    private static NewSubmission Submission(string unit) => new(
        UnitCode.Parse(unit),
        "f",
        HalfYear,
        Samples.Document,
        "a.csv",
        [new(IndicatorCode.Parse("a"), 1.5m, null, "C1"), new(IndicatorCode.Parse("word"), null, "chữ", null)],
        [new(IndicatorCode.Parse("story"), "Một.", null)]) { Files = [new(SubmissionFileKind.Scan, "a.pdf", Samples.Body)] };
}

/// <summary>A call of a store.</summary>
/// <param name="Store">Which store.</param>
/// <param name="Run">Calls it.</param>
internal sealed record StoreCall(Type Store, Func<object, CancellationToken, Task> Run)
{
    /// <summary>The places of the statements that find nothing.</summary>
    public IReadOnlyList<int> FindsNothing { get; init; } = [];
}
