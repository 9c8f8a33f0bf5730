using ReportWorker.Core.Reports.Checking;
using ReportWorker.Docx;

namespace ReportWorker.Core.Tests.Reports;

public sealed class TextComparisonTests
{
    [Theory]
    [InlineData("có 1.459 đồng chí", "có 1.459 đồng chí", null, null, false)]
    [InlineData("có 1.459 đồng chí", "có 1.469 đồng chí", "1.459", "1.469", true)] // a number is one word
    [InlineData("chiếm 25,3%.", "chiếm 25,4%.", "25,3%", "25,4%", true)]
    [InlineData("kết quả tốt", "kết quả khá", "tốt", "khá", false)]
    [InlineData("không có trường hợp", "chưa có trường hợp", "không", "chưa", true)] // words that a figure is printed as
    [InlineData("không tốt", "chưa tốt", "không", "chưa", false)] // the same word outside them
    [InlineData("có lớp", "có 14 lớp", "", "14 ", true)]
    public void A_changed_paragraph_says_which_words_differ(string was, string now, string? old, string? current, bool isFigure)
    {
        var changes = Run([was], [now]);

        if (old is null)
        {
            changes.Should().BeEmpty();
            return;
        }

        var change = changes.Should().ContainSingle().Subject;
        change.Words.Should().Equal(new WordChange(old, current!));
        change.IsFigure.Should().Be(isFigure);
    }

    [Fact]
    public void Paragraphs_that_were_put_in_or_taken_out_shift_nothing()
    {
        var changes = Run(["a", "b", "c", "d"], ["x", "a", "c", "d", "thêm 5"]);

        changes.Select(change => (change.Was, change.Is, change.IsFigure)).Should().Equal((null, "x", false), ("b", null, false), (null, "thêm 5", true));
    }

    [Fact]
    public void A_file_made_to_waste_memory_is_compared_in_order()
    {
        var was = Enumerable.Range(0, 30_000).Select(i => $"a{i}").ToArray();
        var now = Enumerable.Range(0, 30_000).Select(i => $"b{i}").ToArray();

        Run(was, now).Should().HaveCount(30_000);
    }

    private static IReadOnlyList<TextChange> Run(string[] was, string[] now) => new TextComparison(["không có"]).Run(Paragraphs(was), Paragraphs(now));

    private static List<TextParagraph> Paragraphs(string[] texts) =>
        [.. texts.Select((text, i) => new TextParagraph(new TemplateLocation("word/document.xml", Paragraph: i + 1), text))];
}
