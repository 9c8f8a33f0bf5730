using ReportWorker.Storage.Tests.Contracts;
using ReportWorker.Storage.Tests.Servers;

namespace ReportWorker.Storage.Tests;

public sealed class SqlServerUnitStoreTests() : UnitStoreContractTests(new SqlServerServer());

public sealed class SqlServerSubmissionStoreTests() : SubmissionStoreContractTests(new SqlServerServer());

public sealed class SqlServerSubmissionQueryTests() : SubmissionQueryContractTests(new SqlServerServer());

public sealed class SqlServerSubmissionDeskTests() : SubmissionDeskContractTests(new SqlServerServer());

public sealed class SqlServerTargetStoreTests() : TargetStoreContractTests(new SqlServerServer());

public sealed class SqlServerDocumentNumberTests() : DocumentNumberContractTests(new SqlServerServer());

public sealed class SqlServerRunQueueTests() : RunQueueContractTests(new SqlServerServer());

public sealed class SqlServerLedgerStoreTests() : LedgerStoreContractTests(new SqlServerServer());

public sealed class SqlServerSignedCopyTests() : SignedCopyContractTests(new SqlServerServer());

public sealed class SqlServerDeliveryStoreTests() : DeliveryStoreContractTests(new SqlServerServer());

public sealed class SqlServerRecipientStoreTests() : RecipientStoreContractTests(new SqlServerServer());

public sealed class SqlServerReminderStoreTests() : ReminderStoreContractTests(new SqlServerServer());

public sealed class SqlServerNoticeStoreTests() : NoticeStoreContractTests(new SqlServerServer());

public sealed class SqlServerFormKeyStoreTests() : FormKeyStoreContractTests(new SqlServerServer());

public sealed class SqlServerArrivalStoreTests() : ArrivalStoreContractTests(new SqlServerServer());

public sealed class SqlServerAuditStoreTests() : AuditStoreContractTests(new SqlServerServer());

public sealed class SqlServerDatabaseTests() : DatabaseContractTests(new SqlServerServer());

public sealed class SqlServerFigureTests() : FigureContractTests(new SqlServerServer());

public sealed class SqlServerWatchStoreTests() : WatchStoreContractTests(new SqlServerServer());

public sealed class SqlServerPurgeStoreTests() : PurgeStoreContractTests(new SqlServerServer());

public sealed class SqlServerReceivedMailStoreTests() : ReceivedMailStoreContractTests(new SqlServerServer());

public sealed class SqlServerAccountStoreTests() : AccountStoreContractTests(new SqlServerServer());

public sealed class SqlServerKeyRingStoreTests() : KeyRingStoreContractTests(new SqlServerServer());

public sealed class SqlServerMailPauseStoreTests() : MailPauseStoreContractTests(new SqlServerServer());

public sealed class SqlServerDeliveryPageTests() : DeliveryPageContractTests(new SqlServerServer());
