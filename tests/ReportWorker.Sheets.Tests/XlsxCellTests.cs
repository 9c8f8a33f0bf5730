namespace ReportWorker.Sheets.Tests;

/// <summary>What single cells are read as.</summary>
public sealed class XlsxCellTests
{
    // Formats by their numbers: 0 general, 1 a built-in day, 2 to 8 own codes, 9 a built-in time.
    private static readonly object[] Formats =
        [0, 14, "dd/mm/yyyy;@", "\"ngày\" 0.0", "[Red]0.00", "[$-42A]dd mmmm", "[h]:mm", "0\\d", "#,##0.00\\ _₫", 21];

    [Theory]
    [InlineData("<c><v>1459</v></c>", "A1 Number 1459")]
    [InlineData("<c t=\"n\"><v> 12 </v></c>", "A1 Number 12")]
    [InlineData("<c><v>0.30000000000000004</v></c>", "A1 Number 0.3")]
    [InlineData("<c><v>-3.50</v></c>", "A1 Number -3.5")]
    [InlineData("<c><v>1.459E3</v></c>", "A1 Number 1459")]
    [InlineData("<c><v>12345678901234567890</v></c>", "A1 Number 12345678901234600000")]
    [InlineData("<c><v>1E-300</v></c>", "A1 Number 0")]
    [InlineData("<c><v>1e308</v></c>", "A1 Text 1E+308")]
    [InlineData("<c t=\"b\"><v>1</v></c>", "A1 Flag TRUE")]
    [InlineData("<c t=\"e\"><v>#REF!</v></c>", "A1 Error #REF!")]
    [InlineData("<c t=\"str\"><v>NaN</v></c>", "A1 Text NaN")]
    [InlineData("<c t=\"inlineStr\"><is><t>a</t></is></c>", "A1 Text a")]
    [InlineData("<c t=\"inlineStr\"><is><r><rPr><b/></rPr><t>a</t></r><r><t xml:space=\"preserve\"> b</t></r><rPh sb=\"0\" eb=\"1\"><t>đọc</t></rPh></is></c>", "A1 Text a b")]
    [InlineData("<c t=\"str\"><v><![CDATA[<a>]]>&amp;</v></c>", "A1 Text <a>&")]
    [InlineData("<c t=\"str\"><v>a_x000B_b_x005F_x0041_</v></c>", "A1 Text a\vb_x0041_")]
    [InlineData("<c t=\"str\"><v>_xD83D_ _x00zz_ _x</v></c>", "A1 Text \uFFFD _x00zz_ _x")]
    [InlineData("<c t=\"str\"><v>_xD83D__xDE00_</v></c>", "A1 Text \U0001F600")]
    [InlineData("<c r=\"c1\"><v>1</v></c>", "C1 Number 1")]
    [InlineData("<c t=\"d\"><v>2020-06-05T14:30:00Z</v></c>", "A1 Day 2020-06-05 14:30:00")]
    [InlineData("<c t=\"d\"><v>2020-06-05</v></c>", "A1 Day 2020-06-05")]
    [InlineData("<c><f>A2+1</f><v>2</v></c>", "A1 Number 2 =A2+1")]
    [InlineData("<c t=\"str\"><f>\"x\"</f><v>x</v></c>", "A1 Text x =\"x\"")]
    [InlineData("<c><f t=\"shared\" si=\"0\"/><v>2</v></c>", "A1 Number 2 =")]
    [InlineData("<c><f>A2</f></c>", "A1 Blank  =A2")]
    [InlineData("<c t=\"b\"><f>TRUE()</f><v>1</v></c>", "A1 Flag TRUE")]
    public void A_cell_is_what_the_spreadsheet_holds_it_for(string cell, string read) =>
        Opened.Cells(XlsxFile.Of($"<row r=\"1\">{cell}</row>").Bytes()).Should().Equal(read);

    [Theory]
    [InlineData("<c/>")]
    [InlineData("<c s=\"1\"/>")]
    [InlineData("<c><v/></c>")]
    [InlineData("<c t=\"str\"><v></v></c>")]
    [InlineData("<c t=\"inlineStr\"><is><t xml:space=\"preserve\">  </t></is></c>")]
    [InlineData("<c t=\"inlineStr\"/>")]
    public void Nothing_and_white_space_are_blank(string cell) => Opened.Cells(XlsxFile.Of($"<row r=\"1\">{cell}</row>").Bytes()).Should().BeEmpty();

    [Theory]
    [InlineData("<c><v>NaN</v></c>")]
    [InlineData("<c><v>Infinity</v></c>")]
    [InlineData("<c><v>1e309</v></c>")]
    [InlineData("<c><v>abc</v></c>")]
    [InlineData("<c><v>1,5</v></c>")]
    [InlineData("<c t=\"s\"><v>0</v></c>")]
    [InlineData("<c t=\"s\"><v>-1</v></c>")]
    [InlineData("<c t=\"b\"><v>2</v></c>")]
    [InlineData("<c t=\"d\"><v>5/6/2020</v></c>")]
    [InlineData("<c t=\"zz\"><v>1</v></c>")]
    public void A_cell_that_is_not_what_it_says_is_not_guessed(string cell) =>
        Opened.Refused(XlsxFile.Of($"<row r=\"1\">{cell}</row>").Bytes()).Should().Equal(new SheetFailure.Damaged("xl/worksheets/sheet1.xml", "A1"));

    [Theory]
    [InlineData("ZZZZZZ1", "a column of six letters")]
    [InlineData("XFE1", "one column too many")]
    [InlineData("A2", "another row")]
    [InlineData("A", "no row")]
    [InlineData("1", "no column")]
    [InlineData("A01", "a row that begins with zero")]
    [InlineData("A99999999999", "a row without end")]
    [InlineData("$A$1", "an absolute reference")]
    [InlineData("", "nothing")]
    public void A_reference_to_no_cell_of_the_row_is_found(string reference, string reason) =>
        Opened.Refused(XlsxFile.Of($"<row r=\"1\"><c r=\"{reference}\"><v>1</v></c></row>").Bytes())
            .Should().Equal([new SheetFailure.Damaged("xl/worksheets/sheet1.xml", reference)], reason);

    [Theory]
    [InlineData("43987", 1, "Day 2020-06-05")]
    [InlineData("43987.6041666667", 2, "Day 2020-06-05 14:30:00")]
    [InlineData("43987", 5, "Day 2020-06-05")]
    [InlineData("0.378472222222222", 9, "Day 09:05:00")]
    [InlineData("43987.999999999", 1, "Day 2020-06-06")]
    [InlineData("1.5", 6, "Day 1900-01-01 12:00:00")]
    [InlineData("59", 1, "Day 1900-02-28")]
    [InlineData("60", 1, "Day 1900-02-29")]
    [InlineData("61", 1, "Day 1900-03-01")]
    [InlineData("0", 1, "Day 00:00:00")]
    [InlineData("-1", 1, "Day -1")]
    [InlineData("2958465", 1, "Day 9999-12-31")]
    [InlineData("2958466", 1, "Day 2958466")]
    [InlineData("1.5", 3, "Number 1.5")]
    [InlineData("1.5", 4, "Number 1.5")]
    [InlineData("1.5", 7, "Number 1.5")]
    [InlineData("1.5", 8, "Number 1.5")]
    [InlineData("1.5", 99, "Number 1.5")]
    public void A_number_that_its_format_shows_as_a_day_is_one(string value, int format, string read) =>
        Opened.Cells(XlsxFile.Of($"<row r=\"1\"><c s=\"{format}\"><v>{value}</v></c></row>").Formats(Formats).Bytes()).Should().Equal($"A1 {read}");

    [Fact]
    public void A_day_that_never_was_is_no_day()
    {
        var cell = Opened.Book(XlsxFile.Of("<row><c s=\"1\"><v>60</v></c></row>").Formats(Formats).Bytes()).Sheets[0].Rows().Single().Cell(0);

        (cell.Kind, cell.Day, cell.Number).Should().Be((CellKind.Day, null, 60m));
    }

    [Theory]
    [InlineData("0", "1904-01-01")]
    [InlineData("42525", "2020-06-05")]
    public void Old_macintoshes_count_from_1904(string value, string day) =>
        Opened.Cells(XlsxFile.Of($"<row><c s=\"1\"><v>{value}</v></c></row>").Formats(Formats).Properties("date1904=\"1\"").Bytes()).Should().Equal($"A1 Day {day}");

    [Fact]
    public void A_text_that_no_cell_can_hold_is_found_with_its_cell()
    {
        var text = new string('a', 32_768);

        Opened.Refused(XlsxFile.Of(XlsxFile.Rows([1, text])).Bytes()).Should().Equal(new SheetFailure.CellTooLong(1, 2, 32_767, "Tờ 1"));
        Opened.Cells(XlsxFile.Of(XlsxFile.Rows([text[1..]])).Bytes())[0].Should().HaveLength(32_767 + "A1 Text ".Length);
    }
}
