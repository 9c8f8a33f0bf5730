using System.Globalization;
using System.IO.Compression;
using ReportWorker.Core.Ledger;
using ReportWorker.Core.Reports.Checking;
using ReportWorker.Core.Reports.Tracing;

namespace ReportWorker.Tests.Acceptance;

/// <summary>What verify and trace say of real editions and of files that people hand in.</summary>
public sealed class VerifyTests(AlteredOffice office) : IClassFixture<AlteredOffice>
{
    private ReadOnlyMemory<byte> Document => office.Editions[0].Document;

    [Fact]
    public async Task A_printed_ratio_is_traced_down_to_the_cells_of_the_units_file()
    {
        var trace = office.Office.Get<TraceFigure>();

        var figure = (await trace.RunAsync(office.Editions[0].Edition, "dh_chi_bo_cap_uy_vien_lan_dau_ty_le", null, AlteredOffice.Token)).Figure!;

        figure.Text.Should().Be("25,3%");
        figure.Formula.Should().Be("dh_chi_bo_cap_uy_vien_lan_dau / dh_chi_bo_cap_uy_vien");
        figure.Reads.Select(read => (read.Code, read.Text)).Should().Equal(("dh_chi_bo_cap_uy_vien_lan_dau", "369"), ("dh_chi_bo_cap_uy_vien", "1.459"));
        foreach (var (read, cell, value) in new[] { (figure.Reads[0], "H2", "19"), (figure.Reads[1], "F2", "84") })
        {
            read.Units.Should().HaveCount(50);
            var ward = read.Units.Single(unit => unit.Unit == "phuong-bo-de");
            var given = ward.Values.Should().ContainSingle().Subject;
            (given.Source, given.Cell, given.Text, given.Revision).Should().Be(("base-organisations.csv", cell, value, 1));
            read.Units.Sum(unit => (decimal)unit.Value!).Should().Be((decimal)read.Value!);
        }
    }

    [Fact]
    public async Task A_file_that_was_only_saved_again_is_told_as_that()
    {
        var result = await office.VerifyAsync(WordFile.With(Document, WordFile.Read(Document)));

        result.State.Should().Be(FileState.LayoutChanged);
        result.IsGood.Should().BeFalse();
        result.Changes.Should().BeEmpty();
    }

    [Theory]
    [InlineData("")]
    [InlineData("no document")]
    [InlineData("PK\u0003\u0004")]
    public async Task What_is_no_document_is_not_ours(string text) =>
        ShouldBeNotOurs(await office.VerifyAsync(System.Text.Encoding.Latin1.GetBytes(text)), "NoReadableDocument");

    [Fact]
    public async Task A_document_without_our_mark_or_with_a_spoilt_one_is_not_ours()
    {
        var (name, text) = WordFile.Mark(Document);

        ShouldBeNotOurs(await office.VerifyAsync(await File.ReadAllBytesAsync(RepositoryFolder.Of("templates/six-month-review/template.docx"), AlteredOffice.Token)), "NoMark");
        ShouldBeNotOurs(await office.VerifyAsync(WordFile.With(Document, name, text.Replace("</edition>", "", StringComparison.Ordinal).Replace("/>", ">", StringComparison.Ordinal))), "MarkDamaged");
        ShouldBeNotOurs(await office.VerifyAsync(WordFile.With(Document, name, text.Replace("six-month-review/", "", StringComparison.Ordinal))), "MarkDamaged");
    }

    [Fact]
    public async Task Two_marks_in_one_file_are_not_believed()
    {
        var (name, text) = WordFile.Mark(Document);
        var relations = WordFile.ReadPart(Document, "word/_rels/document.xml.rels");
        var target = relations.Split("Target=\"").Select(part => part.Split('"')[0]).Single(part => part.EndsWith(Path.GetFileName(name), StringComparison.Ordinal));
        var file = WordFile.With(Document, "word/_rels/document.xml.rels", relations.Replace(
            "</Relationships>",
            $"""<Relationship Id="rIdTwo" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml" Target="{target.Replace(".xml", "b.xml", StringComparison.Ordinal)}"/></Relationships>""",
            StringComparison.Ordinal));
        file = WordFile.With(file, name.Replace(".xml", "b.xml", StringComparison.Ordinal), text.Replace("/long-bien/1", "/long-bien/2", StringComparison.Ordinal));

        ShouldBeNotOurs(await office.VerifyAsync(file), "SeveralMarks");
    }

    [Fact]
    public async Task A_mark_that_names_what_was_never_made_or_other_data_is_told()
    {
        var (name, text) = WordFile.Mark(Document);
        var edition = office.Editions[0].Edition;

        var unknown = await office.VerifyAsync(WordFile.With(Document, name, text.Replace("/long-bien/1", "/long-bien/99", StringComparison.Ordinal)));
        var other = await office.VerifyAsync(WordFile.With(
            Document,
            name,
            text.Replace(edition.SnapshotHash, new string('0', 64), StringComparison.Ordinal).Replace(edition.TemplateHash, new string('1', 64), StringComparison.Ordinal)));

        unknown.State.Should().Be(FileState.UnknownEdition);
        other.State.Should().Be(FileState.LayoutChanged, "the text is the edition's");
        other.Remarks.Select(remark => remark.Id).Should().Equal("MarkOfOtherSnapshot", "MarkOfOtherTemplate");
    }

    [Fact]
    public async Task A_bomb_and_two_hundred_random_changes_end_in_an_answer()
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var content = zip.CreateEntry("word/document.xml", CompressionLevel.SmallestSize).Open();
            content.Write(new byte[60 * 1024 * 1024]);
        }

        ShouldBeNotOurs(await office.VerifyAsync(stream.ToArray()), "NoReadableDocument");

        var random = new Random(AlteredOffice.Seed);
        for (var i = 0; i < 200; i++)
        {
            var file = Document.ToArray();
            file[random.Next(file.Length)] ^= (byte)(1 + random.Next(255));
            (await office.VerifyAsync(file)).IsGood.Should().BeFalse();
        }
    }

    [Fact]
    public async Task Every_verdict_is_said_in_both_languages()
    {
        var edition = office.Editions[0].Edition;
        var words = new TextChange(new Docx.TemplateLocation("word/document.xml", Paragraph: 1), "a", "b", [], false);
        foreach (var language in new[] { "en", "vi" })
        {
            Enum.GetValues<FileState>()
                .Select(state => new Verification(state, edition.Key.ToString(), edition, office.Editions[1].Edition.Key, [], [words], true, [], []))
                .Select(result => result.Verdict.ToString(CultureInfo.GetCultureInfo(language)))
                .Should().OnlyHaveUniqueItems().And.NotContain("");
        }

        (await office.VerifyAsync(Document)).Edition!.Kind.Should().Be(EditionKind.Draft);
    }

    private static void ShouldBeNotOurs(Verification result, string why)
    {
        result.State.Should().Be(FileState.NotOurs);
        result.IsGood.Should().BeFalse();
        result.Remarks.Should().ContainSingle().Which.Id.Should().Be(why);
    }
}
