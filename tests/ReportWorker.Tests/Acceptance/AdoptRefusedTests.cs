using System.Xml.Linq;
using ReportWorker.Core.Ledger;
using ReportWorker.Core.Problems;
using ReportWorker.Core.Reports;
using static ReportWorker.Tests.Acceptance.EditedOffice;
using static ReportWorker.Tests.Acceptance.WordFile;

namespace ReportWorker.Tests.Acceptance;

/// <summary>What is not taken back, what is taken back with a remark, and what cannot leave.</summary>
public sealed class AdoptRefusedTests
{
    private const string Words = "toàn diện các mặt công tác";
    private const string Edited = "toàn diện, có trọng tâm các mặt công tác";

    [Fact]
    public async Task What_is_no_document_is_unsafe_or_waits_for_a_decision_is_not_taken_back()
    {
        await using var office = await EditedOffice.OpenAsync();
        var document = office.Draft.Document;

        (await office.RefusedAsync("no document"u8.ToArray())).Should().BeEquivalentTo((1, new[] { "FileNotAdopted" }));
        (await office.RefusedAsync(With(document, "word/vbaProject.bin", "x"))).Should().BeEquivalentTo((1, new[] { "FileNotAdopted" }));
        (await office.RefusedAsync(With(document, "word/settings.xml", "<!DOCTYPE x><x/>"))).Should().BeEquivalentTo((1, new[] { "FileNotAdopted" }));
        (await office.RefusedAsync(office.Edit(main => main.Descendants(Word + "p").Last(p => p.Value.Contains("đảng", StringComparison.Ordinal)).Add(
            new XElement(Word + "ins", new XAttribute(Word + "id", 1), new XElement(Word + "r", new XElement(Word + "t", "thêm")))))))
            .Should().BeEquivalentTo((1, new[] { "FileNotAdopted" }));
    }

    [Fact]
    public async Task The_draft_itself_is_nothing_to_take_back_and_a_file_that_was_only_saved_again_is_told()
    {
        await using var office = await EditedOffice.OpenAsync();

        (await office.RefusedAsync(office.Draft.Document.ToArray())).Should().BeEquivalentTo((3, new[] { "NothingToAdopt" }));

        var adopted = await office.AdoptAsync(office.Edit());
        adopted.Changes.Should().BeEmpty();
        adopted.Remarks.Select(remark => remark.Id).Should().Equal("OnlyLayoutEdited");
    }

    [Fact]
    public async Task Only_the_newest_open_draft_takes_its_own_file_back()
    {
        await using var office = await EditedOffice.OpenAsync();
        var file = office.Edit(Replace(Words, Edited));
        var second = (await office.Office.RunAsync()).Editions[0].Edition;
        var first = (await office.Office.EditionsAsync(second.Key.Due))[0];

        (await office.RefusedAsync(file, first)).Should().BeEquivalentTo((3, new[] { "DraftReplaced" }));
        (await office.RefusedAsync(file, second)).Should().BeEquivalentTo((1, new[] { "FileOfAnother" }));
        await office.Office.Get<Editions>().WithdrawAsync(second, "nhầm", TestContext.Current.CancellationToken);
        var withdrawn = (await office.Office.EditionsAsync(second.Key.Due))[1];
        (await office.RefusedAsync(file, withdrawn)).Should().BeEquivalentTo((3, new[] { "NotAnOpenDraft" }));
    }

    [Fact]
    public async Task A_file_that_lost_its_mark_gets_it_back_and_two_marks_are_not_believed()
    {
        await using var office = await EditedOffice.OpenAsync();
        var file = office.Edit(Replace(Words, Edited));
        const string Relations = "word/_rels/document.xml.rels";
        var relations = XDocument.Parse(ReadPart(file, Relations));
        var own = relations.Root!.Elements().Single(relation => ((string)relation.Attribute("Type")!).EndsWith("/customXml", StringComparison.Ordinal));
        var twin = new XElement(own);
        twin.SetAttributeValue("Id", "rIdTwo");
        own.AddAfterSelf(twin);
        var twice = With(file, Relations, relations.ToString());
        own.Remove();
        twin.Remove();
        var stripped = With(file, Relations, relations.ToString());

        (await office.RefusedAsync(twice)).Should().BeEquivalentTo((1, new[] { "SeveralMarks" }));

        var adopted = await office.AdoptAsync(stripped);
        adopted.Remarks.Select(remark => remark.Id).Should().Equal("MarkRestored");
        EditionXml.Read(adopted.Made.Document)!.Key.Should().Be(adopted.Made.Edition.Key.ToString());
    }

    [Fact]
    public async Task A_changed_cell_a_new_paragraph_with_a_number_and_a_deleted_one_are_figures_and_a_header_is_text()
    {
        await using var office = await EditedOffice.OpenAsync();
        var cell = office.Edit(main =>
        {
            var text = main.Descendants(Word + "tbl").Last().Descendants(Word + "t").Last(text => text.Value.All(char.IsAsciiDigit));
            text.Value = "9" + text.Value;
        });

        (await office.RefusedAsync(cell)).Ids.Should().Equal("FiguresNeedReason", "WordsChanged");
        (await office.RefusedAsync(office.Edit(AddBehind("I- CÔNG TÁC", "Có 3 đơn vị.")))).Ids.Should().Equal("FiguresNeedReason", "ParagraphAdded");
        (await office.RefusedAsync(office.Edit(Delete("Tính đến ngày")))).Ids.Should().Equal("FiguresNeedReason", "ParagraphGone");

        var header = ReadPart(office.Draft.Document, "word/header2.xml").Replace(
            "</w:p>", "<w:r><w:t>Tài liệu hội nghị</w:t></w:r></w:p>", StringComparison.Ordinal);
        var adopted = await office.AdoptAsync(With(office.Draft.Document, "word/header2.xml", header));
        adopted.Changes.Should().ContainSingle().Which.Is.Should().Be("Tài liệu hội nghị");
        TextOf((await office.ReleaseAsync(adopted.Made.Edition)).Document).Should().Contain("Tài liệu hội nghị");
    }

    [Fact]
    public async Task A_changed_value_of_a_chart_and_a_chart_that_is_gone_are_figures()
    {
        await using var office = await EditedOffice.OpenAsync();
        const string Chart = "word/charts/chart1.xml";
        var chart = XDocument.Parse(ReadPart(office.Draft.Document, Chart));
        var value = chart.Descendants().Last(element => element.Name.LocalName == "v");
        value.Value = "9" + value.Value;

        (await office.RefusedAsync(With(office.Draft.Document, Chart, chart.ToString()))).Should().BeEquivalentTo((3, new[] { "FiguresNeedReason", "ChartChanged" }));
        (await office.RefusedAsync(office.Edit(main => main.Descendants(Word + "drawing").Single(drawing => drawing.Descendants().Any(node => node.Name.LocalName == "chart")).Remove())))
            .Ids.Should().Equal("FiguresNeedReason", "ChartGone");
    }

    [Fact]
    public async Task Words_that_a_release_needs_are_missed_at_once_and_the_release_says_what_to_put_back()
    {
        await using var office = await EditedOffice.OpenAsync();

        var adopted = await office.AdoptAsync(office.Edit(Replace("Số      -BC/QU", "Số BC")));

        adopted.Remarks.Select(remark => remark.Id).Should().Equal("WordsMissing");
        var refused = (await FluentActions.Awaiting(() => office.ReleaseAsync(adopted.Made.Edition)).Should().ThrowAsync<RequestRefusedException>()).Which;
        refused.Kind.Should().Be(RefusalKind.NotReady);
        refused.Problems.Select(problem => problem.Message.Id).Should().Equal("MarksNotPlaced", "MarkNotChanged");
    }

    [Fact]
    public async Task A_signers_line_that_is_gone_is_missed_at_once()
    {
        await using var office = await EditedOffice.OpenAsync();

        var adopted = await office.AdoptAsync(office.Edit(DeleteStyled("HoTen")));

        adopted.Remarks.Select(remark => remark.Id).Should().Contain("PlaceMissing");
        (await FluentActions.Awaiting(() => office.ReleaseAsync(adopted.Made.Edition)).Should().ThrowAsync<RequestRefusedException>())
            .Which.Problems.Select(problem => problem.Message.Id).Should().Equal("MarksNotPlaced", "NoPlaceForMark");
    }

    [Fact]
    public async Task A_draft_mark_that_was_rewritten_or_a_place_that_is_gone_is_told()
    {
        await using var office = await EditedOffice.OpenAsync();

        (await office.RefusedAsync(office.Edit(Replace("Dự thảo lần 1", "Bản xin ý kiến")), reason: "theo mẫu")).Ids.Should().Equal("MarksNotPlaced", "MarkNotChanged");

        var adopted = await office.AdoptAsync(office.Edit(Replace(Words, Edited)));
        var main = Read(adopted.Made.Document);
        Replace("Dự thảo lần 2", "Dự thảo lần 2, đã góp ý")(main);
        var again = await FluentActions.Awaiting(() => office.AdoptAsync(With(adopted.Made.Document, main), of: adopted.Made.Edition)).Should().NotThrowAsync();
        TextOf(again.Subject.Made.Document).Should().Contain("Dự thảo lần 3, đã góp ý");
        (await FluentActions.Awaiting(() => office.ReleaseAsync(again.Subject.Made.Edition)).Should().ThrowAsync<RequestRefusedException>())
            .Which.Problems.Select(problem => problem.Message.Id).Should().Equal("MarksNotPlaced", "MarkNotRemoved");
    }

    [Fact]
    public async Task A_waiver_whose_neighbours_are_gone_has_no_place()
    {
        await using var office = await EditedOffice.OpenAsync();
        var draft = await office.AdoptAsync(
            office.Edit(main =>
            {
                var space = main.Descendants(Word + "tbl").Single(table => table.Value.Contains("Nơi nhận:", StringComparison.Ordinal)).ElementsBeforeSelf().Last();
                space.ElementsBeforeSelf().TakeLast(2).Remove();
                space.Remove();
                Replace("1.459", "1.460")(main);
            }),
            "gọn lại");

        draft.Remarks.Select(remark => remark.Id).Should().Equal("PlaceMissing");
        (await FluentActions.Awaiting(() => office.ReleaseAsync(draft.Made.Edition, "Thường trực đồng ý")).Should().ThrowAsync<RequestRefusedException>())
            .Which.Problems.Select(problem => problem.Message.Id).Should().Equal("MarksNotPlaced", "NoPlaceForMark");
    }
}
