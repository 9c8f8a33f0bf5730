using System.Diagnostics;
using System.Globalization;
using ReportWorker.Docx.Tests.Support;

namespace ReportWorker.Docx.Tests;

public sealed class CorpusTests
{
    private const string Variable = "REPORTWORKER_TEST_CORPUS";

    public static TheoryData<string> Files()
    {
        var folder = Environment.GetEnvironmentVariable(Variable);
        return Directory.Exists(folder) ? [.. Directory.GetFiles(folder, "*.docx").Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal)] : [""];
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void A_template_made_by_others_compiles_or_gives_located_problems(string file)
    {
        Assert.SkipWhen(file.Length == 0, $"{Variable} names no folder of Word files");
        var bytes = File.ReadAllBytes(Path.Combine(Environment.GetEnvironmentVariable(Variable)!, file));
        var watch = Stopwatch.StartNew();

        var problems = DocxTemplate.Check(bytes);

        foreach (var problem in problems)
        {
            problem.Location.Part.Should().NotBeEmpty();
            problem.ToString(CultureInfo.InvariantCulture).Should().NotBeEmpty();
        }

        if (problems.Count == 0)
        {
            Render(bytes);
        }

        watch.Elapsed.Should().BeLessThan(TimeSpan.FromSeconds(2));
    }

    /// <summary>A template without tags comes out as it was; with tags it says which names an empty model does not have.</summary>
    private static void Render(byte[] template)
    {
        using var output = new MemoryStream();
        var compiled = DocxTemplate.Compile(template);
        var render = () => compiled.Render(Model.Of(null), output, Rendered.Context);
        if (compiled.Fields.Count > 0)
        {
            render.Should().Throw<DocxTemplateException>();
            return;
        }

        render();
        var before = WordFile.Unzip(template);
        var after = WordFile.Unzip(output.ToArray());
        after.Keys.Should().Equal(before.Keys);
        foreach (var (name, content) in before)
        {
            after[name].Should().Equal(content, name);
        }
    }
}
