using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;

namespace ReportWorker.Storage.Tests.Model;

public sealed class CascadePathsTests
{
    [Fact]
    public void Our_model_has_none()
    {
        using var context = Backends.Of(DatabaseProvider.SqlServer).CreateDbContext();
        CascadePaths.Find(context.GetService<IDesignTimeModel>().Model).Should().BeEmpty();
    }

    [Theory]
    [InlineData("b>a c>b", "")]
    [InlineData("b>a c>a d>b", "")]
    [InlineData("b>a c>a d>b d>c", "a>d")]
    [InlineData("b>a b>a", "a>b")]
    [InlineData("a>a", "a>a")]
    [InlineData("b>a c>a d>b d-c", "")]
    public void A_table_that_is_reached_in_two_ways_is_found(string keys, string expected) =>
        string.Join(' ', CascadePaths.Find(Model(keys.Split(' '))).Select(path => $"{path.From}>{path.To}")).Should().Be(expected);

    /// <summary>"b>a" is a key of b to a that cascades, "b-a" one that does not.</summary>
    private static IReadOnlyModel Model(string[] keys)
    {
        var builder = new ModelBuilder();
        foreach (var name in keys.SelectMany(key => new[] { $"{key[0]}", $"{key[2]}" }).Distinct())
        {
            builder.Entity(name).Property<int>("Id");
            builder.Entity(name).HasKey("Id");
        }

        foreach (var (i, key) in keys.Index())
        {
            builder.Entity($"{key[0]}").Property<int>($"To{i}");
            builder.Entity($"{key[0]}").HasOne($"{key[2]}").WithMany().HasForeignKey($"To{i}")
                .OnDelete(key[1] == '>' ? DeleteBehavior.Cascade : DeleteBehavior.Restrict);
        }

        return builder.Model;
    }
}
