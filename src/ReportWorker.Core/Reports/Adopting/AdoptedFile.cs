using ReportWorker.Core.Ledger;
using ReportWorker.Core.Problems;
using ReportWorker.Core.Reports.Checking;
using ReportWorker.Docx;
using ReportWorker.Expressions;

namespace ReportWorker.Core.Reports.Adopting;

/// <summary>A draft that somebody edited and hands back.</summary>
/// <param name="Changes">The paragraphs, and figures of charts, that it says differently.</param>
/// <param name="Remarks">What there is to say about the file.</param>
internal sealed record AdoptedFile(IReadOnlyList<TextChange> Changes, IReadOnlyList<Message> Remarks)
{
    /// <summary>Reads the file and holds it against the draft.</summary>
    /// <param name="file">Whatever bytes somebody hands over.</param>
    /// <param name="draft">The draft that it is said to come from.</param>
    /// <param name="document">The draft's document.</param>
    /// <param name="snapshot">What the draft was made from.</param>
    /// <param name="language">In which problems of the file are told.</param>
    /// <exception cref="RequestRefusedException">It may not be opened or must not leave, comes from another edition, or is the draft itself.</exception>
    public static AdoptedFile Read(ReadOnlyMemory<byte> file, Edition draft, ReadOnlyMemory<byte> document, Snapshot snapshot, OfficeLanguage language)
    {
        if (file.Span.SequenceEqual(document.Span))
        {
            throw new RequestRefusedException(RefusalKind.NotReady, new Problem(Messages.NothingToAdopt(draft.Key.ToString())));
        }

        if (DocxEdit.Check(file) is { Count: > 0 } problems)
        {
            throw new RequestRefusedException(
                RefusalKind.WorkFailed, [.. problems.Select(problem => new Problem(Messages.FileNotAdopted(problem.ToString(language.Culture))))]);
        }

        var remarks = new List<Message>();
        if (KeyIn(file) is not { } key)
        {
            remarks.Add(Messages.MarkRestored(draft.Key.ToString()));
        }
        else if (key != draft.Key.ToString())
        {
            throw new RequestRefusedException(RefusalKind.WorkFailed, new Problem(Messages.FileOfAnother(key, draft.Key.ToString())));
        }

        IReadOnlyList<TextChange> changes =
        [
            .. TextComparison.For(snapshot).Run(TextOf(document), TextOf(file)),
            .. ChartComparison.Run(DocxChart.ReadAll(document), DocxChart.ReadAll(file)),
        ];
        if (changes.Count == 0)
        {
            remarks.Add(Messages.OnlyLayoutEdited(draft.Key.ToString()));
        }

        return new AdoptedFile(changes, remarks);
    }

    // A spoilt mark is as good as none: the person says which edition it is.
    private static string? KeyIn(ReadOnlyMemory<byte> file)
    {
        var read = MarkedDocument.Read(file);
        var count = DocxCustomXml.ReadAll(file, EditionXml.NamespaceName).Count;
        return count > 1 ? throw new RequestRefusedException(RefusalKind.WorkFailed, new Problem(Messages.SeveralMarks(count))) : read.Mark?.Key;
    }

    // A page's number in a header is whatever the program that saved the file last counted, and a page break may stand elsewhere.
    private static List<TextParagraph> TextOf(ReadOnlyMemory<byte> document) =>
        [.. DocxText.Extract(document)
            .Where(paragraph => !IsPageNumber(paragraph))
            .Select(paragraph => paragraph with { Text = paragraph.Text.Trim('\n') })];

    private static bool IsPageNumber(TextParagraph paragraph) =>
        Path.GetFileName(paragraph.Location.Part) is var part
        && (part.StartsWith("header", StringComparison.Ordinal) || part.StartsWith("footer", StringComparison.Ordinal))
        && paragraph.Text.All(char.IsAsciiDigit);
}
