using ReportWorker.Docx.Tests.Support;
using static ReportWorker.Docx.Tests.Support.WordFile;

namespace ReportWorker.Docx.Tests.Provoked;

/// <content>Blocks whose tags do not belong together or stand where they cannot.</content>
public sealed partial class ProvokedMessages
{
    private static IEnumerable<Provocation> Blocks =>
    [
        Provocation.OfLines("Unclosed", "{% if a %}", "x"),
        Provocation.OfLines("UnexpectedTag", "{% endif %}"),
        Provocation.OfLines("WrongClosing", "{% if a %}x{% endfor %}"),
        Provocation.OfLines("AfterElse", "{% if a %}x{% else %}y{% else %}z{% endif %}"),
        Provocation.Of("DifferentContainers", FromBody(P("{% if a %}") + Table(["x{% endif %}"]))),
        Provocation.Of("DifferentContainersAdvice", FromBody(Table(["{% if a %}"]) + P("{% endif %}"))),
        Provocation.OfLines("NotAlone", "x {% if a %}", "{% endif %}"),
        Provocation.OfLines("NotAloneAdvice", "{% if a %}", "x {% endif %}"),
        Provocation.Of("RowNotAlone", FromBody(Table(["{% for m in months %}", "a"], ["b", "{% endfor %}"]))),
        Provocation.Of("RowNotAloneAdvice", FromBody(Table(["{% for m in months %}", ""], ["b", "{% endfor %}"]))),
        Provocation.Of("ColumnNotSupported", FromBody(Table(["a", "{% for m in months %}{{ m }}"], ["b", "x{% endfor %}"]))),
        Provocation.Of("MiddleTagInRow", FromBody(Table(["{% if a %}", "{% else %}", "{% endif %}"]))),
        Provocation.Of("TwoBlocksInRow", FromBody(Table(["{% if a %}", "{% endif %}{% if b %}", "{% endif %}"]))),
        Provocation.Of("SectionBreakVanishes", FromBody("<w:p><w:pPr><w:sectPr/></w:pPr><w:r><w:t>{% if a %}</w:t></w:r></w:p>" + P("{% endif %}"))),
        Provocation.Of(
            "CannotSplit",
            FromBody("<w:p><w:sdt><w:sdtContent><w:r><w:t>x{% if a %}y</w:t></w:r></w:sdtContent></w:sdt><w:r><w:t>z{% endif %}</w:t></w:r></w:p>")),
        Provocation.OfData(
            "DocumentTooLarge",
            FromLines("{% for x in list %}", "{{ x }}", "{% endfor %}"),
            new { list = Enumerable.Repeat("x", 100_000) },
            Rendered.Context with { MaxPartBytes = 1_000_000 }),
    ];
}
