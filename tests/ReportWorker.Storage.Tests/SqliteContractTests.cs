using ReportWorker.Storage.Tests.Contracts;
using ReportWorker.Storage.Tests.Servers;

namespace ReportWorker.Storage.Tests;

public sealed class SqliteUnitStoreTests() : UnitStoreContractTests(new SqliteServer());

public sealed class SqliteSubmissionStoreTests() : SubmissionStoreContractTests(new SqliteServer());

public sealed class SqliteSubmissionQueryTests() : SubmissionQueryContractTests(new SqliteServer());

public sealed class SqliteSubmissionDeskTests() : SubmissionDeskContractTests(new SqliteServer());

public sealed class SqliteTargetStoreTests() : TargetStoreContractTests(new SqliteServer());

public sealed class SqliteDocumentNumberTests() : DocumentNumberContractTests(new SqliteServer());

public sealed class SqliteRunQueueTests() : RunQueueContractTests(new SqliteServer());

public sealed class SqliteLedgerStoreTests() : LedgerStoreContractTests(new SqliteServer());

public sealed class SqliteSignedCopyTests() : SignedCopyContractTests(new SqliteServer());

public sealed class SqliteDeliveryStoreTests() : DeliveryStoreContractTests(new SqliteServer());

public sealed class SqliteRecipientStoreTests() : RecipientStoreContractTests(new SqliteServer());

public sealed class SqliteReminderStoreTests() : ReminderStoreContractTests(new SqliteServer());

public sealed class SqliteNoticeStoreTests() : NoticeStoreContractTests(new SqliteServer());

public sealed class SqliteFormKeyStoreTests() : FormKeyStoreContractTests(new SqliteServer());

public sealed class SqliteArrivalStoreTests() : ArrivalStoreContractTests(new SqliteServer());

public sealed class SqliteAuditStoreTests() : AuditStoreContractTests(new SqliteServer());

public sealed class SqliteDatabaseTests() : DatabaseContractTests(new SqliteServer());

public sealed class SqliteUpgradeTests() : UpgradeContractTests(new SqliteServer());

public sealed class SqliteFigureTests() : FigureContractTests(new SqliteServer());

public sealed class SqliteWatchStoreTests() : WatchStoreContractTests(new SqliteServer());

public sealed class SqlitePurgeStoreTests() : PurgeStoreContractTests(new SqliteServer());

public sealed class SqliteReceivedMailStoreTests() : ReceivedMailStoreContractTests(new SqliteServer());

public sealed class SqliteAccountStoreTests() : AccountStoreContractTests(new SqliteServer());

public sealed class SqliteKeyRingStoreTests() : KeyRingStoreContractTests(new SqliteServer());

public sealed class SqliteMailPauseStoreTests() : MailPauseStoreContractTests(new SqliteServer());

public sealed class SqliteDeliveryPageTests() : DeliveryPageContractTests(new SqliteServer());
