using System.Resources;
using ReportWorker.Core.Reports.Checking;
using ReportWorker.Expressions;

namespace ReportWorker.Core;

/// <content>What is said about editions that are traced or verified.</content>
internal static partial class Messages
{
    private static readonly ResourceManager ProofSource = new("ReportWorker.Core.Resources.ProofMessages", typeof(Messages).Assembly);

    public static Message Differs(Message part, string where, string what, object was, object now) => new(ProofSource, nameof(Differs), part, where, what, was, now);

    public static Message Nothing() => new(ProofSource, nameof(Nothing));

    public static Message RevisionNumber(string number) => new(ProofSource, nameof(RevisionNumber), number);

    public static Message StoredSnapshotDamaged(string edition, string hash) => new(ProofSource, nameof(StoredSnapshotDamaged), edition, hash);

    public static Message StoredDocumentDamaged(string edition, string hash) => new(ProofSource, nameof(StoredDocumentDamaged), edition, hash);

    public static Message StoredTemplateDamaged(string edition, string hash) => new(ProofSource, nameof(StoredTemplateDamaged), edition, hash);

    public static Message NoReadableDocument(Message why) => new(ProofSource, nameof(NoReadableDocument), why);

    public static Message NoMark() => new(ProofSource, nameof(NoMark));

    public static Message SeveralMarks(int count) => new(ProofSource, nameof(SeveralMarks), count);

    public static Message MarkDamaged() => new(ProofSource, nameof(MarkDamaged));

    public static Message MarkOfOtherSnapshot(string found, string expected) => new(ProofSource, nameof(MarkOfOtherSnapshot), found, expected);

    public static Message MarkOfOtherTemplate(string found, string expected) => new(ProofSource, nameof(MarkOfOtherTemplate), found, expected);

    public static Message ReportNotDefined(string report) => new(ProofSource, nameof(ReportNotDefined), report);

    public static Message FileUnaltered(string edition) => new(ProofSource, nameof(FileUnaltered), edition);

    public static Message FileLayoutChanged(string edition) => new(ProofSource, nameof(FileLayoutChanged), edition);

    public static Message FileAltered(string edition, int figures, int words) => new(ProofSource, nameof(FileAltered), edition, figures, words);

    public static Message FileOfOtherEdition(string edition, string other) => new(ProofSource, nameof(FileOfOtherEdition), edition, other);

    public static Message FileOfUnknownEdition(string edition) => new(ProofSource, nameof(FileOfUnknownEdition), edition);

    public static Message FileNotOurs() => new(ProofSource, nameof(FileNotOurs));

    public static Message NotInEdition(string code, string edition, Message suggestion) => new(ProofSource, nameof(NotInEdition), code, edition, suggestion);

    public static Message UnitNotInEdition(string unit, Message suggestion) => new(ProofSource, nameof(UnitNotInEdition), unit, suggestion);

    public static Message PartOf(SnapshotPart part) => new(ProofSource, "Part" + part);
}
