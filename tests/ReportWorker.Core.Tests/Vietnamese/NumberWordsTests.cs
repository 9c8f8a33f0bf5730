using CsCheck;
using ReportWorker.Core.Vietnamese;

namespace ReportWorker.Core.Tests.Vietnamese;

public sealed class NumberWordsTests
{
    [Theory]
    [InlineData(0, "không", "zero")]
    [InlineData(10, "mười", "not một mươi")]
    [InlineData(11, "mười một", "một after mười")]
    [InlineData(14, "mười bốn", "bốn after mười")]
    [InlineData(15, "mười lăm", "lăm after tens")]
    [InlineData(20, "hai mươi", "no ones")]
    [InlineData(21, "hai mươi mốt", "mốt after twenty and more")]
    [InlineData(24, "hai mươi tư", "tư after twenty and more")]
    [InlineData(100, "một trăm", "nothing behind hundreds")]
    [InlineData(104, "một trăm linh bốn", "bốn after linh")]
    [InlineData(105, "một trăm linh năm", "năm after linh")]
    [InlineData(111, "một trăm mười một", "4.5")]
    [InlineData(155, "một trăm năm mươi lăm", "4.5")]
    [InlineData(502, "năm trăm linh hai", "4.5")]
    [InlineData(1_001, "một nghìn không trăm linh một", "the group behind is read in full")]
    [InlineData(1_015, "một nghìn không trăm mười lăm", "4.5")]
    [InlineData(1_090, "một nghìn không trăm chín mươi", "4.5")]
    [InlineData(1_459, "một nghìn bốn trăm năm mươi chín", "4.5")]
    [InlineData(2_309, "hai nghìn ba trăm linh chín", "4.5")]
    [InlineData(12_720, "mười hai nghìn bảy trăm hai mươi", "4.5")]
    [InlineData(17_118, "mười bảy nghìn một trăm mười tám", "4.5")]
    [InlineData(1_001_000, "một triệu không trăm linh một nghìn", "4.5")]
    [InlineData(1_000_001, "một triệu không trăm linh một", "a group of zeros is left out")]
    [InlineData(2_500_000, "hai triệu năm trăm nghìn", "an amount of money")]
    [InlineData(12_345_678_901, "mười hai tỷ ba trăm bốn mươi lăm triệu sáu trăm bảy mươi tám nghìn chín trăm linh một", "4.5")]
    [InlineData(1_000_000_005, "một tỷ không trăm linh năm", "far behind a billion")]
    [InlineData(1_000_000_000_000, "một nghìn tỷ", "a thousand billions")]
    [InlineData(1_000_000_000_000_000, "một triệu tỷ", "the largest")]
    [InlineData(-15, "âm mười lăm", "below zero")]
    public void A_whole_number_is_read_as_in_the_North(long number, string words, string because) =>
        NumberWords.Read(number).Should().Be(words, because);

    [Fact]
    public void Digits_behind_the_comma_are_read_one_by_one()
    {
        NumberWords.Read(25.3m).Should().Be("hai mươi lăm phẩy ba");
        NumberWords.Read(-0.05m).Should().Be("âm không phẩy không năm");
        NumberWords.Read(1.50m).Should().Be("một phẩy năm");
    }

    [Fact]
    public void Two_numbers_are_never_read_alike() =>
        Gen.Long[0, (long)NumberWords.Most - 1].Sample(number => NumberWords.Read(number) != NumberWords.Read(number + 1));
}
