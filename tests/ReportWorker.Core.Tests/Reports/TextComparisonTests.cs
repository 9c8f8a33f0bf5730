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
    public void A_paragraph_put_in_at_the_top_of_a_long_document_and_one_changed_at_its_end_are_two_changes()
    {
        // Units with a few small numbers each, and the same again in a second table.
        string[] Lines(string unit) => [.. Enumerable.Range(0, 5_000).Select(i => i % 5 == 0 ? $"{unit} {i}" : $"{i % 7}")];
        string[] was = ["Phụ lục", .. Lines("Đơn vị"), "Phụ lục 2", .. Lines("Đơn vị"), "Hết 3"];
        string[] now = ["Thêm", .. was[..^1], "Hết 4"];
        var before = GC.GetAllocatedBytesForCurrentThread();

        var changes = Run(was, now);

        changes.Select(change => (change.Was, change.Is)).Should().Equal((null, "Thêm"), ("Hết 3", "Hết 4"));
        (GC.GetAllocatedBytesForCurrentThread() - before).Should().BeLessThan(50_000_000);
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
