using System.Text;
using CsCheck;
using ReportWorker.Mail.Composing;

namespace ReportWorker.Mail.Tests.Composing;

public sealed class AttachmentNameTests
{
    [Theory]
    [InlineData("Báo cáo.docx", "Báo cáo.docx")]
    [InlineData("../../etc/passwd.docx", "etc-passwd.docx")]
    [InlineData("C:\\x\\y.docx", "C--x-y.docx")]
    [InlineData("12/BC-QU: sáu tháng?.docx", "12-BC-QU- sáu tháng.docx")]
    [InlineData("a\r\nb\u202Ecod.docx", "a bcod.docx")]
    [InlineData("  nhiều   khoảng trắng  .docx", "nhiều khoảng trắng.docx")]
    [InlineData("", "attachment")]
    [InlineData(".docx", "attachment.docx")]
    [InlineData("không đuôi", "không đuôi")]
    public void A_name_is_cleaned(string name, string clean) => AttachmentName.Clean(name).Should().Be(clean);

    [Fact]
    public void Decomposed_letters_are_composed() =>
        AttachmentName.Clean("Quận ủy.docx".Normalize(NormalizationForm.FormD)).Should().Be("Quận ủy.docx");

    [Fact]
    public void A_long_name_is_cut_at_a_word_and_keeps_its_extension() =>
        AttachmentName.Clean("Báo cáo tình hình, kết quả công tác xây dựng Đảng và hệ thống chính trị 6 tháng đầu năm.docx")
            .Should().Be("Báo cáo tình hình, kết quả công tác xây dựng Đảng và hệ.docx");

    [Fact]
    public void A_long_word_is_cut_between_characters() =>
        AttachmentName.Clean(new string('a', 59) + "😀😀.docx").Should().Be(new string('a', 59) + ".docx");

    [Fact]
    public void Any_name_comes_out_short_and_without_path_characters() => Gen.String.Sample(name =>
    {
        var clean = AttachmentName.Clean(Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(name)));
        clean.Should().NotBeEmpty().And.NotContainAny("/", "\\", "\n", "\r");
        clean.Length.Should().BeLessThanOrEqualTo(75);
    });
}
