using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using ReportWorker.Core.Storing;

namespace ReportWorker.Storage.Tests;

public sealed class DatabaseOptionsTests
{
    [Theory]
    [InlineData(DatabaseProvider.Sqlite, "Data Source=x.db")]
    [InlineData(DatabaseProvider.SqlServer, "Server=db;Database=reports;Integrated Security=true")]
    [InlineData(DatabaseProvider.Postgres, "Host=db;Database=reports")]
    public void Options_that_the_driver_can_read_are_right(DatabaseProvider provider, string connection) =>
        new DatabaseOptions { Provider = provider, ConnectionString = connection }.Check().Should().BeEmpty();

    [Fact]
    public void Everything_that_is_wrong_is_told_at_once()
    {
        var options = new DatabaseOptions { Provider = (DatabaseProvider)7, MaxBatchSize = 1001, CompatibilityLevel = 120 };
        options.Check().Select(problem => problem.Message.Id).Should().Equal(
            "UnknownProvider", "NoConnectionString", "BadBatchSize", "BadCompatibilityLevel");
    }

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.SqlServer)]
    [InlineData(DatabaseProvider.Postgres)]
    public void A_connection_string_of_another_driver_is_refused_without_telling_its_password(DatabaseProvider provider)
    {
        var problem = new DatabaseOptions { Provider = provider, ConnectionString = "Foo=bar;Password=secret" }.Check().Single();
        problem.Message.Id.Should().Be("BadConnectionString");
        problem.ToString(CultureInfo.InvariantCulture).Should().NotContain("secret");
    }

    [Theory]
    [InlineData(DatabaseProvider.Sqlite, null, true)]
    [InlineData(DatabaseProvider.SqlServer, null, false)]
    [InlineData(DatabaseProvider.Postgres, true, true)]
    [InlineData(DatabaseProvider.Sqlite, false, false)]
    public void The_schema_is_provisioned_by_default_on_SQLite_only(DatabaseProvider provider, bool? configured, bool expected) =>
        new DatabaseOptions { Provider = provider, ProvisionSchema = configured }.ProvisionsSchema.Should().Be(expected);

    [Fact]
    public void Registering_twice_is_the_same_as_once()
    {
        var services = new ServiceCollection().AddReportWorkerStorage();
        var once = services.Count;
        services.AddReportWorkerStorage().Should().HaveCount(once);
    }

    [Fact]
    public void Wrong_options_are_refused_when_the_first_store_is_asked_for()
    {
        using var services = new ServiceCollection().AddReportWorkerStorage().BuildServiceProvider();
        var get = () => services.GetRequiredService<IDatabase>();
        get.Should().Throw<OptionsValidationException>().WithMessage("*ConnectionString*");
    }

    [Theory]
    [InlineData(DatabaseProvider.SqlServer, "Server=db,1433;Database=reports;User Id=u;Password=secret", "SqlServer db,1433/reports")]
    [InlineData(DatabaseProvider.Postgres, "Host=db;Database=reports;Username=u;Password=secret", "Postgres db/reports")]
    public void A_database_is_described_without_secrets(DatabaseProvider provider, string connection, string expected)
    {
        using var services = new ServiceCollection()
            .AddReportWorkerStorage(new DatabaseOptions { Provider = provider, ConnectionString = connection }).BuildServiceProvider();
        services.GetRequiredService<IDatabase>().Description.Should().Be(expected);
    }
}
