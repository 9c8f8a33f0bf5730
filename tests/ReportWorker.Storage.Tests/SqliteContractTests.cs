using ReportWorker.Storage.Tests.Contracts;
using ReportWorker.Storage.Tests.Servers;

namespace ReportWorker.Storage.Tests;

public sealed class SqliteUnitStoreTests() : UnitStoreContractTests(new SqliteServer());

public sealed class SqliteSubmissionStoreTests() : SubmissionStoreContractTests(new SqliteServer());
