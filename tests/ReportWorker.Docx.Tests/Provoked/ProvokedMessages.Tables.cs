using static ReportWorker.Docx.Tests.Support.WordFile;

namespace ReportWorker.Docx.Tests.Provoked;

/// <content>Blocks over columns, and merged cells.</content>
public sealed partial class ProvokedMessages
{
    private static IEnumerable<Provocation> Tables =>
    [
        Provocation.Of("ColumnAlternative", FromBody(Table(["a", "{% if x %}b"], ["c", "d{% else %}"], ["e", "f{% endif %}"]) + P(""))),
        Provocation.Of(
            "ColumnInRepeatedRows", FromBody(Table(["{% for u in units %}", ""], ["a", "{% if x %}b"], ["c", "d{% endif %}"], ["{% endfor %}", ""]) + P(""))),
        Provocation.Of(
            "TwoBlocksInColumn", FromBody(Table(["a", "{% if x %}b"], ["c", "d{% endif %}"], ["e", "{% if y %}f"], ["g", "h{% endif %}"]) + P(""))),
        Provocation.Of(
            "ColumnEndsDiffer",
            FromBody(Table(["a", "b", "c"]).Replace(
                "</w:tbl>", $"<w:tr>{Cell("d")}{Wide("{% if x %}e")}</w:tr><w:tr>{Cell("f")}{Cell("g{% endif %}")}{Cell("h")}</w:tr></w:tbl>", StringComparison.Ordinal) + P(""))),
        Provocation.Of(
            "ColumnCrossed",
            FromBody(Table(["a", "{% if x %}b", "c"]).Replace(
                "</w:tbl>", $"<w:tr>{Wide("d")}{Cell("e")}</w:tr><w:tr>{Cell("f")}{Cell("g")}{Cell("h{% endif %}")}</w:tr></w:tbl>", StringComparison.Ordinal) + P(""))),
        Provocation.OfData(
            "TooManyColumns",
            FromBody(Table(["a", "{% for x in list %}b"], ["c", "d{% endfor %}"]) + P("")),
            new { list = Enumerable.Repeat("x", 63) }),
        Provocation.OfLines("MergeOutsideLoop", "{% merge %}"),
        Provocation.Of("MergeBesideBlock", FromBody(Table(["{% for u in units %}{% set n = 1 %}{% merge %}", "{% endfor %}"]) + P(""))),
    ];

    private static string Wide(string text) => Cell(text).Replace("</w:tcPr>", "<w:gridSpan w:val=\"2\"/></w:tcPr>", StringComparison.Ordinal);
}
