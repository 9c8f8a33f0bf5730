using ReportWorker.Expressions;

namespace ReportWorker.Docx;

/// <content>What is said about checks themselves.</content>
internal static partial class Messages
{
    public static Message CheckCommentsLeft(string author) => Text(nameof(CheckCommentsLeft), author);

    public static Message UnclosedTagAdvice() => Text(nameof(UnclosedTagAdvice));

    public static Message OutsideItsLoop(string name) => Text(nameof(OutsideItsLoop), name);

    public static Message ForeignTag(string found, string ours) => Text(nameof(ForeignTag), found, ours);

    public static Message PlaceNamedPart(string part, Message kind) => Text(nameof(PlaceNamedPart), part, kind);

    public static Message PartHeader() => Text(nameof(PartHeader));

    public static Message PartFooter() => Text(nameof(PartFooter));

    public static Message PartFootnotes() => Text(nameof(PartFootnotes));

    public static Message PartEndnotes() => Text(nameof(PartEndnotes));

    public static Message PartComments() => Text(nameof(PartComments));

    public static Message PartProperties() => Text(nameof(PartProperties));

    public static Message PartChart() => Text(nameof(PartChart));

    public static Message PartLinks() => Text(nameof(PartLinks));
}
