using ReportWorker.Core.Ledger;
using ReportWorker.Core.Reports;
using ReportWorker.Core.Reports.Checking;
using ReportWorker.Core.Reports.Tracing;
using ReportWorker.Testing;
using static ReportWorker.Tests.Acceptance.EditedOffice;

namespace ReportWorker.Tests.Acceptance;

/// <summary>A draft that was edited in Word comes back as the next draft, and leaves with the editor's words.</summary>
public sealed class AdoptTests
{
    private const string Words = "toàn diện các mặt công tác";
    private const string Edited = "toàn diện, có trọng tâm các mặt công tác";
    private const string Added = "Ban Thường vụ biểu dương các đơn vị.";

    [Fact]
    public async Task An_edited_draft_becomes_the_next_and_only_number_date_signer_and_draft_mark_differ_when_it_leaves()
    {
        await using var office = await EditedOffice.OpenAsync();

        var adopted = await office.AdoptAsync(office.Edit(Replace(Words, Edited), AddBehind("I- CÔNG TÁC", Added)));
        var official = await office.ReleaseAsync(adopted.Made.Edition);

        adopted.Changes.Select(change => change.IsFigure).Should().Equal(false, false);
        adopted.Changes.Select(change => change.ToMessage().Id).Should().Equal("WordsChanged", "ParagraphAdded");
        adopted.Remarks.Should().BeEmpty();
        var edition = adopted.Made.Edition;
        (edition.Kind, edition.Ordinal, edition.State, edition.BasedOn).Should().Be((EditionKind.Draft, 2, EditionState.Open, 1));
        (edition.SnapshotHash, edition.TemplateHash).Should().Be((office.Draft.Edition.SnapshotHash, office.Draft.Edition.TemplateHash));
        edition.FileName.Should().Contain("(dự thảo 2)");
        TextOf(adopted.Made.Document).Should().Contain("Dự thảo lần 2").And.NotContain("Dự thảo lần 1").And.Contain(Added);
        EditionXml.Read(adopted.Made.Document)!.Key.Should().Be(edition.Key.ToString());

        var (before, after) = (TextOf(adopted.Made.Document), TextOf(official.Document));
        before.Except(after).Should().BeEquivalentTo(
            "Số      -BC/QU", "Dự thảo lần 2", "Long Biên, ngày      tháng      năm 2020",
            "(kèm theo Báo cáo số      -BC/QU, ngày      tháng      năm 2020 của Quận ủy Long Biên)");
        after.Except(before).Should().BeEquivalentTo(
            "Số 07-BC/QU", "Long Biên, ngày 07 tháng 7 năm 2020", "Nguyễn Văn A",
            "(kèm theo Báo cáo số 07-BC/QU, ngày 07 tháng 7 năm 2020 của Quận ủy Long Biên)");
        after.Should().HaveCount(before.Count - 1, "the draft mark is gone");
        var mark = EditionXml.Read(official.Document)!;
        (mark.Key, mark.Kind).Should().Be((official.Edition.Key.ToString(), EditionKind.Official));
        (await office.Office.EditionsAsync(edition.Key.Due)).Select(one => one.State)
            .Should().Equal(EditionState.Superseded, EditionState.Released, EditionState.Released);
    }

    [Fact]
    public async Task A_signers_name_goes_into_its_own_line_when_a_blank_one_above_was_deleted()
    {
        await using var office = await EditedOffice.OpenAsync();

        var adopted = await office.AdoptAsync(office.Edit(DeleteStyled("ChucVu"), DeleteStyled("ChucVu")));
        var official = await office.ReleaseAsync(adopted.Made.Edition);

        adopted.Remarks.Should().NotContain(remark => remark.Id == "PlaceMissing");
        Styled(WordFile.Read(official.Document), "HoTen").Should().ContainSingle().Which.Value.Should().Be("Nguyễn Văn A");
    }

    [Fact]
    public async Task The_audit_says_who_and_why_and_holds_both_hashes()
    {
        await using var office = await EditedOffice.OpenAsync();

        var adopted = (await office.AdoptAsync(office.Edit(Replace("1.459", "1.460")), "đính chính theo biên bản")).Made.Edition;
        var official = (await office.ReleaseAsync(adopted, "Thường trực đồng ý")).Edition;

        var adoption = await office.AuditAsync(adopted);
        (adoption.Action, adoption.Actor, adoption.Hash).Should().Be(("edition.adopt", "test", adopted.DocumentHash));
        adoption.Detail.Should().Contain(office.Draft.Edition.DocumentHash).And.Contain("đính chính theo biên bản");
        var release = await office.AuditAsync(official);
        release.Hash.Should().Be(official.DocumentHash);
        release.Detail.Should().Contain(adopted.DocumentHash);
    }

    [Fact]
    public async Task A_changed_figure_needs_a_reason_which_stands_against_release_until_somebody_decides()
    {
        await using var office = await EditedOffice.OpenAsync();
        var file = office.Edit(Replace("1.459", "1.460"));

        (await office.RefusedAsync(file)).Should().BeEquivalentTo((3, new[] { "FiguresNeedReason", "WordsChanged" }));

        var adopted = (await office.AdoptAsync(file, "đính chính theo biên bản")).Made;
        adopted.Objections.Should().Equal("Số liệu sửa trong dự thảo, lý do: đính chính theo biên bản");
        await FluentActions.Awaiting(() => office.ReleaseAsync(adopted.Edition)).Should().ThrowAsync<Core.Problems.RequestRefusedException>();
        TextOf((await office.ReleaseAsync(adopted.Edition, "Thường trực đồng ý")).Document)
            .Should().Contain("Phát hành khi chưa đủ điều kiện; lý do: Thường trực đồng ý");
    }

    [Fact]
    public async Task Verify_trace_and_changes_work_on_an_adopted_draft_and_its_mail_has_it()
    {
        await using var office = await EditedOffice.OpenAsync();

        var adopted = await office.AdoptAsync(office.Edit(Replace(Words, Edited)), send: true);

        adopted.Made.Queued.Should().BePositive();
        (await office.Office.SendAsync()).Sent.Should().Be(adopted.Made.Queued);
        var verified = await office.Office.Get<VerifyDocument>().RunAsync(adopted.Made.Document, TestContext.Current.CancellationToken);
        (verified.IsGood, verified.Key).Should().Be((true, adopted.Made.Edition.Key.ToString()));
        (await office.Office.Get<WhatWouldChange>().RunAsync(adopted.Made.Edition, TestContext.Current.CancellationToken)).Should().BeEmpty();
        (await office.Office.Get<TraceFigure>().RunAsync(adopted.Made.Edition, "dv_ket_nap", null, TestContext.Current.CancellationToken)).Figure.Should().NotBeNull();
        (await office.Office.DueAsync()).Should().ContainSingle().Which.Due.State.Should().Be(DueState.Drafted);
    }

    [Fact]
    public async Task A_later_run_says_that_it_replaces_an_adopted_draft()
    {
        await using var office = await EditedOffice.OpenAsync();
        var adopted = (await office.AdoptAsync(office.Edit(Replace(Words, Edited)))).Made.Edition;

        var next = (await office.Office.RunAsync()).Editions[0];
        var again = (await office.Office.RunAsync()).Editions[0];

        next.Warnings.Should().ContainSingle(warning => warning.StartsWith(adopted.Key.ToString(), StringComparison.Ordinal));
        again.Warnings.Should().NotContain(warning => warning.StartsWith(adopted.Key.ToString(), StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_file_that_LibreOffice_saved_comes_back_and_leaves()
    {
        Assert.SkipUnless(await OtherProgram.CanRunAsync("soffice", "--version"), "LibreOffice is not installed");
        await using var office = await EditedOffice.OpenAsync();
        var saved = await office.SaveWithLibreOfficeAsync(office.Edit(Replace(Words, Edited), AddBehind("I- CÔNG TÁC", Added)));

        var adopted = await office.AdoptAsync(saved);
        var official = await office.ReleaseAsync(adopted.Made.Edition);

        adopted.Changes.Select(change => change.ToMessage().Id).Should().Equal("WordsChanged", "ParagraphAdded");
        TextOf(adopted.Made.Document).Should().Contain("Dự thảo lần 2");
        var (before, after) = (TextOf(adopted.Made.Document), TextOf(official.Document));
        after.Except(before).Should().BeEquivalentTo(
            "Số 07-BC/QU", "Long Biên, ngày 07 tháng 7 năm 2020", "Nguyễn Văn A",
            "(kèm theo Báo cáo số 07-BC/QU, ngày 07 tháng 7 năm 2020 của Quận ủy Long Biên)");
        before.Except(after).Should().HaveCount(4);
        var reopened = await office.SaveWithLibreOfficeAsync(official.Document.ToArray());
        TextOf(reopened).Should().Contain("Số 07-BC/QU").And.Contain("Nguyễn Văn A").And.Contain(Added);
    }
}
