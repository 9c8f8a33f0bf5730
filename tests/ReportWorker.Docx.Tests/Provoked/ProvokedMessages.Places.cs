using static ReportWorker.Docx.Tests.Support.WordFile;

namespace ReportWorker.Docx.Tests.Provoked;

/// <content>Tags where none is filled in.</content>
public sealed partial class ProvokedMessages
{
    private static IEnumerable<Provocation> Places =>
    [
        Provocation.Of("TagNotFilledHere", FromBody("<w:p><w:fldSimple w:instr=\"REF {{ a }}\"/></w:p>")),
        Provocation.Of("TagNotFilledHereAdvice", FromBody("<w:p><m:oMath><m:r><m:t>{{ a }}</m:t></m:r></m:oMath></w:p>")),
        Provocation.Of("PictureNotSupported", FromBody(ScalarTests.Drawing("{{ image logo }}"))),
        Provocation.Of("ChartNotSupported", FromBody(ScalarTests.Drawing("{{ chart members }}"))),
    ];
}
