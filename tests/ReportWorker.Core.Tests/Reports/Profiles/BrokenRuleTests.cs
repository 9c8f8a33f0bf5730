using System.Globalization;
using ReportWorker.Core.Reports.Profiles;
using static ReportWorker.Core.Tests.Reports.Profiles.ProfileDocuments;

namespace ReportWorker.Core.Tests.Reports.Profiles;

/// <summary>Each rule of each profile, broken once in a document that keeps all others.</summary>
public sealed class BrokenRuleTests
{
    private const string Arial = "<w:rFonts w:ascii=\"Arial\" w:hAnsi=\"Arial\"/>";

    /// <summary>Profile, part, the text that is changed or to be replaced, the change (properties of a run or paragraph, or another text), component, measure.</summary>
    public static TheoryData<string, string, string, string, string, ProfileMeasure?> Cases()
    {
        var cases = new TheoryData<string, string, string, string, string, ProfileMeasure?>();
        foreach (var profile in (string[])["party-hd36", "party-hd05", "state-nd30"])
        {
            foreach (var (part, text, change, component, measure) in OfAll.Concat(profile == "state-nd30" ? OfState : OfParty))
            {
                cases.Add(profile, part, text, change, component, measure);
            }
        }

        cases.Add("party-hd36", "document", "Phúc Đồng.<", "Phúc Đồng./.<", "end", ProfileMeasure.Ends);
        cases.Add("party-hd36", "document", "- Văn phòng Quận ủy,", "- Văn phòng Quận ủy;", "recipients", ProfileMeasure.Ends);
        cases.Add("party-hd36", "styles", "w:line=\"360\"", "w:line=\"340\"", "body", ProfileMeasure.LineHeight);
        cases.Add("party-hd05", "document", "- Văn phòng Thành ủy;", "- Văn phòng Thành ủy,", "recipients", ProfileMeasure.Ends);
        cases.Add("party-hd05", "document", "<w:tblHeader/>", "", "table", ProfileMeasure.HeaderRow);
        cases.Add("state-nd30", "document", "<w:tblHeader/>", "", "table", ProfileMeasure.HeaderRow);
        cases.Add("party-hd05", "styles", "w:line=\"360\"", "w:line=\"460\"", "body", ProfileMeasure.LineHeight);
        return cases;
    }

    private static IEnumerable<(string Part, string Text, string Change, string Component, ProfileMeasure? Measure)> OfAll =>
    [
        ("document", "w:w=\"11906\" w:h=\"16838\"", "w:w=\"12240\" w:h=\"16838\"", "page", ProfileMeasure.Width),
        ("document", "w:w=\"11906\" w:h=\"16838\"", "w:w=\"11906\" w:h=\"15840\"", "page", ProfileMeasure.Height),
        ("document", "w:top=\"1134\"", "w:top=\"1000\"", "page", ProfileMeasure.Top),
        ("document", "w:right=\"850\"", "w:right=\"700\"", "page", ProfileMeasure.Right),
        ("document", "w:bottom=\"1134\"", "w:bottom=\"1000\"", "page", ProfileMeasure.Bottom),
        ("document", "w:left=\"1701\"", "w:left=\"1440\"", "page", ProfileMeasure.Left),
        ("document", "w:header=\"567\"", "w:header=\"720\"", "pageNumber", ProfileMeasure.Edge),
        ("document", "<w:titlePg/>", "", "pageNumber", ProfileMeasure.FirstPage),
        ("header1", " PAGE ", " NUMPAGES ", "pageNumber", null),
        ("header1", "<w:r>", "<w:r><w:rPr><w:sz w:val=\"24\"/></w:rPr>", "pageNumber", ProfileMeasure.Size),
        ("header1", "<w:r>", $"<w:r><w:rPr>{Arial}</w:rPr>", "pageNumber", ProfileMeasure.Font),
        ("header1", "<w:pStyle w:val=\"Header\"/>", "<w:pStyle w:val=\"Header\"/><w:jc w:val=\"right\"/>", "pageNumber", ProfileMeasure.Align),
        ("run", "Nơi nhận", Arial, "text", ProfileMeasure.Font),
        ("run", "Nơi nhận", "<w:color w:val=\"FF0000\"/>", "text", ProfileMeasure.Color),
        ("document", "<w:cantSplit/>", "", "signature", ProfileMeasure.Whole),
        ("document", "<w:keepNext/><w:keepLines/>", "<w:keepLines/>", "signature", ProfileMeasure.WithText),
        ("document", "<w:tblInd w:w=\"0\"", "<w:tblInd w:w=\"400\"", "table", ProfileMeasure.Width),
        ("document", "<w:tcBorders><w:top w:val=\"none\"", "<w:tcBorders><w:top w:val=\"single\"", "head", ProfileMeasure.Borders),
        ("document", "<w:gridCol w:w=\"", "<w:gridCol w:w=\"100\"/><w:gridCol w:w=\"", "head", ProfileMeasure.Columns),
        ("document", "<w:sectPr>", "<w:p/><w:p/><w:sectPr>", "end", ProfileMeasure.Trailing),
        ("run", "Dự thảo lần", "<w:i w:val=\"0\"/>", "draft", ProfileMeasure.Italic),
        ("run", "Dự thảo lần", "<w:sz w:val=\"40\"/>", "draft", ProfileMeasure.Size),
        ("run", "ngày 07", "<w:i w:val=\"0\"/>", "dateline", ProfileMeasure.Italic),
        ("run", "ngày 07", "<w:b/>", "dateline", ProfileMeasure.Bold),
        ("run", "ngày 07", "<w:sz w:val=\"24\"/>", "dateline", ProfileMeasure.Size),
        ("document", "ngày 07 tháng 7 năm", "ngày 7 tháng 7 năm", "dateline", ProfileMeasure.Form),
        ("document", "ngày 07 tháng 7 năm", "ngày 07 tháng 07 năm", "dateline", ProfileMeasure.Form),
        ("run", "BÁO CÁO<", "<w:b w:val=\"0\"/>", "kind", ProfileMeasure.Bold),
        ("run", "BÁO CÁO<", "<w:i/>", "kind", ProfileMeasure.Italic),
        ("run", "BÁO CÁO<", "<w:sz w:val=\"40\"/>", "kind", ProfileMeasure.Size),
        ("document", "BÁO CÁO<", "Báo cáo<", "kind", ProfileMeasure.Capitals),
        ("paragraph", "BÁO CÁO<", "<w:jc w:val=\"left\"/>", "kind", ProfileMeasure.Align),
        ("styles", "w:before=\"120\" w:after=\"0\"", "w:before=\"60\" w:after=\"0\"", "body", ProfileMeasure.Spacing),
        ("styles", "w:firstLine=\"567\"", "w:firstLine=\"284\"", "body", ProfileMeasure.FirstLine),
        ("paragraph", "Trên đây", "<w:jc w:val=\"left\"/>", "body", ProfileMeasure.Align),
        ("run", "Trên đây", "<w:sz w:val=\"32\"/>", "body", ProfileMeasure.Size),
        ("run", "Trên đây", "<w:i/>", "body", ProfileMeasure.Italic),
        ("document", "Nơi nhận:", "Nơi nhận", "recipientsLabel", ProfileMeasure.Form),
        ("run", "Nơi nhận", "<w:sz w:val=\"26\"/>", "recipientsLabel", ProfileMeasure.Size),
        ("run", "- Lưu", "<w:sz w:val=\"26\"/>", "recipients", ProfileMeasure.Size),
        ("run", "- Lưu", "<w:b/>", "recipients", ProfileMeasure.Bold),
        ("document", "- Lưu", "Lưu", "recipients", ProfileMeasure.Form),
        ("run", "Nguyễn Văn A", "<w:b w:val=\"0\"/>", "name", ProfileMeasure.Bold),
        ("run", "Nguyễn Văn A", "<w:sz w:val=\"24\"/>", "name", ProfileMeasure.Size),
        ("document", "<w:p><w:pPr><w:pStyle w:val=\"ChucVu\"/></w:pPr></w:p><w:p><w:pPr><w:pStyle w:val=\"ChucVu\"/></w:pPr></w:p>", "<w:p><w:pPr><w:pStyle w:val=\"ChucVu\"/></w:pPr></w:p>", "name", ProfileMeasure.Blank),
    ];

    private static IEnumerable<(string Part, string Text, string Change, string Component, ProfileMeasure? Measure)> OfParty =>
    [
        ("document", ">*<", ">+<", "star", null),
        ("run", ">*<", "<w:sz w:val=\"20\"/>", "star", ProfileMeasure.Size),
        ("run", "ĐẢNG BỘ", "<w:b/>", "superior", ProfileMeasure.Bold),
        ("run", "ĐẢNG BỘ", "<w:sz w:val=\"24\"/>", "superior", ProfileMeasure.Size),
        ("document", "Số 05-BC", "Số: 05-BC", "number", ProfileMeasure.Form),
        ("document", "Số 05-BC", "Số 5-BC", "number", ProfileMeasure.Form),
        ("run", "Số 05-BC", "<w:sz w:val=\"26\"/>", "number", ProfileMeasure.Size),
        ("document", "ĐẢNG CỘNG SẢN VIỆT NAM", "ĐẢNG CỘNG SẢN", "title", null),
        ("run", "ĐẢNG CỘNG SẢN VIỆT NAM", "<w:sz w:val=\"28\"/>", "title", ProfileMeasure.Size),
        ("run", "ĐẢNG CỘNG SẢN VIỆT NAM", "<w:u w:val=\"single\"/>", "title", ProfileMeasure.Underline),
        ("styles", "w:left=\"386\" w:right=\"386\"", "w:left=\"0\" w:right=\"0\"", "title", ProfileMeasure.Rule),
        ("styles", "<w:pBdr><w:top w:val=\"single\"", "<w:pBdr><w:top w:val=\"none\"", "title", ProfileMeasure.Rule),
        ("document", ">kết quả", ">Kết quả", "subject", ProfileMeasure.InitialCapital),
        ("run", ">kết quả", "<w:b w:val=\"0\"/>", "subject", ProfileMeasure.Bold),
        ("run", ">kết quả", "<w:sz w:val=\"26\"/>", "subject", ProfileMeasure.Size),
        ("document", ">-----<", ">---<", "divider", ProfileMeasure.Form),
        ("run", "Nơi nhận", "<w:u w:val=\"none\"/>", "recipientsLabel", ProfileMeasure.Underline),
        ("run", "Nơi nhận", "<w:b/>", "recipientsLabel", ProfileMeasure.Bold),
        ("document", "- Lưu ", "- Lưu: ", "recipients", ProfileMeasure.Form),
        ("document", "T/M ", "TM. ", "authority", ProfileMeasure.Form),
        ("run", "T/M ", "<w:b w:val=\"0\"/>", "authority", ProfileMeasure.Bold),
        ("run", "BÍ THƯ<", "<w:b/>", "position", ProfileMeasure.Bold),
        ("document", "BÍ THƯ<", "Bí thư<", "position", ProfileMeasure.Capitals),
        ("document", ">1. ", ">1- ", "heading2", ProfileMeasure.Form),
        ("run", ">1. ", "<w:b w:val=\"0\"/>", "heading2", ProfileMeasure.Bold),
        ("document", ">1. ", ">1.1. ", "heading3", ProfileMeasure.Italic),
        ("document", "Trên đây", "I. KẾT QUẢ</w:t></w:r></w:p><w:p><w:pPr><w:pStyle w:val=\"BodyText\"/><w:keepNext/></w:pPr><w:r><w:t>Trên đây", "heading1", ProfileMeasure.Form),
        ("document", "Trên đây", "I- Kết quả</w:t></w:r></w:p><w:p><w:pPr><w:pStyle w:val=\"BodyText\"/><w:keepNext/></w:pPr><w:r><w:t>Trên đây", "heading1", ProfileMeasure.Capitals),
        ("document", "Trên đây", "Bảng 1. X</w:t></w:r></w:p><w:p><w:pPr><w:pStyle w:val=\"BodyText\"/><w:keepNext/></w:pPr><w:r><w:rPr><w:sz w:val=\"40\"/></w:rPr><w:t>Bảng 2. Trên đây", "caption", ProfileMeasure.Size),
    ];

    private static IEnumerable<(string Part, string Text, string Change, string Component, ProfileMeasure? Measure)> OfState =>
    [
        ("run", "ỦY BAN NHÂN DÂN QUẬN", "<w:b/>", "superior", ProfileMeasure.Bold),
        ("run", "ỦY BAN NHÂN DÂN PHÚC", "<w:b w:val=\"0\"/>", "issuer", ProfileMeasure.Bold),
        ("document", "ỦY BAN NHÂN DÂN PHÚC ĐỒNG", "UBND", "issuer", ProfileMeasure.Rule),
        ("document", "Số: 05/BC-UBND", "Số 05-BC/UBND", "number", ProfileMeasure.Form),
        ("run", "Số: 05", "<w:sz w:val=\"28\"/>", "number", ProfileMeasure.Size),
        ("document", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "CỘNG HÒA XÃ HỘI", "title", null),
        ("run", "CỘNG HÒA XÃ HỘI", "<w:sz w:val=\"30\"/>", "title", ProfileMeasure.Size),
        ("document", "Độc lập - Tự do - Hạnh phúc", "Độc lập – Tự do – Hạnh phúc", "motto", null),
        ("run", "Độc lập - Tự do", "<w:b w:val=\"0\"/>", "motto", ProfileMeasure.Bold),
        ("document", ">Kết quả cải cách", ">kết quả cải cách", "subject", ProfileMeasure.InitialCapital),
        ("document", "cải cách hành chính 6 tháng", "6 tháng", "subject", ProfileMeasure.Rule),
        ("document", "I. KẾT QUẢ", "I- KẾT QUẢ", "heading1", ProfileMeasure.Form),
        ("run", "I. KẾT QUẢ", "<w:b w:val=\"0\"/>", "heading1", ProfileMeasure.Bold),
        ("document", "1. Tiếp nhận", "1- Tiếp nhận", "heading2", ProfileMeasure.Form),
        ("run", "1.1. Trực tuyến", "<w:sz w:val=\"40\"/>", "heading3", ProfileMeasure.Size),
        ("run", "Căn cứ Luật", "<w:i w:val=\"0\"/>", "grounds", ProfileMeasure.Italic),
        ("document", "địa phương;", "địa phương,", "grounds", ProfileMeasure.Form),
        ("run", "Bảng 1.", "<w:sz w:val=\"40\"/>", "caption", ProfileMeasure.Size),
        ("styles", "w:line=\"276\" w:lineRule=\"auto\"", "w:line=\"480\" w:lineRule=\"auto\"", "body", ProfileMeasure.LineHeight),
        ("run", "Nơi nhận", "<w:i w:val=\"0\"/>", "recipientsLabel", ProfileMeasure.Italic),
        ("document", "- Lưu: VT", "- Lưu VT", "recipients", ProfileMeasure.Form),
        ("document", "- Các chi bộ trực thuộc;", "- Các chi bộ trực thuộc,", "recipients", ProfileMeasure.Ends),
        ("document", "TM. ỦY BAN", "T/M ỦY BAN", "authority", ProfileMeasure.Form),
        ("run", "CHỦ TỊCH", "<w:b w:val=\"0\"/>", "position", ProfileMeasure.Bold),
        ("document", "phường./.", "phường.", "end", ProfileMeasure.Ends),
    ];

    [Theory]
    [MemberData(nameof(Cases), DisableDiscoveryEnumeration = true)]
    public void A_broken_rule_is_named_with_its_place(string profile, string part, string text, string change, string component, ProfileMeasure? measure)
    {
        var document = Change(Document(profile), $"word/{(part is "run" or "paragraph" ? "document" : part)}.xml", xml => part switch
        {
            "run" => WithRun(xml, text, change),
            "paragraph" => WithParagraph(xml, text, change),
            _ => xml.Replace(text, change, StringComparison.Ordinal),
        });

        var deviations = Check(document, profile);

        deviations.Should().Contain(
            deviation => deviation.Component == component && deviation.Measure == measure,
            "found was: {0}", string.Join("; ", ProfileCheckTests.Texts(deviations)));
        deviations.Where(deviation => deviation.Measure is not null).Select(deviation => deviation.Message.ToString(CultureInfo.GetCultureInfo("vi")))
            .Should().AllSatisfy(message => message.Should().MatchRegex(@", quy định .+ \(.+\)$"));
    }
}
