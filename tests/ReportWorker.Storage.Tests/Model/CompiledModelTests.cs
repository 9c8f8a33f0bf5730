using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Scaffolding;
using Microsoft.Extensions.DependencyInjection;
using ReportWorker.Tests;

namespace ReportWorker.Storage.Tests.Model;

/// <summary>
/// The models as code, which EF would otherwise build from the rows at each start of the program. They are written anew, together with the migration of a
/// changed row, by running these tests with REPORTWORKER_TEST_WRITE_DOCS=1.
/// </summary>
public sealed partial class CompiledModelTests
{
    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.SqlServer)]
    [InlineData(DatabaseProvider.Postgres)]
    public void The_model_that_is_compiled_is_the_model_of_the_rows(DatabaseProvider provider)
    {
        using var context = Backends.Of(provider).CreateDbContext();
        var folder = RepositoryFolder.Of("src", "ReportWorker.Storage", provider.ToString(), "Compiled");
        var files = Generate(context, new Guid(1 + (int)provider, 0, 0, new byte[8]));
        if (Environment.GetEnvironmentVariable("REPORTWORKER_TEST_WRITE_DOCS") == "1")
        {
            Write(folder, files);
        }

        var found = Directory.EnumerateFiles(folder).ToDictionary(file => Path.GetFileName(file)!, file => File.ReadAllText(file).ReplaceLineEndings("\n"));
        found.Should().BeEquivalentTo(files, "the rows have changed; run the tests with REPORTWORKER_TEST_WRITE_DOCS=1");
    }

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.SqlServer)]
    [InlineData(DatabaseProvider.Postgres)]
    public void The_program_starts_with_the_compiled_one(DatabaseProvider provider)
    {
        using var context = Backends.Of(provider).CreateDbContext();
        context.Model.GetType().Assembly.Should().BeSameAs(typeof(StorageServices).Assembly);
    }

    private static Dictionary<string, string> Generate(DbContext context, Guid number)
    {
        var services = new ServiceCollection().AddEntityFrameworkDesignTimeServices();
        var provider = Assembly.Load(context.Database.ProviderName!); // each has one
        var type = provider.GetType(provider.GetCustomAttribute<DesignTimeProviderServicesAttribute>()!.TypeName)!;
        ((IDesignTimeServices)Activator.CreateInstance(type)!).ConfigureDesignTimeServices(services);
        using var design = services.AddDbContextDesignTimeServices(context).BuildServiceProvider();
        var options = new CompiledModelCodeGenerationOptions
        {
            ContextType = context.GetType(),
            Language = "C#",
            ModelNamespace = context.GetType().Namespace + ".Compiled",
        };
        return design.GetRequiredService<ICompiledModelCodeGeneratorSelector>().Select(options)
            .GenerateModel(context.GetService<IDesignTimeModel>().Model, options)
            .ToDictionary(file => Path.GetFileName(file.Path), file => Ours(file.Code, number));
    }

    // Nobody else uses the types. The number of a model is drawn anew each time; it only has to differ from those of the other databases.
    private static string Ours(string code, Guid number) => ModelNumber().Replace(code, $"new Guid(\"{number}\")")
        .ReplaceLineEndings("\n").Replace("public partial class", "internal partial class", StringComparison.Ordinal);

    [GeneratedRegex("""new Guid\("[0-9a-f-]{36}"\)""", RegexOptions.NonBacktracking)]
    private static partial Regex ModelNumber();

    private static void Write(string folder, Dictionary<string, string> files)
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }

        Directory.CreateDirectory(folder);
        foreach (var (name, code) in files)
        {
            File.WriteAllText(Path.Combine(folder, name), code);
        }
    }
}
