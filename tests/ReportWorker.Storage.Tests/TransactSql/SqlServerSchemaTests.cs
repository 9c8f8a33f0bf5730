using Microsoft.Data.SqlClient;
using ReportWorker.Storage.Tests.Model;

namespace ReportWorker.Storage.Tests.TransactSql;

public sealed class SqlServerSchemaTests
{
    [Fact]
    public void The_schema_is_one_that_SQL_Servers_own_tools_accept()
    {
        using var context = Backends.Of(DatabaseProvider.SqlServer).CreateDbContext();
        using var schema = new SqlServerSchema(context);
        schema.Problems().Should().BeEmpty();
    }

    [Theory]
    [InlineData("SELECT [Breakdown] FROM [SubmissionValues]", "Breakdown")]
    [InlineData("UPDATE [Submissions] SET [Nowhere] = 1", "Nowhere")]
    public void A_statement_that_names_what_is_not_there_is_found(string sql, string name)
    {
        using var context = Backends.Of(DatabaseProvider.SqlServer).CreateDbContext();
        using var schema = new SqlServerSchema(context);
        using var command = new SqlCommand(sql);
        schema.AddStatement(command);
        schema.Problems().Should().Contain(problem => problem.Contains(name));
    }

    [Fact]
    public void The_script_is_idempotent_and_parses()
    {
        var backend = Backends.Of(DatabaseProvider.SqlServer);
        using var context = backend.CreateDbContext();
        var script = backend.Script(context);
        Script.Parse(script, DatabaseOptions.LowestCompatibilityLevel).Should().NotBeEmpty();
        script.Should().Contain("IF NOT EXISTS").And.Contain("CREATE TABLE [Deliveries]");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(400)]
    public void The_insert_of_values_parses_and_keeps_within_the_parameters(int rows)
    {
        var sql = SqlServer.SqlServerValues.Statement(rows);
        Script.Parse(sql);
        sql.Count(character => character == '@').Should().Be(rows * 5).And.BeLessThan(2100);
    }
}
