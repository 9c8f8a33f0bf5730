using System.Globalization;
using CsCheck;
using static ReportWorker.Docx.Tests.Support.WordPieces;

namespace ReportWorker.Docx.Tests.Support;

/// <summary>Splits a text over runs as Word does when somebody edits, checks the spelling, remarks and tracks changes.</summary>
internal static class Splitting
{
    private const int MostCuts = 12;
    private const string RemarkStart = "<w:commentRangeStart w:id=\"0\"/>";
    private const string RemarkEnd = "<w:commentRangeEnd w:id=\"0\"/>";

    /// <summary>The comment that ranges refer to.</summary>
    public static WordFile.Part Remark { get; } = Comments(WordFile.P("ghi chú"));

    /// <summary>With one beginning and one end of the remark at most: it has one place.</summary>
    public static string WithOneRemark(string markup) => Keep(Keep(markup, RemarkStart, 1), RemarkEnd, 1);

    /// <summary>Without the remark: Word allows none in headers and notes.</summary>
    public static string WithoutRemarks(string markup) => Keep(Keep(markup, RemarkStart, 0), RemarkEnd, 0);

    /// <summary>What may stand between runs and shows nothing; ID is a number of its own.</summary>
    private static readonly string[] Marks =
    [
        "", "", "", "<w:proofErr w:type=\"spellStart\"/>", "<w:proofErr w:type=\"gramEnd\"/>", "<w:bookmarkStart w:id=\"ID\" w:name=\"bID\"/><w:bookmarkEnd w:id=\"ID\"/>",
        RemarkStart, RemarkEnd, "<w:r><w:rPr><w:b/></w:rPr></w:r>", "<w:r><w:lastRenderedPageBreak/></w:r>",
        "<w:r><w:softHyphen/></w:r>", $"<w:del w:id=\"ID\" {Dated}><w:r><w:delText>cũ {{{{ x</w:delText></w:r></w:del>",
        $"<w:moveFromRangeStart w:id=\"ID\" {Dated} w:name=\"mID\"/><w:moveFrom w:id=\"ID0\" {Dated}><w:r><w:t>đi {{%</w:t></w:r></w:moveFrom><w:moveFromRangeEnd w:id=\"ID\"/>",
    ];

    private static readonly string[] Wrappers =
    [
        "RUN", "RUN", $"<w:ins w:id=\"ID1\" {Dated}>RUN</w:ins>", $"<w:moveTo w:id=\"ID1\" {Dated}>RUN</w:moveTo>", "<w:hyperlink w:anchor=\"x\">RUN</w:hyperlink>",
    ];

    private static readonly string[] Formats =
    [
        "", "", "<w:rPr><w:b/></w:rPr>", "<w:rPr><w:i/><w:lang w:val=\"vi-VN\"/></w:rPr>", $"<w:rPr><w:b/><w:rPrChange w:id=\"ID2\" {Dated}><w:rPr/></w:rPrChange></w:rPr>",
    ];

    /// <summary>The markup of a paragraph with this text.</summary>
    /// <param name="text">What a reader sees.</param>
    /// <param name="number">The paragraph's number in its document, from which ids are made.</param>
    /// <param name="isInline">True if it has a block in it, which no content control may be split by.</param>
    public static Gen<string> Paragraph(string text, int number, bool isInline)
    {
        var wrappers = isInline ? Wrappers : [.. Wrappers, Control("RUN").Replace("\"5\"", "\"ID3\"", StringComparison.Ordinal)];
        var cuts = text.Length < 2 ? Gen.Const(new HashSet<int>()) : Gen.Int[1, text.Length - 1].HashSet[0, Math.Min(MostCuts, text.Length / 2)];
        var pieces = Gen.Select(Gen.OneOf(Marks), Gen.OneOf(wrappers), Gen.OneOf(Formats)).Array[MostCuts + 1];
        return Gen.Select(cuts, pieces, (at, shapes) => Split(text, [0, .. at.Order(), text.Length], shapes, number));
    }

    /// <summary>Drops a mark after so many of it.</summary>
    private static string Keep(string markup, string mark, int count) =>
        markup.Split(mark) is var pieces && pieces.Length > count + 1
            ? string.Join(mark, pieces[..(count + 1)]) + string.Concat(pieces[(count + 1)..])
            : markup;

    private static string Split(string text, int[] bounds, (string Mark, string Wrapper, string Format)[] shapes, int number)
    {
        var content = "";
        for (var i = 0; i + 1 < bounds.Length; i++)
        {
            var (mark, wrapper, format) = shapes[i];
            var run = $"<w:r>{format}<w:t xml:space=\"preserve\">{WordFile.Escape(text[bounds[i]..bounds[i + 1]])}</w:t></w:r>";
            var id = ((100 * number) + i + 1).ToString(CultureInfo.InvariantCulture);
            content += (mark + wrapper.Replace("RUN", run, StringComparison.Ordinal)).Replace("ID", id, StringComparison.Ordinal);
        }

        return $"<w:p>{content}</w:p>";
    }
}
