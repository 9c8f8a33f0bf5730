using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using ReportWorker.Docx.Tests.Support;
using static ReportWorker.Docx.Tests.Support.WordFile;

namespace ReportWorker.Docx.Tests;

public sealed class CorpusTests
{
    private const string Variable = "REPORTWORKER_TEST_CORPUS";

    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(2);

    /// <summary>What others' templates hold and ours may not.</summary>
    private static readonly string[] Refused = ["ExternalRelationship", "ForbiddenLink", "ForbiddenField", "HasActiveContent", "HasMacros"];

    public static TheoryData<string> Files()
    {
        var folder = Environment.GetEnvironmentVariable(Variable);
        return Directory.Exists(folder) ? [.. Directory.GetFiles(folder, "*.docx").Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal)] : [""];
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void A_template_made_by_others_compiles_or_gives_located_problems(string file)
    {
        var template = Load(file);
        var watch = Stopwatch.StartNew();

        var problems = DocxTemplate.Check(template);

        foreach (var problem in problems)
        {
            problem.Location.Part.Should().NotBeEmpty();
            problem.ToString(CultureInfo.InvariantCulture).Should().NotBeEmpty();
        }

        if (problems.Count == 0 && DocxTemplate.Compile(template) is { Fields.Count: > 0 } compiled)
        {
            compiled.Invoking(c => c.Render(Model.Of(null), Stream.Null, Rendered.Context)).Should().Throw<DocxTemplateException>("an empty model has none of its names");
        }

        watch.Elapsed.Should().BeLessThan(Longest);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Without_its_tags_it_comes_out_with_every_part_unchanged(string file)
    {
        var template = Rewrite(Load(file), (_, xml) => xml);
        if (Render(template) is { } document)
        {
            var before = Unzip(template);
            var after = Unzip(document);
            after.Keys.Should().Equal(before.Keys);
            before.Should().AllSatisfy(part => after[part.Key].SequenceEqual(part.Value).Should().BeTrue(part.Key));
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Its_body_in_a_loop_comes_out_twice_and_no_less_valid_than_it_was(string file)
    {
        var plain = Rewrite(Load(file), (_, xml) => xml);
        var looped = Rewrite(plain, (name, xml) => name == "word/document.xml" ? Loop(xml) : xml);
        if (Render(looped) is { } document)
        {
            var body = BodyOf(plain);
            BodyOf(document).Should().Equal([.. body, .. body]);
            DeviationsOf(document).Should().BeSubsetOf(DeviationsOf(plain));
        }
    }

    private static byte[] Load(string file)
    {
        Assert.SkipWhen(file.Length == 0, $"{Variable} is not set");
        return File.ReadAllBytes(Path.Combine(Environment.GetEnvironmentVariable(Variable)!, file));
    }

    /// <summary>The document, made in time; null where the template is refused for its safety.</summary>
    private static byte[]? Render(byte[] template)
    {
        var watch = Stopwatch.StartNew();
        var problems = DocxTemplate.Check(template);
        if (problems.Count > 0)
        {
            problems.Select(p => p.Message.Id).Should().BeSubsetOf(Refused);
            return null;
        }

        using var output = new MemoryStream();
        DocxTemplate.Compile(template).Render(Model.Of(new { turns = new[] { 1, 2 } }), output, Rendered.Context);
        watch.Elapsed.Should().BeLessThan(Longest);
        return output.ToArray();
    }

    /// <summary>The same file with other markup and with round brackets where others have their tags.</summary>
    private static byte[] Rewrite(byte[] file, Func<string, string, string> change)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in Unzip(file))
            {
                using var stream = zip.CreateEntry(name).Open();
                var isMarkup = name.EndsWith(".xml", StringComparison.Ordinal) || name.EndsWith(".rels", StringComparison.Ordinal);
                stream.Write(isMarkup ? Encoding.UTF8.GetBytes(change(name, WithoutTags(Encoding.UTF8.GetString(content)))) : content);
            }
        }

        return bytes.ToArray();
    }

    private static string WithoutTags(string xml) => xml.Replace('{', '(').Replace('}', ')')
        .Replace("%7B", "(", StringComparison.OrdinalIgnoreCase).Replace("%7D", ")", StringComparison.OrdinalIgnoreCase);

    private static string Loop(string xml)
    {
        var start = xml.IndexOf("<w:body>", StringComparison.Ordinal) + "<w:body>".Length;
        var end = xml.LastIndexOf("<w:sectPr", StringComparison.Ordinal);
        return xml[..start] + P("{% for turn in turns %}") + xml[start..end] + P("{% endfor %}") + xml[end..];
    }

    private static List<string> BodyOf(byte[] document) =>
        [.. DocxText.Extract(document).Where(p => p.Location.Part == "word/document.xml").Select(p => p.Text)];

    /// <summary>What the schema does not allow, each kind once; a kind of old shapes may be told twice, for Word does so itself.</summary>
    private static IEnumerable<string> DeviationsOf(byte[] document)
    {
        using var opened = WordprocessingDocument.Open(new MemoryStream(document), isEditable: false);
        return [.. new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(opened)
            .Where(e => e.Node?.LocalName != "shapetype")
            .Select(e => $"{e.Part?.Uri} {e.Id} {e.Node?.LocalName}")
            .Distinct(StringComparer.Ordinal)];
    }
}
