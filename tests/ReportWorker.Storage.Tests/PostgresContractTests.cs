using ReportWorker.Storage.Tests.Contracts;
using ReportWorker.Storage.Tests.Servers;

namespace ReportWorker.Storage.Tests;

public sealed class PostgresUnitStoreTests() : UnitStoreContractTests(new PostgresServer());

public sealed class PostgresSubmissionStoreTests() : SubmissionStoreContractTests(new PostgresServer());
