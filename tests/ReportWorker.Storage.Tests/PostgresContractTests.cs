using ReportWorker.Storage.Tests.Contracts;
using ReportWorker.Storage.Tests.Servers;

namespace ReportWorker.Storage.Tests;

public sealed class PostgresUnitStoreTests() : UnitStoreContractTests(new PostgresServer());

public sealed class PostgresSubmissionStoreTests() : SubmissionStoreContractTests(new PostgresServer());

public sealed class PostgresSubmissionQueryTests() : SubmissionQueryContractTests(new PostgresServer());

public sealed class PostgresSubmissionDeskTests() : SubmissionDeskContractTests(new PostgresServer());

public sealed class PostgresTargetStoreTests() : TargetStoreContractTests(new PostgresServer());

public sealed class PostgresDocumentNumberTests() : DocumentNumberContractTests(new PostgresServer());

public sealed class PostgresRunQueueTests() : RunQueueContractTests(new PostgresServer());

public sealed class PostgresLedgerStoreTests() : LedgerStoreContractTests(new PostgresServer());

public sealed class PostgresSignedCopyTests() : SignedCopyContractTests(new PostgresServer());

public sealed class PostgresDeliveryStoreTests() : DeliveryStoreContractTests(new PostgresServer());

public sealed class PostgresRecipientStoreTests() : RecipientStoreContractTests(new PostgresServer());

public sealed class PostgresReminderStoreTests() : ReminderStoreContractTests(new PostgresServer());

public sealed class PostgresNoticeStoreTests() : NoticeStoreContractTests(new PostgresServer());

public sealed class PostgresFormKeyStoreTests() : FormKeyStoreContractTests(new PostgresServer());

public sealed class PostgresArrivalStoreTests() : ArrivalStoreContractTests(new PostgresServer());

public sealed class PostgresAuditStoreTests() : AuditStoreContractTests(new PostgresServer());

public sealed class PostgresDatabaseTests() : DatabaseContractTests(new PostgresServer());

public sealed class PostgresUpgradeTests() : UpgradeContractTests(new PostgresServer());

public sealed class PostgresFigureTests() : FigureContractTests(new PostgresServer());

public sealed class PostgresWatchStoreTests() : WatchStoreContractTests(new PostgresServer());

public sealed class PostgresPurgeStoreTests() : PurgeStoreContractTests(new PostgresServer());

public sealed class PostgresReceivedMailStoreTests() : ReceivedMailStoreContractTests(new PostgresServer());

public sealed class PostgresAccountStoreTests() : AccountStoreContractTests(new PostgresServer());

public sealed class PostgresKeyRingStoreTests() : KeyRingStoreContractTests(new PostgresServer());

public sealed class PostgresMailPauseStoreTests() : MailPauseStoreContractTests(new PostgresServer());

public sealed class PostgresDeliveryPageTests() : DeliveryPageContractTests(new PostgresServer());
