using System.Text;
using CsCheck;

namespace ReportWorker.Sheets.Tests;

public sealed class CsvSheetTests
{
    [Theory]
    [InlineData("a,b\n1,2\n", ',')]
    [InlineData("a;b\n1;2", ';')]
    [InlineData("\uFEFFa;b,c;d\r\n1;2;3", ';')]
    [InlineData("\n\na,b", ',')]
    [InlineData("one column\n1", ',')]
    public void The_first_row_tells_the_delimiter(string text, char delimiter) => Open(text).Delimiter.Should().Be(delimiter);

    [Fact]
    public void A_row_knows_the_line_it_begins_in_and_the_number_a_spreadsheet_shows()
    {
        var rows = Read("a,b\r\n\r\n1,\"x\r\n\r\ny\"\r\n , \r\n2,\"say \"\"so\"\"\"\r\n");

        rows.Select(row => (row.Line, row.Number)).Should().Equal((1, 1), (3, 3), (7, 5));
        rows.Select(row => row.Cells[1]).Should().Equal("b", "x\r\n\r\ny", "say \"so\"");
        rows[2].Name.Should().Be("B5");
    }

    [Fact]
    public void Cells_beyond_the_end_of_a_row_are_empty() => Read("a,b\n1")[1].Cells.Should().Equal("1", "");

    [Theory]
    [InlineData(0, "A")]
    [InlineData(25, "Z")]
    [InlineData(26, "AA")]
    [InlineData(701, "ZZ")]
    [InlineData(702, "AAA")]
    public void Columns_are_named_as_in_a_spreadsheet(int column, string name) => SheetRow.ColumnName(column).Should().Be(name);

    [Fact]
    public void A_quotation_mark_inside_a_cell_is_found_with_its_line_and_column() =>
        Refuse("a,b\n1,x\"y\n\"z\"z,2\n").Should().Equal(new SheetFailure.StrayQuote(2, 2), new SheetFailure.StrayQuote(3, 1));

    [Fact]
    public void A_cell_that_never_ends_is_found_where_it_begins() =>
        Refuse("a,b\n1,\"x\n2,3\n").Should().Equal(new SheetFailure.UnclosedQuote(2, 2));

    [Fact]
    public void Each_limit_is_held()
    {
        var limits = new SheetLimits { MaxBytes = 40, MaxRows = 3, MaxColumns = 2, MaxCellLength = 5 };

        Refuse(new string('a', 41), limits).Should().Equal(new SheetFailure.TooManyBytes(41, 40));
        Refuse("a\n1\n2\n3\n", limits).Should().Equal(new SheetFailure.TooManyRows(3));
        Refuse("a,b\n1,2,3,4\n", limits).Should().Equal(new SheetFailure.TooManyColumns(2, 2));
        Refuse("a,b\n1,tổ chức\n", limits).Should().Equal(new SheetFailure.CellTooLong(2, 2, 5));
        Open("a,b\n1,đăngộ\n", limits).Should().NotBeNull("the limit counts characters, not bytes");
    }

    [Fact]
    public void A_million_rows_are_read_one_at_a_time()
    {
        var text = new StringBuilder("unit,value\n");
        for (var i = 0; i < 1_000_000; i++)
        {
            text.Append("unit,1\n");
        }

        var sheet = Open(text.ToString());
        sheet.Rows().Last().Line.Should().Be(1_000_001);
    }

    [Fact]
    public void Any_bytes_are_read_or_refused() =>
        Gen.OneOf(Gen.Byte.Array[0, 300], Gen.Int[0, 6].Select(i => (byte)"\",;\n\ra "[i]).Array[0, 40])
            .Sample(bytes =>
            {
                if (CsvSheet.Open(bytes, SheetLimits.Default) is SheetOpening.Opened(var sheet))
                {
                    foreach (var row in sheet.Rows())
                    {
                        _ = row[row.Count - 1];
                    }
                }
            }, iter: 20_000);

    [Fact]
    public void What_is_written_by_the_rules_is_read_back() =>
        Gen.Int[0, 7].Select(i => "ab\",;\n\rộ"[i]).Array[0, 6].Select(letters => new string(letters)).Array[3].Array[1, 6]
            .Sample(rows =>
            {
                var text = "h1,h2,h3\n" + string.Concat(rows.Select(row => string.Join(',', row.Select(Quote)) + "\n"));
                var read = Read(text).Skip(1).Select(row => string.Join('|', row.Cells));
                return read.SequenceEqual(rows.Where(row => row.Any(cell => !string.IsNullOrWhiteSpace(cell))).Select(row => string.Join('|', row)));
            });

    private static string Quote(string cell) => $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private static CsvSheet Open(string text, SheetLimits? limits = null) =>
        CsvSheet.Open(Encoding.UTF8.GetBytes(text), limits ?? SheetLimits.Default).Should().BeOfType<SheetOpening.Opened>().Subject.Sheet;

    private static IReadOnlyList<SheetFailure> Refuse(string text, SheetLimits? limits = null) =>
        CsvSheet.Open(Encoding.UTF8.GetBytes(text), limits ?? SheetLimits.Default).Should().BeOfType<SheetOpening.Refused>().Subject.Failures;

    private static List<(int Line, int Number, string[] Cells, string Name)> Read(string text) =>
        [.. Open(text).Rows().Select(row => (row.Line, row.Number, new[] { row[0], row[1], row[2] }[..Math.Max(2, row.Count)], row.CellName(1)))];
}
