using System.Text.Json;
using ReportWorker.Tests.Acceptance;

namespace ReportWorker.Tests.CommandLine;

public sealed class TemplateTests
{
    private const string Report = "six-month-review";

    [Theory]
    [InlineData("en", "Did you mean dv_ket_nap?", "Copy with comments")]
    [InlineData("vi", "Có phải ý bạn là dv_ket_nap?", "Bản sao có ghi chú")]
    public async Task A_copy_has_each_mistake_as_a_comment(string language, string expected, string said)
    {
        using var desk = new Desk(language);
        var template = Wrong(desk, "{{ dv_ket_nop }}");

        var answer = await desk.RunAsync("template", "check", template, "--annotate", desk.Of("copy.docx"));

        answer.ShouldEndWith(1).Error.Should().Contain(said).And.Contain("copy.docx");
        answer.Out.Should().Contain(expected);
        var comments = WordFile.ReadPart(await File.ReadAllBytesAsync(desk.Of("copy.docx"), TestContext.Current.CancellationToken), "word/comments.xml");
        comments.Should().Contain(expected).And.Contain("w:author=\"ReportWorker\" w:date=\"");
    }

    [Fact]
    public async Task A_warning_with_a_place_is_a_comment_too()
    {
        using var desk = new Desk();
        var template = Wrong(desk, "<<dv_ket_nap>>");

        var answer = await desk.RunAsync("template", "check", template, "--annotate", desk.Of("copy.docx"), "--json");

        answer.ShouldEndWith(0).Json.EnumerateArray().Should().ContainSingle().Which.GetProperty("isWarning").GetBoolean().Should().BeTrue();
        File.Exists(desk.Of("copy.docx")).Should().BeTrue();
    }

    [Fact]
    public async Task Of_what_is_right_no_copy_is_written()
    {
        using var desk = new Desk();

        (await desk.RunAsync("template", "check", Report, "--annotate", desk.Of("copy.docx"))).ShouldEndWith(0).Error.Should().Contain("no copy");
        File.Exists(desk.Of("copy.docx")).Should().BeFalse();
    }

    [Fact]
    public async Task Nothing_is_overwritten()
    {
        using var desk = new Desk();
        var template = Wrong(desk, "{{ dv_ket_nop }}");
        var before = await File.ReadAllBytesAsync(template, TestContext.Current.CancellationToken);

        (await desk.RunAsync("template", "check", template, "--annotate", template)).ShouldEndWith(2).Error.Should().Contain("not overwritten");
        (await File.ReadAllBytesAsync(template, TestContext.Current.CancellationToken)).Should().Equal(before);
    }

    [Theory]
    [InlineData("no file", "--annotate copy.docx", "name a report")]
    [InlineData("a copy that Word does not open", "six-month-review --annotate copy.txt", "copy.txt")]
    [InlineData("no such file", "nowhere.docx --annotate copy.docx", "nowhere.docx")]
    public async Task A_copy_needs_one_word_file_and_a_name(string why, string line, string expected)
    {
        using var desk = new Desk();

        (await desk.RunAsync(["template", "check", .. line.Split(' ')])).ShouldEndWith(2).Error.Should().Contain(expected, why);
        Directory.GetFiles(desk.Folder).Should().Equal(desk.Settings);
    }

    [Fact]
    public async Task What_cannot_be_opened_cannot_be_copied()
    {
        using var desk = new Desk();
        var template = desk.Write("template.docx", "not a Word file");

        var answer = await desk.RunAsync("template", "check", template, "--annotate", desk.Of("copy.docx"));

        answer.ShouldEndWith(1).Error.Should().Contain("not a Word file (.docx)").And.Contain("no copy");
        File.Exists(desk.Of("copy.docx")).Should().BeFalse();
    }

    [Fact]
    public async Task The_fields_of_a_report_are_a_json_schema_with_types()
    {
        using var desk = new Desk();

        var answer = await desk.RunAsync("template", "fields", Report, "--schema");

        using var schema = JsonDocument.Parse(answer.ShouldEndWith(0).Out);
        var properties = schema.RootElement.GetProperty("properties");
        schema.RootElement.GetProperty("$schema").GetString().Should().Be("https://json-schema.org/draft/2020-12/schema");
        schema.RootElement.GetProperty("required").EnumerateArray().Select(name => name.GetString())
            .Should().Equal(properties.EnumerateObject().Select(property => property.Name));
        properties.GetProperty("dv_ket_nap").GetProperty("type").ToString().Should().Contain("number");
        properties.GetProperty("period").GetProperty("properties").EnumerateObject().Should().NotBeEmpty();
        (await desk.RunAsync("template", "fields", Report, "--schema", "--json")).ShouldEndWith(0).Out.Should().Be(answer.Out);
    }

    /// <summary>A copy of the sample's template, in a folder of the report's name, that begins with this text.</summary>
    private static string Wrong(Desk desk, string text)
    {
        var file = desk.Of(Report, "template.docx");
        Directory.CreateDirectory(desk.Of(Report));
        var template = File.ReadAllBytes(RepositoryFolder.Of("templates", Report, "template.docx"));
        var main = WordFile.Read(template);
        var word = WordFile.Word;
        main.Root!.Element(word + "body")!.AddFirst(
            new System.Xml.Linq.XElement(word + "p", new System.Xml.Linq.XElement(word + "r", new System.Xml.Linq.XElement(word + "t", text))));
        File.WriteAllBytes(file, WordFile.With(template, main));
        return file;
    }
}
