using ReportWorker.Storage.Tests.Contracts;
using ReportWorker.Storage.Tests.Servers;

namespace ReportWorker.Storage.Tests;

public sealed class SqlServerUnitStoreTests() : UnitStoreContractTests(new SqlServerServer());

public sealed class SqlServerSubmissionStoreTests() : SubmissionStoreContractTests(new SqlServerServer());
