using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using ReportWorker.Core.Ledger;
using ReportWorker.Docx;

namespace ReportWorker.Tests.Acceptance;

/// <summary>The review that Long Biên published in July 2020, made from its units' figures: all 42 figures in their places.</summary>
public sealed class SixMonthReviewTests
{
    [Fact]
    public async Task Changing_one_units_cell_changes_the_sum_and_the_ratio_and_nothing_else()
    {
        await using var office = await Office.OpenAsync("2020-07-05T08:00:00");
        await office.ImportSamplesAsync();
        var before = Lines((await office.RunAsync()).Editions[0]);

        // One more new committee member at one ward, re-elected ones as before; the ward's total follows.
        var file = await Office.SampleAsync("2020-H1/base-organisations.csv");
        var changed = Change(
            System.Text.Encoding.UTF8.GetString(file.Content.Span),
            "phuong-bo-de",
            ("dh_chi_bo_cap_uy_vien_lan_dau", 100),
            ("dh_chi_bo_cap_uy_vien", 100));
        await office.ImportAsync(file with { Content = System.Text.Encoding.UTF8.GetBytes(changed) });
        var after = Lines((await office.RunAsync()).Editions[0]);

        after.Should().HaveSameCount(before);
        var differences = before.Zip(after).Where(pair => pair.First != pair.Second).ToList();
        differences.Select(pair => pair.Second).Should().SatisfyRespectively(
            mark => mark.Should().Contain("Dự thảo lần 2"),
            congress =>
            {
                congress.Should().Contain("đại hội bầu 1.559 đồng chí vào cấp ủy");
                congress.Should().Contain("và 469 đồng chí lần đầu tham gia cấp ủy, chiếm tỷ lệ 30,1%.");
                congress.Should().Contain("gồm 1.090 đồng chí tái cử");
            },
            ward => ward.Should().Be("184"),
            ward => ward.Should().Be("119"),
            total => total.Should().Be("1.559"),
            total => total.Should().Be("469"));
    }

    [Fact]
    public async Task The_ratio_comes_from_the_sums_and_not_from_the_units_ratios()
    {
        await using var office = await Office.OpenAsync("2020-07-05T08:00:00");
        await office.ImportSamplesAsync();

        var text = TextOf((await office.RunAsync()).Editions[0].Document);

        text.Should().Contain("25,3%").And.NotContain("25,7%", "the mean of the units' own ratios is 25,7% and is wrong");
    }

    [Fact]
    public async Task An_official_edition_differs_from_its_draft_in_number_date_signer_and_draft_marks_only()
    {
        await using var office = await Office.OpenAsync("2020-07-05T08:00:00");
        await office.ImportSamplesAsync();
        var draft = (await office.RunAsync()).Editions[0];

        // Figures that come in after the draft do not reach the edition that is rendered from it.
        var file = await Office.SampleAsync("2020-H1/base-organisations.csv");
        var late = Change(System.Text.Encoding.UTF8.GetString(file.Content.Span), "phuong-bo-de", ("dv_ket_nap", 50));
        await office.ImportAsync(file with { Content = System.Text.Encoding.UTF8.GetBytes(late) });
        var mark = new DocumentMark(123, new DateOnly(2020, 7, 7), "Nguyễn Văn A");
        var official = await office.Get<Release>().RunAsync(draft.Edition, new ReleaseOrder { Mark = mark }, TestContext.Current.CancellationToken);

        official.Edition.Key.ToString().Should().Be("six-month-review/2020-H1/long-bien/2");
        official.Edition.SnapshotHash.Should().Be(draft.Edition.SnapshotHash);
        var removed = Lines(draft).Except(Lines(official)).ToList();
        var added = Lines(official).Except(Lines(draft)).ToList();
        removed.Should().HaveCount(4).And.Contain(line => line.StartsWith("Dự thảo lần", StringComparison.Ordinal));
        added.Should().SatisfyRespectively(
            line => line.Should().Be("Số 123-BC/QU"),
            line => line.Should().Be("Long Biên, ngày 07 tháng 7 năm 2020"),
            line => line.Should().Be("Nguyễn Văn A"),
            line => line.Should().Contain("Báo cáo số 123-BC/QU, ngày 07 tháng 7 năm 2020"));
    }

    [Fact]
    public async Task Running_twice_makes_two_drafts_and_overwrites_nothing()
    {
        await using var office = await Office.OpenAsync("2020-07-05T08:00:00");
        await office.ImportSamplesAsync();

        var first = (await office.RunAsync()).Editions[0];
        office.Clock.Advance(TimeSpan.FromMinutes(1));
        var second = (await office.RunAsync()).Editions[0];

        second.Edition.Key.Number.Should().Be(2);
        second.Edition.FileName.Should().NotBe(first.Edition.FileName);
        var editions = await office.EditionsAsync(first.Edition.Key.Due);
        editions.Select(edition => edition.State).Should().Equal(EditionState.Superseded, EditionState.Open);
        var stored = await office.Get<Editions>().DocumentAsync(editions[0], TestContext.Current.CancellationToken);
        stored.ToArray().Should().Equal(first.Document.ToArray());
    }

    [Fact]
    public async Task The_same_data_under_the_same_clock_gives_the_same_bytes_in_two_databases()
    {
        await using var one = await Office.OpenAsync("2020-07-05T08:00:00");
        await using var other = await Office.OpenAsync("2020-07-05T08:00:00");
        await one.ImportSamplesAsync();
        await other.ImportSamplesAsync();

        var first = (await one.RunAsync()).Editions[0];
        var second = (await other.RunAsync()).Editions[0];

        second.Document.ToArray().Should().Equal(first.Document.ToArray());
    }

    [Theory]
    [InlineData("vi-VN")] // comma for decimals, dot between thousands
    [InlineData("en-US")] // the other way round
    [InlineData("tr-TR")] // an i that is not I
    [InlineData("")] // no culture at all
    public async Task The_machines_culture_changes_no_byte(string culture)
    {
        await using var home = await Office.OpenAsync("2020-07-05T08:00:00");
        await home.ImportSamplesAsync();
        var expected = (await home.RunAsync()).Editions[0];

        var before = Thread.CurrentThread.CurrentCulture;
        try
        {
            Thread.CurrentThread.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            await using var office = await Office.OpenAsync("2020-07-05T08:00:00");
            await office.ImportSamplesAsync();
            var made = (await office.RunAsync()).Editions[0];

            made.Edition.SnapshotHash.Should().Be(expected.Edition.SnapshotHash);
            made.Document.ToArray().Should().Equal(expected.Document.ToArray());
        }
        finally
        {
            Thread.CurrentThread.CurrentCulture = before;
        }
    }

    [Fact]
    public async Task Every_edition_is_a_valid_document_that_says_which_edition_it_is()
    {
        await using var office = await Office.OpenAsync("2020-07-05T08:00:00");
        await office.ImportSamplesAsync();

        foreach (var made in (await office.RunAsync(request => request with { Official = true })).Editions)
        {
            using var stream = new MemoryStream(made.Document.ToArray());
            using var document = WordprocessingDocument.Open(stream, isEditable: false);
            new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(document, TestContext.Current.CancellationToken)
                .Select(error => $"{error.Path?.XPath}: {error.Description}").Should().BeEmpty();
            var xml = Core.Reports.EditionXml.Read(made.Document);
            xml!.Key.Should().Be(made.Edition.Key.ToString());
            xml.SnapshotHash.Should().Be(made.Edition.SnapshotHash);
        }
    }

    [Fact]
    public async Task What_is_missing_is_said_on_the_page_and_stands_against_release()
    {
        await using var office = await Office.OpenAsync("2020-07-05T08:00:00");
        var file = await Office.SampleAsync("2020-H1/base-organisations.csv");
        var lines = System.Text.Encoding.UTF8.GetString(file.Content.Span).Split('\n');
        await office.ImportSamplesAsync(string.Join('\n', lines.Where(line => !line.StartsWith("phuong-bo-de,", StringComparison.Ordinal))));

        var result = await office.RunAsync(request => request with { Official = true });

        var draft = result.Refused.Should().ContainSingle().Subject;
        result.Editions.Should().ContainSingle("a draft is always made and nothing else");
        draft.Objections.Should().Contain(objection => objection.Contains("55/56", StringComparison.Ordinal)
            && objection.Contains("Đảng bộ phường Bồ Đề", StringComparison.Ordinal));
        TextOf(draft.Document).Should().Contain("Các đơn vị chưa gửi:").And.Contain("1\nĐảng bộ phường Bồ Đề\nBiểu 6 tháng của tổ chức cơ sở đảng");
    }

    private static string Change(string csv, string unit, params (string Column, int Add)[] changes)
    {
        var lines = csv.Split('\n');
        var columns = lines[0].TrimStart('\uFEFF').TrimEnd('\r').Split(',');
        for (var i = 1; i < lines.Length; i++)
        {
            var cells = lines[i].Split(',');
            if (cells[0] == unit)
            {
                foreach (var (column, add) in changes)
                {
                    var place = Array.IndexOf(columns, column);
                    cells[place] = (int.Parse(cells[place], CultureInfo.InvariantCulture) + add).ToString(CultureInfo.InvariantCulture);
                }

                lines[i] = string.Join(',', cells);
            }
        }

        return string.Join('\n', lines);
    }

    private static List<string> Lines(MadeEdition made) => [.. DocxText.Extract(made.Document).Select(paragraph => Plain(paragraph.Text))];

    private static string TextOf(ReadOnlyMemory<byte> document) => string.Join('\n', DocxText.Extract(document).Select(paragraph => Plain(paragraph.Text)));

    private static string Plain(string text) => text.Replace('\u00A0', ' ').Trim();
}
