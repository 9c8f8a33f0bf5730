using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;

namespace ReportWorker.Storage.Tests.Model;

public sealed class SchemaTests
{
    public static TheoryData<DatabaseProvider> Providers() => [DatabaseProvider.Sqlite, DatabaseProvider.SqlServer, DatabaseProvider.Postgres];

    [Theory]
    [MemberData(nameof(Providers))]
    public void The_model_has_not_changed_without_a_migration(DatabaseProvider provider)
    {
        using var context = Backends.Of(provider).CreateDbContext();
        context.Database.HasPendingModelChanges().Should().BeFalse();
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public void Nothing_cascades(DatabaseProvider provider)
    {
        Model(provider).GetEntityTypes().SelectMany(entity => entity.GetForeignKeys())
            .Should().OnlyContain(key => key.DeleteBehavior == DeleteBehavior.Restrict);
    }

    [Theory]
    [InlineData(DatabaseProvider.SqlServer, "Latin1_General_BIN2")]
    [InlineData(DatabaseProvider.Postgres, "C")]
    public void Every_text_in_a_key_or_index_compares_by_bytes(DatabaseProvider provider, string collation) =>
        KeyTexts(provider).Should().OnlyContain(property => property.GetCollation() == collation);

    [Theory]
    [MemberData(nameof(Providers))]
    public void Keys_and_indexes_fit_SQL_Servers_limits(DatabaseProvider provider)
    {
        KeyTexts(provider).Should().OnlyContain(property => property.GetMaxLength() != null);
        foreach (var entity in Model(provider).GetEntityTypes())
        {
            Bytes(entity.FindPrimaryKey()!.Properties).Should().BeLessThanOrEqualTo(900, entity.Name); // every table has one
            entity.GetIndexes().Should().OnlyContain(index => Bytes(index.Properties) <= 1700, entity.Name);
        }
    }

    [Fact]
    public void Figures_and_instants_have_the_same_scale_on_both_servers()
    {
        var sql = Model(DatabaseProvider.SqlServer).GetEntityTypes().SelectMany(entity => entity.GetProperties()).ToList();
        sql.Where(property => property.ClrType == typeof(decimal)).Should().OnlyContain(property => property.GetColumnType() == "decimal(28,6)");
        sql.Where(property => property.ClrType == typeof(DateTime)).Should().OnlyContain(property => property.GetColumnType() == "datetime2(6)");
        var postgres = Model(DatabaseProvider.Postgres).GetEntityTypes().SelectMany(entity => entity.GetProperties()).ToList();
        postgres.Where(property => property.ClrType == typeof(decimal)).Should().OnlyContain(property => property.GetColumnType() == "numeric(28,6)");
        postgres.Where(property => property.ClrType == typeof(DateTime)).Should()
            .OnlyContain(property => property.GetColumnType() == "timestamp(6) with time zone");
    }

    private static IModel Model(DatabaseProvider provider)
    {
        using var context = Backends.Of(provider).CreateDbContext();
        return context.GetService<IDesignTimeModel>().Model;
    }

    private static IEnumerable<IProperty> KeyTexts(DatabaseProvider provider) => Model(provider).GetEntityTypes()
        .SelectMany(entity => entity.GetKeys().SelectMany(key => key.Properties).Concat(entity.GetIndexes().SelectMany(index => index.Properties)))
        .Distinct()
        .Where(property => (property.GetTypeMapping().Converter?.ProviderClrType ?? property.ClrType) == typeof(string));

    private static int Bytes(IEnumerable<IProperty> properties) => properties.Sum(property =>
        property.GetMaxLength() is { } length ? length * (property.IsUnicode() == false ? 1 : 2) : 16);
}
