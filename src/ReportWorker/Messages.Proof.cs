using System.Resources;
using ReportWorker.Expressions;

namespace ReportWorker;

/// <content>What is said about editions that are traced or verified.</content>
internal static partial class Messages
{
    private static readonly ResourceManager ProofSource = new("ReportWorker.Resources.ProofMessages", typeof(Messages).Assembly);

    public static Message HelpTrace() => new(ProofSource, nameof(HelpTrace));

    public static Message HelpIndicator() => new(ProofSource, nameof(HelpIndicator));

    public static Message HelpTraceUnit() => new(ProofSource, nameof(HelpTraceUnit));

    public static Message HelpVerify() => new(ProofSource, nameof(HelpVerify));

    public static Message HelpVerifyFile() => new(ProofSource, nameof(HelpVerifyFile));

    public static Message HelpEditionGroup() => new(ProofSource, nameof(HelpEditionGroup));

    public static Message HelpEditionChanges() => new(ProofSource, nameof(HelpEditionChanges));

    public static Message TraceFigureLine(string label, string code, string value, int answered, int expected) => new(ProofSource, nameof(TraceFigureLine), label, code, value, answered, expected);

    public static Message TraceNoValue() => new(ProofSource, nameof(TraceNoValue));

    public static Message TraceMissing() => new(ProofSource, nameof(TraceMissing));

    public static Message TraceIncomplete() => new(ProofSource, nameof(TraceIncomplete));

    public static Message TraceValueLine(string value, string form, string period, long submission, int revision, string received) => new(ProofSource, nameof(TraceValueLine), value, form, period, submission, revision, received);

    public static Message TraceCell(string file, string cell) => new(ProofSource, nameof(TraceCell), file, cell);

    public static Message TraceNobody() => new(ProofSource, nameof(TraceNobody));

    public static Message TraceGone() => new(ProofSource, nameof(TraceGone));

    public static Message NothingWouldChange(string edition) => new(ProofSource, nameof(NothingWouldChange), edition);

    public static Message WouldChange(string edition, int count) => new(ProofSource, nameof(WouldChange), edition, count);

    public static Message FiguresFollow() => new(ProofSource, nameof(FiguresFollow));

    public static Message FiguresBroken(int count) => new(ProofSource, nameof(FiguresBroken), count);

    public static Message ProofItem(Message line) => new(ProofSource, nameof(ProofItem), line);

    public static Message ChangedFigure(Message place, string was, string now) => new(ProofSource, nameof(ChangedFigure), place, was, now);

    public static Message ChangedWords(Message place, string was, string now) => new(ProofSource, nameof(ChangedWords), place, was, now);
}
