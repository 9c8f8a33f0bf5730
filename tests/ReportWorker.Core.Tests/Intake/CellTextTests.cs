using CsCheck;
using ReportWorker.Core.Intake;

namespace ReportWorker.Core.Tests.Intake;

public sealed class CellTextTests
{
    [Fact]
    public void A_line_is_trimmed_and_composed() => CellText.Line(" Tô\u0309 đa\u0309ng ", 20).Text.Should().Be("Tổ đảng");

    [Theory]
    [InlineData("a\u202Eb", nameof(Messages.TextWithControls))]
    [InlineData("a\u0001b", nameof(Messages.TextWithControls))]
    [InlineData("a\nb", nameof(Messages.TextOfLines))]
    [InlineData("a\uFFFDb", nameof(Messages.TextLost))]
    [InlineData("=1+1", nameof(Messages.Formula))]
    [InlineData("12345678901", nameof(Messages.TextTooLong))]
    public void A_line_that_hides_something_is_refused(string raw, string id) => CellText.Line(raw, 10).Refusal!.Id.Should().Be(id);

    [Fact]
    public void Paragraphs_keep_their_breaks_and_lose_what_no_document_can_hold() =>
        CellText.Paragraphs("  Một.\r\n\r\n\r\n Hai\u0001\v- ba \r\n", 100).Text.Should().Be("Một.\n\nHai\n- ba");

    [Theory]
    [InlineData("x\n=cmd()", null)]
    [InlineData("=cmd()", nameof(Messages.Formula))]
    [InlineData("a\u2066b", nameof(Messages.TextWithControls))]
    public void Paragraphs_are_refused_for_formulas_and_reordering(string raw, string? id) =>
        CellText.Paragraphs(raw, 100).Refusal?.Id.Should().Be(id);

    [Fact]
    public void Whatever_is_shown_fits_a_line() =>
        Gen.String.Sample(raw => CellText.Shown(raw) is { Length: <= 61 } text && !text.Any(char.IsControl));

    [Theory]
    [InlineData("van-phong@long-bien.example", true)]
    [InlineData("a.b+c@x.vn", true)]
    [InlineData("a@b", false)]
    [InlineData("a b@x.vn", false)]
    [InlineData("A <a@x.vn>", false)]
    [InlineData("a@x.vn\nBcc: b@x.vn", false)]
    [InlineData("a@x.vn\n", false)]
    [InlineData("đ@x.vn", false)]
    [InlineData("a..b@x.vn", false)]
    public void Addresses_are_those_people_have(string text, bool valid) => EmailSyntax.IsAddress(text).Should().Be(valid);

    [Theory]
    [InlineData("2020-03-20", true, "2020-03-20")]
    [InlineData("20/3/2020", false, "2020-03-20")]
    [InlineData("03/03/2020", false, "2020-03-03")]
    [InlineData("3/4/2020", true, "2020-04-03")]
    [InlineData("3/4/2020", false, "Ambiguous")]
    [InlineData("31/2/2020", true, "Wrong")]
    [InlineData("20-03-2020", true, "Wrong")]
    [InlineData("20/3/20", true, "Wrong")]
    [InlineData("1020-03-20", true, "Wrong")]
    public void Days_are_read_when_they_can_mean_one_day_only(string text, bool dayFirst, string result) =>
        (DayReader.Read(text, dayFirst, out var day) is var reading && reading == CellReading.Right ? $"{day:yyyy-MM-dd}" : reading.ToString())
            .Should().Be(result);
}
