using ReportWorker.Core.Intake;

namespace ReportWorker.Core.Tests.Intake;

public sealed class CsvTextTests
{
    [Theory]
    [InlineData("An", "An")]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+84 24", "'+84 24")]
    [InlineData("-2", "'-2")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("\tx", "'\tx")]
    [InlineData("\rx", "'\rx")]
    [InlineData("'", "''")]
    [InlineData("'=1", "''=1")]
    [InlineData("''", "'''")]
    [InlineData("O'Neill", "O'Neill")]
    [InlineData("", "")]
    public void What_could_be_a_formula_is_guarded_and_reads_as_it_was(string text, string written)
    {
        CsvText.Guarded(text).Should().Be(written);
        CsvText.Unguarded(written).Should().Be(text);
    }

    [Fact]
    public void Cells_are_quoted_where_they_must_be() =>
        CsvText.Line("a", "b,c", "d \"e\"", null, "f;g", "dòng\nhai", "-1").Should().Be("a,\"b,c\",\"d \"\"e\"\"\",,\"f;g\",\"dòng\nhai\",'-1\n");
}
