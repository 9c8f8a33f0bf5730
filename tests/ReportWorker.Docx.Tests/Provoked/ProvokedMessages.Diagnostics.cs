using ReportWorker.Expressions;
using static ReportWorker.Docx.Tests.Support.WordFile;

namespace ReportWorker.Docx.Tests.Provoked;

/// <content>What is said about checks themselves.</content>
public sealed partial class ProvokedMessages
{
    private static IEnumerable<Provocation> Diagnostics =>
    [
        Provocation.Of(
            "CheckCommentsLeft",
            FromBody(
                P("x"),
                new Part("word/comments.xml", Part.Root("comments", $"<w:comment w:id=\"0\" w:author=\"ReportWorker\">{P("{% endif %}")}</w:comment>"), "comments", "comments"))),
        Provocation.OfLines("UnclosedTagAdvice", "{{ a"),
        new("OutsideItsLoop", () => DocxTemplate.Check(
            FromLines("{% for u in units %}{{ u }}{% endfor %}{{ u }}"),
            schema: ModelSchema.Object([KeyValuePair.Create("units", ModelSchema.ListOf(ModelSchema.Text))]))),
        new("ForeignTag", () => DocxTemplate.FindForeignTags(FromLines("<<a>>"))),
    ];
}
