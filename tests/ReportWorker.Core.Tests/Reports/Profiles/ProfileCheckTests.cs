using System.Globalization;
using System.Text.RegularExpressions;
using ReportWorker.Core.Reports.Profiles;
using ReportWorker.Docx.Layout;
using static ReportWorker.Core.Tests.Reports.Profiles.ProfileDocuments;

namespace ReportWorker.Core.Tests.Reports.Profiles;

public sealed class ProfileCheckTests
{
    [Theory]
    [InlineData("party-hd36")]
    [InlineData("party-hd05")]
    [InlineData("state-nd30")]
    public void A_document_as_the_regulation_says_has_no_deviation(string profile) => Texts(Check(Document(profile), profile)).Should().BeEmpty();

    [Theory]
    [InlineData("six-month-review", "party-hd36")]
    [InlineData("six-month-review", "party-hd05")]
    [InlineData("eight-month-programme-review", "party-hd36")]
    public void A_template_of_the_house_has_no_deviation(string report, string profile) =>
        Texts(Check(Template(report), profile, isTemplate: true)).Should().BeEmpty();

    [Fact]
    public void A_template_of_the_state_has_no_deviation() => Texts(Check(StateTemplate, "state-nd30", isTemplate: true)).Should().BeEmpty();

    [Fact]
    public void A_deviation_says_what_was_found_what_is_expected_and_where()
    {
        var document = Change(Document("party-hd05"), "word/document.xml", xml => WithRun(xml, "Văn phòng Thành ủy", "<w:sz w:val=\"26\"/>"));

        var deviation = Check(document, "party-hd05").Should().ContainSingle().Subject;

        deviation.Component.Should().Be("recipients");
        deviation.Measure.Should().Be(ProfileMeasure.Size);
        deviation.Message.ToString(CultureInfo.GetCultureInfo("vi")).Should()
            .StartWith("Danh sách nơi nhận: cỡ chữ 13 pt, quy định 12 pt (").And.Contain("bảng 2, hàng 1, ô 1, đoạn 3");
        deviation.Message.ToString(CultureInfo.GetCultureInfo("en")).Should().StartWith("List of recipients: size 13 pt, expected 12 pt (");
    }

    [Fact]
    public void The_same_deviation_in_many_places_is_told_once()
    {
        var document = Change(Document("party-hd05"), "word/styles.xml", xml => xml.Replace("w:firstLine=\"567\"", "w:firstLine=\"720\"", StringComparison.Ordinal));

        var told = Check(document, "party-hd05").Where(deviation => deviation.Component == "body").Should().ContainSingle().Subject.Message;

        told.ToString(CultureInfo.GetCultureInfo("en")).Should().Contain("first line indent 12.7 mm, expected 10 mm").And.MatchRegex("and \\d+ more\\)$");
    }

    [Fact]
    public void A_pattern_that_takes_too_long_is_told_with_what_was_found_before()
    {
        var slow = Profile("party-hd05") with { End = new Regex("^([^.]+,?)+$", RegexOptions.ExplicitCapture, ProfileValues.LongestMatch) };
        var document = Change(Document("party-hd05"), "word/document.xml", xml => WithRun(xml, "Văn phòng Thành ủy", "<w:sz w:val=\"26\"/>"));

        var told = ProfileCheck.Run(new DocxLayoutReader().Read(document), slow, isTemplate: false);

        told.Select(deviation => deviation.Component).Should().Equal("recipients", "pattern");
        told[^1].Message.ToString(CultureInfo.GetCultureInfo("en")).Should()
            .StartWith("The format was not measured to the end: the pattern ^([^.]+,?)+$ takes more than a second for “");
    }

    [Fact]
    public void A_draft_without_number_date_and_name_has_no_deviation()
    {
        var document = Change(Document("party-hd05"), "word/document.xml", xml => xml
            .Replace("Số 05-BC/QU", "Số      -BC/QU", StringComparison.Ordinal)
            .Replace("ngày 07 tháng 7 năm 2026", "ngày      tháng      năm 2026", StringComparison.Ordinal)
            .Replace("Nguyễn Văn A", "", StringComparison.Ordinal));

        Texts(Check(document, "party-hd05")).Should().BeEmpty();
    }

    [Fact]
    public void What_depends_on_values_is_not_judged_in_a_template()
    {
        var template = Change(Template("six-month-review"), "word/document.xml", xml => xml
            .Replace("BÁO CÁO</w:t>", "{{ report.title }}</w:t>", StringComparison.Ordinal)
            .Replace("{{ document.reference }}", "Số {{ document.number }} của {{ unit.name }}", StringComparison.Ordinal));

        Texts(Check(template, "party-hd05", isTemplate: true)).Should().BeEmpty();
    }

    [Fact]
    public void A_document_that_is_none_of_the_kind_misses_its_components()
    {
        var document = Change(Document("party-hd05"), "word/document.xml", xml =>
            xml[..xml.IndexOf("<w:tbl>", StringComparison.Ordinal)] + "<w:p><w:r><w:t>Tin nhanh</w:t></w:r></w:p><w:sectPr/></w:body></w:document>");

        Check(document, "party-hd05").Where(deviation => deviation.Measure is null).Select(deviation => deviation.Component)
            .Should().Contain(["head", "signature", "title", "issuer", "number", "dateline", "recipientsLabel", "pageNumber"]);
    }

    internal static List<string> Texts(IReadOnlyList<Deviation> deviations) =>
        [.. deviations.Select(deviation => $"{deviation.Component} {deviation.Measure}: {deviation.Message}")];
}
