using ReportWorker.Commands;

namespace ReportWorker.Tests.CommandLine;

public sealed class FileNamesTests
{
    [Theory]
    [InlineData("Biểu Bồ Đề.xlsx", "Biểu Bồ Đề.xlsx")]
    [InlineData("../../etc/passwd", "-..-etc-passwd")]
    [InlineData("C:\\x\\bieu.xlsx", "C--x-bieu.xlsx")]
    [InlineData("a\u202Egpj.exe", "agpj.exe")] // letters that turn the direction
    [InlineData("x\0y\n.pdf", "xy.pdf")]
    [InlineData("con.xlsx", "_con.xlsx")]
    [InlineData("LPT1.a.pdf", "_LPT1.a.pdf")]
    [InlineData(".hidden", "hidden")]
    [InlineData("...", "tep")]
    [InlineData("bieu. ", "bieu")]
    public void A_name_from_outside_becomes_one_that_any_file_system_takes(string name, string safe) => FileNames.Safe(name).Should().Be(safe);

    [Fact]
    public void A_long_name_keeps_its_extension() => FileNames.Safe(new string('a', 300) + ".xlsx").Should().Be(new string('a', 100) + ".xlsx");
}
