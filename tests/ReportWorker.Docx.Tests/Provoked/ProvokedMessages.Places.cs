using static ReportWorker.Docx.Tests.Support.WordFile;

namespace ReportWorker.Docx.Tests.Provoked;

/// <content>Tags where none is filled in.</content>
public sealed partial class ProvokedMessages
{
    private static IEnumerable<Provocation> Places =>
    [
        Provocation.Of("TagNotFilledHere", FromBody("<w:p><w:fldSimple w:instr=\"REF {{ a }}\"/></w:p>")),
        Provocation.Of("TagNotFilledHereAdvice", FromBody("<w:p><m:oMath><m:r><m:t>{{ a }}</m:t></m:r></m:oMath></w:p>")),
        Provocation.Of(
            "BlockInLink",
            FromBody(
                "<w:p><w:hyperlink r:id=\"rId1\"><w:r><w:t>x</w:t></w:r></w:hyperlink></w:p>",
                Part.External("hyperlink", "https://a.vn/%7B%25 if x %25%7D%7B%25 endif %25%7D"))),
    ];
}
